// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "base/quantity.h"
#include "base/result.h"
#include "place/geometry.h"

namespace brandpunt::geo {

// Areas in, areas out; coordinates in metres. An invalid area (a ring that crosses itself) is made valid
// first; lines and points that an operation leaves over are dropped. Empty in, empty out. Shells run
// counter-clockwise, holes clockwise, and vertices start where GEOS' normal form starts, so that equal input
// gives equal bytes. Every function answers Error{OutsideLibrary} with GEOS' own words where GEOS fails, and
// for coordinates that are not finite.

/// All that lies within the distance of the geometry; a negative distance shrinks an area. A quarter circle
/// is drawn with eight segments: at most 0.5 % of the distance inside the true circle.
Result<MultiPolygon> bufferOf(const Geometry& shape, Metres distance);

/// The union of discs around the points: all that lies within the radius > 0 of one of them. Doubles do not
/// matter. \par Cost  O(n log n) for scattered points; n discs are united in a cascade.
Result<MultiPolygon> discsAround(std::span<const Point> points, Metres radius);

Result<MultiPolygon> unionOf(std::span<const MultiPolygon> areas);
/// What of `area` lies in `within`.
Result<MultiPolygon> clip(const MultiPolygon& area, const MultiPolygon& within);
/// What of `area` lies outside `without`.
Result<MultiPolygon> cutAway(const MultiPolygon& area, const MultiPolygon& without);
/// m2 that both have.
Result<double> sharedArea_m2(const MultiPolygon& a, const MultiPolygon& b);
/// Metres of the lines that lie in the area.
Result<double> lengthWithin_m(const MultiLine& lines, const MultiPolygon& area);

}  // namespace brandpunt::geo
