// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "hotspot/density/density_grid.h"
#include "place/geometry.h"

namespace brandpunt {

/// What a contour's share is a share of.
enum class ContourShare {
  Incidents,  ///< that lie in cells at least so dense
  Area        ///< of the cells that have a number
};

/// Where the density is at least a level.
struct Contour {
  double share = 0;  ///< that was asked for
  double level_per_km2 = 0;
  MultiPolygon area = {};
  double area_m2 = 0;
  std::size_t incidents = 0;  ///< inside
};

/// The areas where the density is at least a level, one a share, the densest first: half of all incidents lie in cells as
/// dense as the contour of share 0.5 or denser.
///
/// The level of share s is the k-th highest of the densities at the incidents (that of their cell; those beside the grid
/// or in a cell without a number count with the total but are never reached) or of the cells, k = s times how many,
/// rounded up. A level of 0 gives no contour, nor does a grid without cells or a share of nothing.
/// \param shares  each more than 0 and at most 1
/// \par Cost  O(n log n + cells) a share.
std::vector<Contour> contours(const DensityGrid& grid, std::span<const Point> incidents, ContourShare of,
                              std::span<const double> shares);

/// Where the density is at least a level, by marching squares between cell centres with straight edges.
///
/// Shells counter-clockwise, holes clockwise, closed; no ring meets itself or another, and the area of a higher level
/// lies within that of a lower one. Beside the grid, and where there is no number, the density counts as 0, so that an
/// area that reaches the edge ends less than a cell beyond the outermost centre. A saddle is joined where the mean of its
/// four centres reaches the level.
/// \param level_per_km2  > 0
/// \par Cost  O(cells + holes * corners of the shells around them). \par Source  Lorensen1987 (marching cubes, in two
/// dimensions).
MultiPolygon areaAtLeast(const DensityGrid& grid, double level_per_km2);

}  // namespace brandpunt
