// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "advice/advice.h"

namespace brandpunt {

/// Another mix that the limits allow, and how it differs from the one that was proposed.
struct Alternative {
  std::vector<const Measure*> mix = {};
  std::vector<const Measure*> added = {};    ///< in it, not in the proposed one; by id
  std::vector<const Measure*> dropped = {};  ///< in the proposed one, not in it; by id
  int categoriesFewer = 0;                   ///< required categories that it leaves without a measure
  std::int64_t behind = 0;  ///< sixteenths of a point that it is worth less, where it covers as many
};

/// The next best mixes, best first: what a person would have to choose between.
///
/// For each measure that may be left out, the best mix without it; for each one left out, the best mix with it. The first
/// is the runner-up: every other allowed set misses a measure of the proposed mix or holds one more. Costs as many
/// optimisations as there are candidates; a few milliseconds. Empty where there is no mix.
std::vector<Alternative> alternativesTo(const RuleBase& rules, const FactSet& facts, const Advice& advice,
                                        std::size_t atMost = 2);

/// The best mix that holds this measure, against the proposed one; nothing where the limits do not let it in, or its value
/// would be too small.
std::optional<Alternative> mixWith(const RuleBase& rules, const FactSet& facts, const Advice& advice,
                                   const Measure& measure);

/// "Lokaal platform in plaats van Buurtpreventieteam: 0,5 punt minder waard." A sentence.
Text describe(const Alternative& alternative);

}  // namespace brandpunt
