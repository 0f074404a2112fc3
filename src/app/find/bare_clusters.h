// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "find/bare_points.h"
#include "hotspot/clusters/hdbscan.h"
#include "hotspot/clusters/stdbscan.h"

namespace brandpunt::app {

/// Reads columns x, y, t: t is a number of days, or an ISO date or date-time. Writes `label,core`.
Result<DbscanSummary> runStdbscan(const std::filesystem::path& points, const StdbscanParameters& parameters,
                                  const std::filesystem::path& out, const Progress& progress);

struct HdbscanSummary {
  std::size_t n = 0;
  std::size_t noise = 0;
  std::vector<double> stability = {};  ///< of each cluster
  Timing timing = {};
};
/// Reads columns x, y; writes `label,probability`.
Result<HdbscanSummary> runHdbscan(const std::filesystem::path& points, const HdbscanParameters& parameters,
                                  const std::filesystem::path& out, const Progress& progress);

}  // namespace brandpunt::app
