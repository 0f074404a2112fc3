// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>

namespace brandpunt {

/// Two counts, one after the other.
struct CountPair {
  std::int64_t before = 0;
  std::int64_t after = 0;
};

struct RegionComparison {
  /// Change of the place divided by the change of the rest of the region: below 1 it did better. Nothing where one of
  /// the four counts is 0.
  std::optional<double> ratio = {};
  std::optional<double> low = {}, high = {};  ///< 90 % band of the ratio (Woolf)
  double p = 1;                               ///< Fisher's exact test, two-sided
};

/// Did a place change otherwise than the rest of its region? The periods' lengths fall out, since both are counted over
/// the same days, and the region's counts are chance as much as the place's.
/// \param place, rest  counts >= 0; the rest is the region without the place
/// \par Cost  O(smallest margin). \par Source  Fisher1935, Woolf1955.
RegionComparison compareWithRegion(const CountPair& place, const CountPair& rest);

}  // namespace brandpunt
