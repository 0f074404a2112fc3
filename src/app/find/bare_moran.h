// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "find/bare_points.h"
#include "hotspot/significance/moran.h"
#include "place/point.h"

namespace brandpunt::app {

struct MoranQuestion {
  std::filesystem::path cells = {};  ///< columns x, y, value: the cells' centres
  MoranParameters parameters = {};
  std::filesystem::path studyArea = {};  ///< see readStudyArea; empty: all cells count
  std::filesystem::path out = {};        ///< .csv, or nothing
  CrsId crs = {};                        ///< of the cells; to move the study area
};

struct MoranSummary {
  std::size_t n = 0;
  std::size_t outside = 0;  ///< cells whose centre lies outside the study area: they do not count at all
  MoranTable table = {};    ///< of the cells inside
  /// How many permutations it takes before one cell alone, the least likely of all, can have q <= 0.05.
  std::size_t permutationsForOne = 0;
  Timing timing = {};
};

/// Local Moran on bare cells: writes `moran,lag,z,p,q,quadrant` in the order of the input; nan and an empty quadrant
/// where nothing can be said and for cells outside the study area.
Result<MoranSummary> runMoran(const MoranQuestion& question, const Progress& progress);

}  // namespace brandpunt::app
