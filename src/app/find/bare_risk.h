// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>

#include "find/bare_points.h"
#include "hotspot/density/relative_risk.h"

namespace brandpunt::app {

struct RiskQuestion {
  std::filesystem::path cases = {};     ///< columns x, y
  std::filesystem::path controls = {};  ///< columns x, y
  RelativeRiskParameters parameters = {};
  std::optional<Box> extent = {};        ///< of the grid; else the study area, else the points
  std::filesystem::path studyArea = {};  ///< see readStudyArea; what lies outside does not count
  std::filesystem::path out = {};        ///< .csv, .tif (the log ratio), or nothing
  CrsId crs = {};                        ///< of the points; for the raster and to move the study area
};

struct RiskSummary {
  std::size_t cases = 0;  ///< read
  std::size_t controls = 0;
  Bandwidth bandwidth = {};
  RelativeRisk risk = {};
  Timing timing = {};
};

/// Relative risk on bare points: `x,y,cases,controls,log_ratio,p,q` at cell centres row by row from the south-west, cases
/// and controls per km2.
Result<RiskSummary> runRelativeRisk(const RiskQuestion& question, const Progress& progress);

}  // namespace brandpunt::app
