// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/outline.h"

#include "shape/overlay.h"

namespace brandpunt::geo {

Result<MultiPolygon> outlineOf(std::span<const Point> points, Metres radius) {
  if (points.empty()) return MultiPolygon{};
  const Result<MultiPolygon> dilated = discsAround(points, 2 * radius);
  if (!dilated) return dilated;
  return bufferOf(*dilated, -1 * radius);
}

}  // namespace brandpunt::geo
