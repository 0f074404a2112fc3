// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/map_spec.h"
#include "map_drawing/map_view.h"
#include "paint/canvas.h"
#include "paint/style.h"

namespace brandpunt::output {

/// What lies on the map without being the map: scale bar, north arrow, overview. Empty rectangle: not drawn.
struct Furniture {
  QRectF scaleBar = {};
  QRectF north = {};
  QRectF overview = {};
};

/// Each thing in the corner where it covers least, no two in one corner. The overview is left out where the map
/// shows (nearly) everything.
Furniture placeFurniture(const MapView& view, const MapSpec& spec, const Sizes& sizes);
void drawFurniture(Canvas& canvas, const MapView& view, const MapSpec& spec, const Sizes& sizes,
                   const Furniture& furniture);

}  // namespace brandpunt::output
