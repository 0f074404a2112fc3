// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "document/map_spec.h"
#include "map_drawing/draw_map_area.h"
#include "page/block.h"

namespace brandpunt::output {

/// A block at its place in a column.
struct PlacedBlock {
  Block block = {};
  QRectF area = {};
};

/// The whole page, measured but not drawn: what goes where, in millimetres. The columns hold what fits, in the order
/// legend, hotspots (three rows at least), times, months; then more rows as room is left. Type is never shrunk.
struct MapPage {
  QSizeF paper = {};
  QRectF title = {}, mark = {};
  QRectF map = {};
  std::vector<PlacedBlock> blocks = {};
  std::vector<QRectF> foot = {};  ///< one column for each foot text
  double lastLine = 0;            ///< baseline
  double margin = 10;
};
MapPage layOutMap(const MapSpec& spec);

/// Draws the page; the canvas is as large as the paper.
void drawMapPage(Canvas& canvas, const MapSpec& spec, const MapPage& page);

}  // namespace brandpunt::output
