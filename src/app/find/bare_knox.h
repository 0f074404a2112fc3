// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "find/bare_points.h"
#include "hotspot/near_repeat/knox.h"

namespace brandpunt::app {

/// Which pairs to write out, and where to.
struct KnoxPairsWish {
  std::filesystem::path out = {};  ///< empty: none
  std::size_t spaceBand = 0;       ///< of the cell
  std::size_t timeBand = 0;
};

struct KnoxSummary {
  KnoxTable table = {};
  std::size_t pairsWritten = 0;
  std::size_t chains = 0;  ///< that the pairs written make
  Timing timing = {};
};
/// Reads columns x, y, t; t is a number of days or an ISO date or date-time, and counts in whole days. Pairs are written
/// as `first,second,distance_m,days,chain`, with events by their row in the input, from 0.
Result<KnoxSummary> runKnox(const std::filesystem::path& points, const KnoxParameters& parameters,
                            const KnoxPairsWish& pairs, const Progress& progress);

}  // namespace brandpunt::app
