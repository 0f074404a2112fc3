// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/candidates.h"

#include <algorithm>
#include <set>
#include <string>

namespace brandpunt {
namespace {

bool holdsId(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// The exclusive groups of what runs here already.
std::set<std::string> runningGroups(const std::vector<Assessment>& assessments) {
  std::set<std::string> groups;
  for (const Assessment& a : assessments) {
    if (a.isRunning() && !a.measure->exclusiveGroup.empty()) groups.insert(a.measure->exclusiveGroup);
  }
  return groups;
}

}  // namespace

std::optional<double> countIn(const FactSet& facts, const MixRules& rules) {
  const double* number = std::get_if<double>(&valueOf(facts, rules.countFact));
  return number ? std::optional(*number) : std::nullopt;
}

Numbers numbersOf(const FactSet& facts, const MixRules& rules) {
  const auto count = countIn(facts, rules);
  if (!count) return Numbers::Enough;
  if (*count < rules.watchBelow) return Numbers::WatchOnly;
  return *count < rules.cheapBelow ? Numbers::CheapOnly : Numbers::Enough;
}

bool holds(const ForcedRule& rule, const FactSet& facts) {
  const auto isTrue = [&](const Expression& e) { return evaluate(e, facts).truth == Truth::Yes; };
  return std::all_of(rule.all.begin(), rule.all.end(), isTrue) &&
         (rule.any.empty() || std::any_of(rule.any.begin(), rule.any.end(), isTrue));
}

std::vector<MixCandidate> candidatesOf(const RuleBase& rules, const FactSet& facts,
                                       const std::vector<Assessment>& assessments, int Assessment::*score) {
  const bool cheapOnly = numbersOf(facts, rules.mix) == Numbers::CheapOnly;
  const std::set<std::string> taken = runningGroups(assessments);
  std::vector<MixCandidate> all;
  for (const Assessment& a : assessments) {
    const Measure& m = *a.measure;
    if (a.status != MeasureStatus::Suitable || m.personFocused || isHeavy(m, rules.mix)) continue;
    if (a.isRunning() || taken.contains(m.exclusiveGroup)) continue;
    if (cheapOnly && m.cost != Band::Low) continue;
    all.push_back({&m, a.*score, false, holdsId(rules.mix.exempt, m.id)});
  }
  std::vector<MixCandidate> ordered;
  for (const ForcedRule& rule : rules.mix.forced) {
    if (!holds(rule, facts)) continue;
    for (MixCandidate& c : all) {
      if (c.forced || !holdsId(rule.measures, c.measure->id)) continue;
      c.forced = true;
      ordered.push_back(c);
    }
  }
  std::copy_if(all.begin(), all.end(), std::back_inserter(ordered), [](const auto& c) { return !c.forced; });
  return ordered;
}

}  // namespace brandpunt
