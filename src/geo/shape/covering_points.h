// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "base/quantity.h"
#include "place/point.h"

namespace brandpunt::geo {

/// Some of the points whose discs cover together all that the discs of all cover, exactly: a disc is left out only where
/// others reach over its whole ground and its edge, with room to spare. In a dense cloud most are.
///
/// The ground is looked at in squares of an eighth of the radius; in a cloud so wide that they would be more than four
/// million all points stay. Give each place once. The order stays; the result depends on it. Discs may be drawn as polygons of 32 corners.
/// \param radius  > 0
/// \par Cost  O(300 n).
std::vector<Point> coveringPoints(std::span<const Point> points, Metres radius);

}  // namespace brandpunt::geo
