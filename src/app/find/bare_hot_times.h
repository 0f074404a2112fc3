// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "find/bare_points.h"
#include "hotspot/significance/poisson.h"
#include "hotspot/when/hot_times.h"
#include "place/point.h"

namespace brandpunt::app {

struct HotTimesQuestion {
  AoristicRule rule = AoristicRule::Exact;
  std::optional<Hours> longest = {};
  std::string timeZone =
      {};             ///< needed for Unix seconds and for the dark share; ISO times are taken as written
  bool peak = false;  ///< look for the peak too
  std::optional<LonLat> place = {};  ///< where the sun is looked up for the dark share; needs the time zone
  std::uint64_t seed = 1;            ///< of the bootstrap and the rotations
};
struct AoristicSummary {
  AoristicTable table = {};
  std::size_t withoutStart = 0;  ///< rows without a start: not used
  std::array<double, 12> months = {};
  std::optional<Peak> peak = {};
  std::optional<double> darkShare = {};
  Interval darkBand = {};  ///< 90 %, of the dark share
  Timing timing = {};      ///< compute: of the table alone
};
/// Reads columns start and, where present, end; writes 24 rows of 7 columns, Monday first. Months, peak and dark share
/// are of the windows that the table holds.
Result<AoristicSummary> runHotTimes(const std::filesystem::path& intervals, const HotTimesQuestion& question,
                                    const std::filesystem::path& out);

}  // namespace brandpunt::app
