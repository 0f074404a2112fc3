// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "place/point.h"

namespace brandpunt {

/// The corners of the smallest convex area that holds the points, counter-clockwise from the westernmost (of those the
/// southernmost). Points on an edge are no corners. One place gives one corner, a line of places its two ends, no
/// points nothing. Points that are not finite are passed over. \par Cost  O(n log n). \par Source  Andrew 1979.
std::vector<Point> convexHull(std::span<const Point> points);

/// Is the point inside the hull or on its edge? Never for a hull of fewer than three corners.
bool insideHull(std::span<const Point> hull, Point p);

/// m2; 0 for fewer than three corners.
double hullArea_m2(std::span<const Point> hull);

}  // namespace brandpunt
