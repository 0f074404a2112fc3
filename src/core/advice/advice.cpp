// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/advice.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "advice/candidates.h"
#include "advice/notes.h"
#include "advice/questions.h"

namespace brandpunt {
namespace {

bool chosen(const std::vector<const Measure*>& list, const Measure* m) {
  return std::find(list.begin(), list.end(), m) != list.end();
}

struct Valued {
  const Measure* measure;
  int value;
};

/// Highest value first, then by id.
void sortByValue(std::vector<Valued>& list) {
  std::sort(list.begin(), list.end(), [](const Valued& a, const Valued& b) {
    return std::tie(b.value, a.measure->id) < std::tie(a.value, b.measure->id);
  });
}

std::vector<const Measure*> measuresOf(const std::vector<Valued>& list) {
  std::vector<const Measure*> measures;
  for (const Valued& v : list) measures.push_back(v.measure);
  return measures;
}

std::vector<const Measure*> quickWinsOf(const Advice& advice, const MixRules& rules) {
  std::vector<Valued> wins;
  for (const Assessment& a : advice.measures) {
    const Measure& m = *a.measure;
    if (a.status != MeasureStatus::Suitable || m.personFocused || chosen(advice.mix, &m)) continue;
    if (a.isRunning()) continue;
    if (m.cost != Band::Low || m.labour != Band::Low) continue;
    const bool groupTaken = std::any_of(advice.mix.begin(), advice.mix.end(), [&](const Measure* other) {
      return !m.exclusiveGroup.empty() && other->exclusiveGroup == m.exclusiveGroup;
    });
    const int value = valueInQuarters(m, a.score, advice.mix, rules);
    if (!groupTaken && value >= rules.minimumValue) wins.push_back({&m, value});
  }
  sortByValue(wins);
  return measuresOf(wins);
}

std::vector<Escalation> escalationOf(const Advice& advice, const MixRules& rules) {
  std::vector<Valued> heavy;
  for (const Assessment& a : advice.measures) {
    if (a.status != MeasureStatus::Suitable || a.measure->personFocused || !isHeavy(*a.measure, rules))
      continue;
    if (a.isRunning()) continue;
    heavy.push_back({a.measure, valueInQuarters(*a.measure, a.score, advice.mix, rules)});
  }
  sortByValue(heavy);
  const std::string weeks = std::to_string(rules.firstTriggerWeeks);
  const std::string last = std::to_string(rules.lastTriggerWeeks);
  const Text trigger{
      "Alleen als het aantal na " + weeks + " tot " + last + " weken niet onder de afgesproken lijn ligt.",
      "Only if after " + weeks + " to " + last + " weeks the count is not below the agreed line."};
  std::vector<Escalation> steps;
  for (const Valued& v : heavy) steps.push_back({v.measure, v.value < rules.minimumValue, trigger});
  return steps;
}

std::vector<const Measure*> agendaOf(const std::vector<Assessment>& assessments) {
  std::vector<Valued> points;
  for (const Assessment& a : assessments) {
    if (a.measure->personFocused && a.status == MeasureStatus::Suitable)
      points.push_back({a.measure, a.score});
  }
  sortByValue(points);
  return measuresOf(points);
}

std::vector<const Discontinued*> discontinuedOf(const RuleBase& rules, const FactSet& facts) {
  const std::optional<Offence> offence = offenceIn(facts);
  if (!offence) return {};
  std::vector<const Discontinued*> list;
  for (const Discontinued& d : rules.discontinued) {
    if (concerns(d.offences, *offence)) list.push_back(&d);
  }
  return list;
}

}  // namespace

Advice advise(const RuleBase& rules, const FactSet& facts, const MixLimits& limits,
              const PlaceMemory& memory) {
  Advice advice;
  advice.limits = limits;
  advice.measures = assess(rules, facts);
  for (Assessment& a : advice.measures) {
    if (const Remembered* before = find(memory, a.measure->id)) remember(a, *before, rules.mix);
  }
  advice.discontinued = discontinuedOf(rules, facts);
  if (advice.measures.empty()) {
    advice.notes = {noMeasuresNote()};
    return advice;
  }
  const Numbers numbers = numbersOf(facts, rules.mix);
  advice.watchOnly = numbers == Numbers::WatchOnly;
  if (advice.watchOnly) {
    advice.notes = {watchOnlyNote(*countIn(facts, rules.mix))};
    return advice;
  }
  const auto candidates = candidatesOf(rules, facts, advice.measures);
  const Mix mix = bestMix(candidates, limits, rules.mix);
  const Mix cautious =
      bestMix(candidatesOf(rules, facts, advice.measures, &Assessment::scoreMin), limits, rules.mix);
  advice.mix = mix.chosen;
  advice.quickWins = quickWinsOf(advice, rules.mix);
  // Few incidents bear no heavy measures, now or later.
  if (numbers == Numbers::Enough) advice.escalation = escalationOf(advice, rules.mix);
  advice.agenda = agendaOf(advice.measures);
  advice.questions = questionsFor(rules, facts, advice.measures);
  std::vector<const ForcedRule*> forced;
  for (const ForcedRule& rule : rules.mix.forced) {
    if (holds(rule, facts)) forced.push_back(&rule);
  }
  advice.notes = notesFor({rules, facts, advice, mix.dropped, cautious.chosen, forced,
                           countIn(facts, rules.mix), numbers == Numbers::CheapOnly});
  return advice;
}

}  // namespace brandpunt
