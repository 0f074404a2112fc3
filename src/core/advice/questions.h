// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "advice/advice.h"

namespace brandpunt {

/// The unknown facts that can still change what is advised, most decisive first, at most as many as the rules
/// say.
///
/// The value of information of a fact is the sum of the weights that depend on it, plus, for every hard
/// condition on it, the best score that measure could have: without that answer the whole measure hangs in
/// the air. Measures that are excluded already, or that could never reach the least value, ask nothing.
std::vector<Question> questionsFor(const RuleBase& rules, const FactSet& facts,
                                   const std::vector<Assessment>& assessments);

}  // namespace brandpunt
