// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "document/map_spec.h"
#include "map_drawing/map_view.h"
#include "paint/canvas.h"
#include "paint/style.h"

namespace brandpunt::output {

/// The numbered ring of a stop, beside its dot.
struct StopMark {
  std::size_t stop = 0;  ///< index in MapWalk::stops
  QPointF dot = {};
  QPointF ring = {};  ///< middle of the ring
};

inline constexpr double stopRing_mm = 6.4;  ///< across

/// Finds a place for the ring of each stop: sixteen directions, near before far, off other rings, dots and what is taken,
/// and as far off the course as can be. One that finds none stands on its dot.
/// \param taken  rectangles of furniture; the rings are added
std::vector<StopMark> placeStops(const MapView& view, const MapWalk& walk, std::vector<QRectF>& taken);

/// The area dotted, lamps as crossed circles, the course as a cased line with arrow heads, stops with their rings.
void drawWalk(Canvas& canvas, const MapView& view, const MapWalk& walk, const Sizes& sizes,
              const std::vector<StopMark>& marks);

/// A lamp post as the map shows it; also for the key beside it.
void drawLamp(Canvas& canvas, QPointF centre);
/// A stretch of the course with one arrow head; also for the key beside the map.
void drawCourseSample(Canvas& canvas, QPointF from, QPointF to);
/// A numbered ring; also for tables.
void drawRing(Canvas& canvas, QPointF centre, double size_mm, const std::string& number);

}  // namespace brandpunt::output
