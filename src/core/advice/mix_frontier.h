// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "advice/means.h"
#include "advice/mix.h"
#include "advice/mix_search.h"

namespace brandpunt {

/// An allowed mix, what it is worth and what it takes of each means.
struct MixOption {
  std::vector<const Measure*> chosen = {};  ///< by id
  std::vector<int> uses = {};               ///< of each scarce means, in their order
  std::int64_t value = 0;                   ///< sixteenths of a point, with the weights
  std::int64_t worth = 0;                   ///< sixteenths of a point
  int cost = 0, labour = 0;                 ///< points
};

/// Every allowed mix that no other beats by taking no more of any means and being better: more worth, else cheaper, less
/// laborious, or first by its ids. By falling value; ends with the one that takes nothing, or least.
///
/// Which mixes are allowed is the same as for bestMix(), but that a forced measure may be left out where means are
/// scarce, at the price of its weight. Without scarce means the only option is the best mix.
/// \param weights  both above 0, and the forced one large enough to outweigh all else
std::vector<MixOption> mixFrontier(const std::vector<MixCandidate>& candidates, const MixLimits& limits,
                                   const MixRules& rules, const std::vector<const Means*>& scarce,
                                   const MixWeights& weights);

/// An upper bound of the worth of any mix of these candidates, in sixteenths.
std::int64_t worthAtMost(const std::vector<MixCandidate>& candidates, const MixLimits& limits,
                         const MixRules& rules);

}  // namespace brandpunt
