// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/advice.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "advice/notes.h"
#include "advice/questions.h"

namespace brandpunt {
namespace {

bool holds(const ForcedRule& rule, const FactSet& facts) {
  const auto isTrue = [&](const Expression& e) { return evaluate(e, facts).truth == Truth::Yes; };
  return std::all_of(rule.all.begin(), rule.all.end(), isTrue) &&
         (rule.any.empty() || std::any_of(rule.any.begin(), rule.any.end(), isTrue));
}

bool holdsId(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool chosen(const std::vector<const Measure*>& list, const Measure* m) {
  return std::find(list.begin(), list.end(), m) != list.end();
}

/// How many incidents the small-number rule looks at; nothing where unknown.
std::optional<double> countIn(const FactSet& facts, const MixRules& rules) {
  const double* number = std::get_if<double>(&valueOf(facts, rules.countFact));
  return number ? std::optional(*number) : std::nullopt;
}

enum class Numbers { Enough, CheapOnly, WatchOnly };

Numbers numbersOf(const FactSet& facts, const MixRules& rules) {
  const auto count = countIn(facts, rules);
  if (!count) return Numbers::Enough;  // a note tells that the count is unknown
  if (*count < rules.watchBelow) return Numbers::WatchOnly;
  return *count < rules.cheapBelow ? Numbers::CheapOnly : Numbers::Enough;
}

/// Suitable, light and directed at no person; forced ones first in the order of their rules.
std::vector<MixCandidate> candidatesOf(const RuleBase& rules, const FactSet& facts,
                                       const std::vector<Assessment>& assessments, int Assessment::*score) {
  const bool cheapOnly = numbersOf(facts, rules.mix) == Numbers::CheapOnly;
  std::vector<MixCandidate> all;
  for (const Assessment& a : assessments) {
    const Measure& m = *a.measure;
    if (a.status != MeasureStatus::Suitable || m.personFocused || isHeavy(m, rules.mix)) continue;
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

Advice advise(const RuleBase& rules, const FactSet& facts, const MixLimits& limits) {
  Advice advice;
  advice.measures = assess(rules, facts);
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
  const auto candidates = candidatesOf(rules, facts, advice.measures, &Assessment::score);
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
