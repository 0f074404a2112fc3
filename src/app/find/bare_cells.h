// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "find/bare_points.h"
#include "hotspot/significance/gi_star.h"

namespace brandpunt::app {

struct GiStarSummary {
  std::size_t n = 0;
  GiStarTable table = {};
  Timing timing = {};
};
/// Reads columns x, y, value (the cells' centres); writes `z,p,q` in their order (nothing where `out` is empty), nan where
/// nothing can be said.
Result<GiStarSummary> runGiStar(const std::filesystem::path& cells, const GiStarParameters& parameters,
                                const std::filesystem::path& out, const Progress& progress);

}  // namespace brandpunt::app
