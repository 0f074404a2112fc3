// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "base/quantity.h"
#include "base/result.h"
#include "place/geometry.h"

namespace brandpunt::geo {

/// The outline of a cloud of points: the union of discs of the given radius around them, closed
/// morphologically with the same radius, so that gaps and inlets narrower than about two radii are filled.
///
///   outline = erode(dilate(points, 2 r), r)
///
/// Points at most 2 r apart end up in one polygon, each at least r (less the flattening of the discs, 0.5 %)
/// from the edge. A concave hull would be tighter, but GEOS 3.11 crashes on near-collinear points. \param
/// points  projected, finite. None gives no outline; one or coinciding points give one disc. \param radius  >
/// 0; for a DBSCAN cluster half of eps. \par Cost  O(n log n), about 0.1 ms a point. \par Source  Serra1982,
/// chapter II (closing).
Result<MultiPolygon> outlineOf(std::span<const Point> points, Metres radius);

}  // namespace brandpunt::geo
