// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/gates.h"

#include <algorithm>
#include <cctype>

#include "advice/candidates.h"
#include "advice/sentence.h"
#include "document/sentences.h"
#include "hotspot/change/detectable.h"

namespace brandpunt {
namespace {

GateState stateOf(Truth truth) {
  switch (truth) {
    case Truth::Yes:
      return GateState::Met;
    case Truth::No:
      return GateState::Fails;
    case Truth::Unknown:
      return GateState::Open;
  }
  return GateState::Open;
}

const GateCheck* checkOf(const std::vector<GateCheck>& checks, const Gate& gate) {
  const auto found = std::ranges::find_if(checks, [&](const GateCheck& c) {
    return c.checked && c.measure == gate.measure && c.gate == gate.id;
  });
  return found == checks.end() ? nullptr : &*found;
}

Text checkedBy(const GateCheck& check) {
  const auto day = Date::fromIso(check.atUtc.substr(0, 10));
  const Text on = day ? inWords(*day) : Text{};
  const std::string by = check.by;
  return {"nagekeken" + (by.empty() ? "" : " door " + by) + (day ? " op " + on.nl : ""),
          "checked" + (by.empty() ? "" : " by " + by) + (day ? " on " + on.en : "")};
}

bool hasNumber(const std::string& text) {
  return std::ranges::any_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

}  // namespace

std::vector<GateStep> gatesOf(const RuleBase& rules, const FactSet& facts, const Measure& measure,
                              const std::vector<GateCheck>& checks) {
  std::vector<GateStep> steps;
  for (const Expression& condition : measure.hard) {
    const auto fact = facts.find(condition.fact);
    steps.push_back({.condition = &condition,
                     .state = stateOf(evaluate(condition, facts).truth),
                     .text = sentenceOf(condition, rules, facts),
                     .note = fact == facts.end() ? Text{} : fact->second.how});
  }
  for (const Gate& gate : rules.gates) {
    if (gate.measure != measure.id) continue;
    const GateCheck* check = checkOf(checks, gate);
    steps.push_back({.gate = &gate,
                     .state = check ? GateState::Met : GateState::Open,
                     .text = gate.text,
                     .note = check ? checkedBy(*check) : Text{}});
  }
  return steps;
}

std::vector<Shortcoming> shortcomingsOf(const RuleBase& rules, const std::vector<PlanEntry>& plan,
                                        const std::vector<GateCheck>& checks) {
  std::vector<Shortcoming> missing;
  bool any = false;
  for (const PlanEntry& entry : plan) {
    if (entry.status == PlanStatus::Rejected) continue;
    any = true;
    if (entry.course == Course::Completed || entry.course == Course::Failed) continue;
    const Measure* measure = rules.measure(entry.measure);
    const Text name = measure ? measure->name : Text{entry.measure, entry.measure};
    const auto lacks = [&](const Text& what) {
      missing.push_back({entry.measure, {name.nl + ": " + what.nl, name.en + ": " + what.en}});
    };
    if (entry.owner.empty()) lacks({"wie het doet staat er niet bij.", "it does not say who does it."});
    if (!entry.date) lacks({"de datum ontbreekt.", "the date is missing."});
    if (!hasNumber(entry.goal))
      lacks({"het doel is niet meetbaar: noem een aantal en een termijn.",
             "the goal cannot be measured: name a number and a term."});
    if (!entry.evaluation)
      lacks({"de dag waarop het effect wordt bekeken ontbreekt.",
             "the day on which its effect is looked at is missing."});
    for (const Gate& gate : rules.gates) {
      if (gate.measure != entry.measure || !gate.must || checkOf(checks, gate)) continue;
      lacks({"nog na te kijken: " + gate.text.nl, "still to be checked: " + gate.text.en});
    }
  }
  if (!any)
    missing.push_back(
        {"", {"Er staat nog geen maatregel in het plan.", "There is no measure in the plan yet."}});
  return missing;
}

std::optional<Text> suggestedGoal(const RuleBase& rules, const FactSet& facts) {
  const auto count = countIn(facts, rules.mix);
  const auto offence = offenceIn(facts);
  if (!count || !offence) return {};
  const auto fallingTo = detectableChange(static_cast<std::int64_t>(*count), 1, 1).fallingTo;
  if (!fallingTo) return {};
  const std::string now = std::to_string(static_cast<std::int64_t>(*count));
  const Text most = counted(ShownCount{static_cast<int>(*fallingTo)}, *offence);
  return Text{(*fallingTo == 0 ? most.nl : "hoogstens " + most.nl) + " in 12 maanden (nu " + now + ")",
              (*fallingTo == 0 ? most.en : "at most " + most.en) + " in 12 months (now " + now + ")"};
}

}  // namespace brandpunt
