// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>

namespace brandpunt {

struct MannKendall {
  int n = 0;
  std::int64_t s = 0;   ///< rising pairs less falling pairs
  double variance = 0;  ///< of s by chance, corrected for ties
  double z = 0;         ///< with continuity correction; 0 where s is
  double p = 1;         ///< two-sided; exact for at most 10 values without ties, else normal
  double tau = 0;       ///< s / all pairs
  double slope = 0;     ///< Theil and Sen: median rise per step
};

/// Does a series rise or fall, whatever its shape? Counts only the order of values, so one wild month decides nothing.
///
/// \param season  1: the plain test. 12 with months: only equal months of different years are compared (Hirsch's
///                seasonal test), so that a dark winter is no trend; p is then normal.
/// Fewer than 3 values, or all equal: p = 1. Values that are not finite are refused by `expects`.
/// \par Cost  O(n^2). \par Source  Mann1945, Kendall1975, Hirsch1982, Sen1968.
MannKendall mannKendall(std::span<const double> values, int season = 1);

}  // namespace brandpunt
