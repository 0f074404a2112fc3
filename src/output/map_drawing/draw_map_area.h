// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "document/map_spec.h"
#include "map_drawing/callouts.h"
#include "map_drawing/furniture.h"
#include "map_drawing/map_view.h"
#include "map_drawing/walk.h"

namespace brandpunt::output {

/// Where everything on the map stands: for drawing, and for the test that nothing covers anything.
struct MapArrangement {
  MapView view;
  Furniture furniture = {};
  std::vector<Callout> callouts = {};
  std::vector<StopMark> stops = {};
  std::vector<QRectF> taken = {};
};
MapArrangement arrangeMap(const QRectF& paper_mm, const MapSpec& spec);
void drawMapArea(Canvas& canvas, const MapSpec& spec, MapArrangement& arrangement);

}  // namespace brandpunt::output
