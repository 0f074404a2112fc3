// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_drawing/draw_map_area.h"

#include "map_drawing/base_map.h"
#include "map_drawing/places.h"

namespace brandpunt::output {

MapArrangement arrangeMap(const QRectF& paper_mm, const MapSpec& spec) {
  const Sizes& sizes = sizesOf(spec.paper);
  MapArrangement arrangement{.view = MapView(paper_mm, spec.frame, spec.largestScale)};
  if (spec.frame.empty()) return arrangement;  // nothing to measure: the plate says why
  arrangement.furniture = placeFurniture(arrangement.view, spec, sizes);
  for (const QRectF& rect :
       {arrangement.furniture.scaleBar, arrangement.furniture.north, arrangement.furniture.overview}) {
    if (!rect.isEmpty()) arrangement.taken.push_back(rect);
  }
  if (spec.walk) arrangement.stops = placeStops(arrangement.view, *spec.walk, arrangement.taken);
  arrangement.callouts = placeCallouts(arrangement.view, spec, sizes, arrangement.taken);
  return arrangement;
}

void drawMapArea(Canvas& canvas, const MapSpec& spec, MapArrangement& arrangement) {
  const Sizes& sizes = sizesOf(spec.paper);
  const MapView& view = arrangement.view;
  canvas.painter().save();
  canvas.painter().setClipRect(view.paper());
  drawGround(canvas, view, spec, sizes);
  drawCells(canvas, view, spec);
  drawRoads(canvas, view, spec, sizes);
  drawPoints(canvas, view, spec);
  std::vector<QRectF> names = arrangement.taken;
  for (const MapOutline& outline : spec.outlines)
    names.push_back(view.toPaper(outline.area).controlPointRect());
  drawOutlines(canvas, view, spec, sizes);
  drawCellNumbers(canvas, view, spec, sizes, names);
  drawNames(canvas, view, spec, sizes, names);
  if (spec.walk) drawWalk(canvas, view, *spec.walk, sizes, arrangement.stops);
  drawCallouts(canvas, spec, sizes, arrangement.callouts);
  drawFurniture(canvas, view, spec, sizes, arrangement.furniture);
  if (!spec.plate.empty()) {
    const TextStyle style{.points = sizes.body + 1, .colour = colour::ink};
    const double width = view.paper().width() * 0.6,
                 height = Canvas::paragraphHeight(width - 8, {{spec.plate}}, style) + 6;
    const QRectF plate(view.paper().center().x() - width / 2, view.paper().center().y() - height / 2, width,
                       height);
    canvas.rectangle(plate, QColor(255, 255, 255, 235), 0.3, colour::second, 0.8);
    canvas.paragraph(plate.left() + 4, plate.top() + 3, width - 8, {{spec.plate}}, style);
  }
  canvas.painter().restore();
  canvas.rectangle(view.paper(), {}, 0.5, colour::ink);
}

}  // namespace brandpunt::output
