// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "advice/rule_base.h"

namespace brandpunt {

/// A measure that may be chosen, with the score to choose by.
struct MixCandidate {
  const Measure* measure = nullptr;
  int score = 0;
  bool forced = false;  ///< must be in where the limits allow; may fall short of the least value
  bool exempt = false;  ///< may fall short of the least value
};

/// The value of a measure beside the chosen ones, in quarters of a point: its score, the synergy bonus if one
/// of them strengthens it, less what its cost and labour weigh.
int valueInQuarters(const Measure& measure, int score, const std::vector<const Measure*>& chosen,
                    const MixRules& rules);

/// A chosen set and what it is worth.
struct Mix {
  std::vector<const Measure*> chosen =
      {};  ///< forced ones first in the order given, then by value, then by id
  std::vector<const Measure*> dropped = {};  ///< forced ones that the limits leave no room for
  std::int64_t worth = 0;                    ///< sixteenths of a point
};

/// The best set of candidates, exactly.
///
/// A set is allowed when it keeps the limits (cost, labour, number, number per category), holds at most one
/// of an exclusive group, holds every forced measure, and gives every measure that is not exempt at least the least value.
/// Of the allowed sets it takes the one that covers most required categories, then the one with the greatest
/// sum over categories of (best value + 1/2 second + 1/4 third), then the cheapest, the least laborious, and
/// the smallest sorted list of ids, bytewise.
///
/// Forced candidates that do not fit beside the earlier forced ones are left out and reported. Branch and
/// bound over the candidates in order of category and value: exponential at worst, far below a millisecond
/// for a real rule base. Source: measures README section 5.
Mix bestMix(const std::vector<MixCandidate>& candidates, const MixLimits& limits, const MixRules& rules);

}  // namespace brandpunt
