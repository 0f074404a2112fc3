// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/map_spec.h"
#include "map_drawing/map_view.h"
#include "paint/canvas.h"
#include "paint/style.h"

namespace brandpunt::output {

/// What lies under the cells: land, green, water, buildings, parking. Without any base map a light grid of round
/// coordinates gives the eye a hold.
void drawGround(Canvas& canvas, const MapView& view, const MapSpec& spec, const Sizes& sizes);
/// What lies over the cells, so that the town stays readable: streets, main roads, railways, borders.
void drawRoads(Canvas& canvas, const MapView& view, const MapSpec& spec, const Sizes& sizes);
/// Names of neighbourhoods in capitals, those that fit and touch nothing that is taken.
/// \param taken  rectangles in millimetres; the names drawn are added
void drawNames(Canvas& canvas, const MapView& view, const MapSpec& spec, const Sizes& sizes,
               std::vector<QRectF>& taken);

}  // namespace brandpunt::output
