// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_drawing/base_map.h"

#include <algorithm>
#include <cmath>

#include "map_drawing/base_layer.h"
#include "map_drawing/names.h"

namespace brandpunt::output {
namespace {

/// From this scale on small streets would be a grey haze.
constexpr int pathsUpToScale = 20000;
constexpr int buildingsUpToScale = 40000;

constexpr double ditch_mm = 1;
constexpr double nameOverhang = 1 / 0.6;

std::vector<const BaseFeature*> seenOf(const MapSpec& spec, const MapView& view) {
  const Box world = view.world();
  std::vector<const BaseFeature*> seen;
  for (const BaseFeature& feature : spec.base) {
    if (boundsOf(feature.geometry).meets(world)) seen.push_back(&feature);
  }
  return seen;
}

/// Lines thin out with the scale, down to half, so that a small scale is no tangle.
double lineFactor(const MapView& view, const Sizes& sizes) {
  return sizes.baseLine * std::clamp(std::sqrt(12500.0 / view.scale()), 0.4, 1.4);
}

std::vector<BaseLayer> groundLayers(const MapView& view, const Sizes& sizes) {
  const double line = sizes.baseLine;
  std::vector<BaseLayer> layers{
      {.kind = BaseKind::StudyArea, .colour = colour::land, .width_mm = 0.3 * line, .edge = colour::border},
      {.kind = BaseKind::Green, .colour = colour::green},
      {.kind = BaseKind::Water,
       .colour = colour::water,
       .width_mm = 0.12 * line,
       .edge = colour::waterEdge,
       .edgeFrom_mm = ditch_mm},
      {.kind = BaseKind::BusinessArea, .colour = colour::business},
  };
  if (view.scale() <= buildingsUpToScale)
    layers.push_back({.kind = BaseKind::Building, .colour = colour::building});
  layers.push_back({.kind = BaseKind::ParkingArea,
                    .colour = colour::parking,
                    .width_mm = 0.15 * line,
                    .edge = colour::rule});
  layers.push_back({.kind = BaseKind::Water,
                    .part = BaseLayer::Part::Lines,
                    .colour = colour::water,
                    .width_mm = 0.45 * lineFactor(view, sizes)});
  return layers;
}

std::vector<BaseLayer> roadLayers(const MapView& view, const Sizes& sizes) {
  const double factor = lineFactor(view, sizes);
  std::vector<BaseLayer> layers;
  const auto line = [&](BaseKind kind, const QColor& colour, double width_mm,
                        std::vector<double> dashes = {}) {
    layers.push_back({.kind = kind,
                      .part = BaseLayer::Part::Lines,
                      .colour = colour,
                      .width_mm = width_mm * factor,
                      .dashes_mm = std::move(dashes)});
  };
  if (view.scale() <= pathsUpToScale) line(BaseKind::Path, colour::path, 0.2);
  line(BaseKind::Street, colour::streetEdge, 0.6);
  line(BaseKind::Street, colour::street, 0.36);
  line(BaseKind::MainRoad, colour::mainRoadEdge, 1.75);
  line(BaseKind::MainRoad, colour::mainRoad, 1.40);
  line(BaseKind::Railway, colour::railway, 0.62);
  line(BaseKind::Railway, colour::paper, 0.3, {1.6 * factor, 1.6 * factor});
  layers.push_back({.kind = BaseKind::Neighbourhood,
                    .part = BaseLayer::Part::Borders,
                    .colour = colour::border,
                    .width_mm = 0.22 * sizes.baseLine,
                    .dashes_mm = {1.2, 0.8}});
  return layers;
}

void drawGrid(Canvas& canvas, const MapView& view) {
  const Box world = view.world();
  const double step = roundLength(std::max(world.width(), world.height()) / 4);
  const QRectF& paper = view.paper();
  for (double x = std::ceil(world.minX / step) * step; x < world.maxX; x += step) {
    const double at = view.toPaper(Point{x, 0}).x();
    canvas.line(at, paper.top(), at, paper.bottom(), 0.15, colour::grid);
  }
  for (double y = std::ceil(world.minY / step) * step; y < world.maxY; y += step) {
    const double at = view.toPaper(Point{0, y}).y();
    canvas.line(paper.left(), at, paper.right(), at, 0.15, colour::grid);
  }
}

}  // namespace

void drawGround(Canvas& canvas, const MapView& view, const MapSpec& spec, const Sizes& sizes) {
  const bool edgeKnown = std::any_of(spec.base.begin(), spec.base.end(),
                                     [](const BaseFeature& f) { return f.kind == BaseKind::StudyArea; });
  canvas.rectangle(view.paper(), edgeKnown ? colour::meadow : colour::land);
  const bool anyGround = std::any_of(spec.base.begin(), spec.base.end(), [](const BaseFeature& f) {
    return f.kind == BaseKind::Street || f.kind == BaseKind::MainRoad || f.kind == BaseKind::Building;
  });
  if (!anyGround) drawGrid(canvas, view);
  drawBaseLayers(canvas, view, seenOf(spec, view), groundLayers(view, sizes));
}

void drawRoads(Canvas& canvas, const MapView& view, const MapSpec& spec, const Sizes& sizes) {
  drawBaseLayers(canvas, view, seenOf(spec, view), roadLayers(view, sizes));
}

void drawNames(Canvas& canvas, const MapView& view, const MapSpec& spec, const Sizes& sizes,
               std::vector<QRectF>& taken) {
  const NameLook look{.kind = BaseKind::Neighbourhood,
                      .style = {.points = sizes.quarter,
                                .weight = Weight::Semibold,
                                .colour = colour::second,
                                .spacing = 0.14,
                                .capitals = true},
                      .overhang = nameOverhang};
  drawNames(canvas, view, seenOf(spec, view), std::span(&look, 1), taken);
}

}  // namespace brandpunt::output
