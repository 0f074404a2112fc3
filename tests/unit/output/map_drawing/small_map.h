// SPDX-License-Identifier: GPL-3.0-or-later
// The small map that the tests of base layers and names draw on.
#pragma once
#include "map_drawing/map_view.h"

namespace brandpunt::output::test {

inline constexpr double dotsPerMm = 10;

/// A sheet of 40 by 40 mm that shows 400 by 400 m round the origin.
inline const MapView view(QRectF(0, 0, 40, 40), Point{0, 0}, 10000, 0);

inline MultiPolygon square(Point centre, double half) {
  return {Polygon{{{centre.x - half, centre.y - half},
                   {centre.x + half, centre.y - half},
                   {centre.x + half, centre.y + half},
                   {centre.x - half, centre.y + half}},
                  {}}};
}

}  // namespace brandpunt::output::test
