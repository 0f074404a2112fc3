// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/questions.h"

#include <algorithm>
#include <map>
#include <optional>

namespace brandpunt {
namespace {

/// Can an answer bring the measure to where a reader would see it change?
bool canMatter(const Assessment& a, const MixRules& rules) {
  if (a.status == MeasureStatus::Excluded) return false;
  const Measure& m = *a.measure;
  if (m.personFocused || isHeavy(m, rules)) return true;
  return valueInQuarters(m, a.scoreMax, {}, rules) + rules.synergyBonus >= rules.minimumValue;
}

void addOnce(std::vector<const Measure*>& list, const Measure* measure) {
  if (std::find(list.begin(), list.end(), measure) == list.end()) list.push_back(measure);
}

}  // namespace

std::vector<Question> questionsFor(const RuleBase& rules, const FactSet& facts,
                                   const std::vector<Assessment>& assessments) {
  std::map<std::string, Question> byFact;
  for (const Assessment& a : assessments) {
    if (!canMatter(a, rules.mix)) continue;
    for (const Expression* condition : a.unknownHard) {
      Question& q = byFact[condition->fact];
      q.valueOfInformation += std::max(1, a.scoreMax);
      addOnce(q.decides, a.measure);
    }
    for (const auto* list : {&a.measure->indications, &a.measure->contras}) {
      for (const WeightedExpression& e : *list) {
        if (!isUnknown(valueOf(facts, e.when.fact))) continue;
        Question& q = byFact[e.when.fact];
        q.valueOfInformation += e.weight;
        addOnce(q.weighs, a.measure);
      }
    }
  }
  const std::optional<Offence> offence = offenceIn(facts);
  std::vector<Question> questions;
  for (auto& [id, question] : byFact) {
    question.fact = rules.fact(id);
    const bool applies = question.fact && (question.fact->offences.empty() || !offence ||
                                           concerns(question.fact->offences, *offence));
    if (applies) questions.push_back(std::move(question));
  }
  std::stable_sort(questions.begin(), questions.end(), [](const Question& a, const Question& b) {
    return a.valueOfInformation > b.valueOfInformation;
  });
  if (questions.size() > static_cast<std::size_t>(rules.mix.questionsAtMost)) {
    questions.resize(static_cast<std::size_t>(rules.mix.questionsAtMost));
  }
  return questions;
}

}  // namespace brandpunt
