// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "base/progress.h"
#include "hotspot/density/density_grid.h"
#include "hotspot/density/point_tiles.h"

namespace brandpunt {

/// Sums of quartic kernels at the centres of a grid, row by row from the south-west:
/// sum of weight * 3 / (pi r^2) * (1 - (d / r)^2)^2 over the points with d < r; per m2.
///
/// Every point is added to every cell that it reaches, without binning; points beside the grid count. The same bits
/// on any number of threads: each row adds its points in one order. Nothing where stopped.
/// \par Cost  O(n (r / cell)^2).
std::vector<double> quarticOnGrid(std::span<const WeightedPoint> points, Metres radius,
                                  const GridFrame& frame, int threads, const Progress& progress);

/// The same at given places. \par Cost  O(n + places * points within 2 r).
std::vector<double> quarticAt(std::span<const WeightedPoint> points, Metres radius,
                              std::span<const Point> places, int threads, const Progress& progress);

}  // namespace brandpunt
