// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "document/map_spec.h"
#include "map_drawing/map_view.h"
#include "paint/canvas.h"
#include "paint/marks.h"
#include "paint/style.h"

namespace brandpunt::output {

/// The cells, translucent, so that what is drawn under them shows.
void drawCells(Canvas& canvas, const MapView& view, const MapSpec& spec);
/// Their numbers, where a cell is large enough on paper to hold one, and not on the line of an outline.
/// \param taken  rectangles of the numbers are added, so that names stay off them
void drawCellNumbers(Canvas& canvas, const MapView& view, const MapSpec& spec, const Sizes& sizes,
                     std::vector<QRectF>& taken);
/// Single incidents (class werk only); more than 20.000 go in as a picture, else the file grows too large to open.
void drawPoints(Canvas& canvas, const MapView& view, const MapSpec& spec);
void drawOutlines(Canvas& canvas, const MapView& view, const MapSpec& spec, const Sizes& sizes);

}  // namespace brandpunt::output
