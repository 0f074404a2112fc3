// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "advice/advice.h"

namespace brandpunt {

/// What one more answer does to a measure.
enum class AnswerChange {
  BecomesSuitable,
  BecomesExcluded,
  EntersMix,
  LeavesMix,
  ScoreRises,
  ScoreFalls,
};

struct AnswerEffect {
  AnswerChange change = AnswerChange::ScoreRises;
  const Measure* measure = nullptr;
  int score = 0;  ///< after the answer
};

/// What differs between two advices on the same facts, of one rule base or of two, the most telling first: changes of status, then of the
/// mix, then of scores by at least one point; within a kind by score, then by id. One effect a measure; measures about persons are
/// never in a mix and are left out.
std::vector<AnswerEffect> effectsOf(const Advice& before, const Advice& after);

/// "extra surveillance becomes suitable (14 points)".
Text describe(const AnswerEffect& effect);

}  // namespace brandpunt
