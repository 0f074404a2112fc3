// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/answer_effect.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace brandpunt {

namespace {

/// By id: the two advices may be on rules of their own.
bool has(const std::vector<const Measure*>& set, const Measure* measure) {
  return std::ranges::any_of(set, [&](const Measure* m) { return m->id == measure->id; });
}

bool has(const std::vector<Assessment>& all, const Measure* measure) {
  return std::ranges::any_of(all, [&](const Assessment& a) { return a.measure->id == measure->id; });
}

std::optional<AnswerChange> changeOf(const Assessment& before, const Assessment& after, bool wasIn,
                                     bool isIn) {
  if (before.status != after.status) {
    if (after.status == MeasureStatus::Suitable) return AnswerChange::BecomesSuitable;
    if (after.status == MeasureStatus::Excluded) return AnswerChange::BecomesExcluded;
  }
  if (wasIn != isIn) return isIn ? AnswerChange::EntersMix : AnswerChange::LeavesMix;
  if (after.status != MeasureStatus::Excluded && before.score != after.score) {
    return after.score > before.score ? AnswerChange::ScoreRises : AnswerChange::ScoreFalls;
  }
  return {};
}

}  // namespace

std::vector<AnswerEffect> effectsOf(const Advice& before, const Advice& after) {
  std::map<std::string_view, const Assessment*> former;
  for (const Assessment& assessment : before.measures) former[assessment.measure->id] = &assessment;
  std::vector<AnswerEffect> effects;
  for (const Assessment& assessment : after.measures) {
    if (assessment.measure->personFocused) continue;
    const auto known = former.find(assessment.measure->id);
    if (known == former.end()) {
      if (has(after.mix, assessment.measure))
        effects.push_back({AnswerChange::EntersMix, assessment.measure, assessment.score});
      continue;
    }
    const auto change = changeOf(*known->second, assessment, has(before.mix, assessment.measure),
                                 has(after.mix, assessment.measure));
    if (change) effects.push_back({*change, assessment.measure, assessment.score});
  }
  // What the rules no longer know or use.
  for (const Assessment& assessment : before.measures) {
    const bool counted = assessment.status != MeasureStatus::Excluded && !assessment.measure->personFocused;
    if (counted && !has(after.measures, assessment.measure))
      effects.push_back({AnswerChange::BecomesExcluded, assessment.measure, assessment.score});
  }
  std::ranges::sort(effects, {}, [](const AnswerEffect& effect) {
    return std::tuple(effect.change, -effect.score, std::string_view(effect.measure->id));
  });
  return effects;
}

Text describe(const AnswerEffect& effect) {
  const Text& name = effect.measure->name;
  const std::string points = std::to_string(effect.score);
  switch (effect.change) {
    case AnswerChange::BecomesSuitable:
      return {name.nl + " wordt geschikt (" + points + " punten)",
              name.en + " becomes suitable (" + points + " points)"};
    case AnswerChange::BecomesExcluded:
      return {name.nl + " valt af", name.en + " drops out"};
    case AnswerChange::EntersMix:
      return {name.nl + " komt in de mix", name.en + " enters the mix"};
    case AnswerChange::LeavesMix:
      return {name.nl + " gaat uit de mix", name.en + " leaves the mix"};
    case AnswerChange::ScoreRises:
      return {name.nl + " stijgt naar " + points, name.en + " rises to " + points};
    case AnswerChange::ScoreFalls:
      return {name.nl + " daalt naar " + points, name.en + " falls to " + points};
  }
  return {};
}

}  // namespace brandpunt
