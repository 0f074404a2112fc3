// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_drawing/base_layer.h"

namespace brandpunt::output {
namespace {

constexpr std::size_t featuresBetweenLooks = 512;

bool isNarrow(const MapView& view, const MultiPolygon& area, double narrow_mm) {
  const double onPaper = areaOf(area) * view.mm(1) * view.mm(1);
  return 2 * onPaper < narrow_mm * view.toPaper(area).length();
}

QPen linePen(const BaseLayer& layer) {
  return pen(layer.colour, layer.width_mm, layer.dashes_mm, layer.dashes_mm.empty());
}

void drawArea(QPainter& painter, const MapView& view, const BaseLayer& layer, const MultiPolygon& area) {
  const bool edged =
      layer.width_mm > 0 && !(layer.edgeFrom_mm > 0 && isNarrow(view, area, layer.edgeFrom_mm));
  painter.setPen(edged ? pen(layer.edge, layer.width_mm) : QPen(Qt::NoPen));
  painter.setBrush(layer.colour);
  // Most areas are one polygon without holes, which is drawn several times faster than a path.
  if (area.size() == 1 && area.front().holes.empty()) {
    painter.drawPolygon(view.toPaper(area.front().shell));
  } else {
    painter.drawPath(view.toPaper(area));
  }
}

void drawFeature(QPainter& painter, const MapView& view, const BaseLayer& layer, const BaseFeature& feature) {
  const auto* area = std::get_if<MultiPolygon>(&feature.geometry);
  const auto* lines = std::get_if<MultiLine>(&feature.geometry);
  switch (layer.part) {
    case BaseLayer::Part::Areas:
      if (area) drawArea(painter, view, layer, *area);
      return;
    case BaseLayer::Part::Lines:
      if (!lines) return;
      for (const Line& line : *lines) painter.drawPolyline(view.toPaper(line));
      return;
    case BaseLayer::Part::Borders:
      if (!area) return;
      painter.drawPath(view.toPaper(*area));
      return;
  }
}

}  // namespace

bool drawBaseLayers(Canvas& canvas, const MapView& view, std::span<const BaseFeature* const> seen,
                    std::span<const BaseLayer> layers, const std::stop_token& stop) {
  QPainter& painter = canvas.painter();
  std::size_t drawn = 0;
  for (const BaseLayer& layer : layers) {
    if (layer.part != BaseLayer::Part::Areas) {
      painter.setPen(linePen(layer));
      painter.setBrush(Qt::NoBrush);
    }
    for (const BaseFeature* feature : seen) {
      if (feature->kind != layer.kind) continue;
      if (++drawn % featuresBetweenLooks == 0 && stop.stop_requested()) return false;
      drawFeature(painter, view, layer, *feature);
    }
  }
  return !stop.stop_requested();
}

}  // namespace brandpunt::output
