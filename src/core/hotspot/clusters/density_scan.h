// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "hotspot/clusters/dbscan.h"
#include "place/neighbour_grid.h"

namespace brandpunt {

/// What DBSCAN and ST-DBSCAN have in common: which points are near each other.
struct Nearness {
  double eps_m = 0;
  std::size_t minimumPoints = 1;
  /// Of each input point, in any unit that a double holds exactly; empty: time does not count.
  std::span<const double> times = {};
  double epsTime = 0;  ///< in that unit, >= 0
};

/// The scan that both are: exact, by cells of side eps / sqrt 2 and, with time, layers no longer than epsTime.
/// See dbscan() for the rules. Same result on any number of threads.
Result<Clustering> densityScan(std::span<const Point> points, const Nearness& nearness, int threads,
                               const Progress& progress);

}  // namespace brandpunt
