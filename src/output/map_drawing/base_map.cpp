// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_drawing/base_map.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace brandpunt::output {
namespace {

/// From this scale on small streets would be a grey haze.
constexpr int pathsUpToScale = 20000;
constexpr int buildingsUpToScale = 40000;

struct AreaStyle {
  QColor fill, edge;
  double edge_mm = 0;
};
const std::map<BaseKind, AreaStyle>& areaStyles() {
  static const std::map<BaseKind, AreaStyle> styles{
      {BaseKind::StudyArea, {colour::land, colour::border, 0.3}},
      {BaseKind::Green, {colour::green, {}, 0}},
      {BaseKind::Water, {colour::water, colour::waterEdge, 0.12}},
      {BaseKind::BusinessArea, {colour::business, {}, 0}},
      {BaseKind::Building, {colour::building, {}, 0}},
      {BaseKind::ParkingArea, {colour::parking, colour::rule, 0.15}},
  };
  return styles;
}

struct RoadStyle {
  QColor fill, edge;
  double fill_mm, edge_mm;
};
const std::map<BaseKind, RoadStyle>& roadStyles() {
  static const std::map<BaseKind, RoadStyle> styles{
      {BaseKind::Water, {colour::water, {}, 0.45, 0}},
      {BaseKind::Path, {colour::path, {}, 0.2, 0}},
      {BaseKind::Street, {colour::street, colour::streetEdge, 0.36, 0.6}},
      {BaseKind::MainRoad, {colour::mainRoad, colour::mainRoadEdge, 1.40, 1.75}},
      {BaseKind::Railway, {colour::railway, {}, 0.62, 0}},
  };
  return styles;
}

bool isSeen(const BaseFeature& feature, const Box& world) { return boundsOf(feature.geometry).meets(world); }

/// Lines thin out with the scale, down to half, so that a small scale is no tangle.
double lineFactor(const MapView& view, const Sizes& sizes) {
  return sizes.baseLine * std::clamp(std::sqrt(12500.0 / view.scale()), 0.4, 1.4);
}

/// A ditch: on the paper two edges would be all there is of it.
bool isNarrow(const MapView& view, const MultiPolygon& area, const QPainterPath& shape) {
  constexpr double narrow_mm = 1;
  const double onPaper = areaOf(area) * view.mm(1) * view.mm(1);
  return 2 * onPaper < narrow_mm * shape.length();
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

void drawRoadsOf(Canvas& canvas, const MapView& view, const MapSpec& spec, BaseKind kind, double factor) {
  const Box world = view.world();
  const RoadStyle& style = roadStyles().at(kind);
  QPainterPath all;
  for (const BaseFeature& feature : spec.base) {
    const auto* lines = std::get_if<MultiLine>(&feature.geometry);
    if (feature.kind == kind && lines && isSeen(feature, world)) all.addPath(view.toPaper(*lines));
  }
  if (all.isEmpty()) return;
  if (style.edge_mm > 0) canvas.path(all, pen(style.edge, style.edge_mm * factor, {}, true));
  canvas.path(all, pen(style.fill, style.fill_mm * factor, {}, true));
  if (kind == BaseKind::Railway)
    canvas.path(all, pen(colour::paper, 0.3 * factor, {1.6 * factor, 1.6 * factor}));
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
  const Box world = view.world();
  for (const auto& [kind, style] : areaStyles()) {
    if (kind == BaseKind::Building && view.scale() > buildingsUpToScale) continue;
    for (const BaseFeature& feature : spec.base) {
      const auto* area = std::get_if<MultiPolygon>(&feature.geometry);
      if (feature.kind != kind || !area || !isSeen(feature, world)) continue;
      const QPainterPath shape = view.toPaper(*area);
      const bool edged = style.edge_mm > 0 && !(kind == BaseKind::Water && isNarrow(view, *area, shape));
      canvas.path(shape, edged ? pen(style.edge, style.edge_mm * sizes.baseLine) : QPen(Qt::NoPen),
                  style.fill);
    }
  }
  drawRoadsOf(canvas, view, spec, BaseKind::Water, lineFactor(view, sizes));
}

void drawRoads(Canvas& canvas, const MapView& view, const MapSpec& spec, const Sizes& sizes) {
  const double factor = lineFactor(view, sizes);
  if (view.scale() <= pathsUpToScale) drawRoadsOf(canvas, view, spec, BaseKind::Path, factor);
  for (const BaseKind kind : {BaseKind::Street, BaseKind::MainRoad, BaseKind::Railway}) {
    drawRoadsOf(canvas, view, spec, kind, factor);
  }
  const Box world = view.world();
  for (const BaseFeature& feature : spec.base) {
    const auto* area = std::get_if<MultiPolygon>(&feature.geometry);
    if (feature.kind != BaseKind::Neighbourhood || !area || !isSeen(feature, world)) continue;
    canvas.path(view.toPaper(*area), pen(colour::border, 0.22 * sizes.baseLine, {1.2, 0.8}));
  }
}

void drawNames(Canvas& canvas, const MapView& view, const MapSpec& spec, const Sizes& sizes,
               std::vector<QRectF>& taken) {
  const TextStyle style{.points = sizes.quarter,
                        .weight = Weight::Semibold,
                        .colour = colour::second,
                        .spacing = 0.14,
                        .capitals = true};
  const Box world = view.world();
  struct Label {
    std::string name;
    Box box;
    double size;
  };
  std::vector<Label> labels;
  for (const BaseFeature& feature : spec.base) {
    if (feature.kind != BaseKind::Neighbourhood || feature.name.empty() || !isSeen(feature, world)) continue;
    const Box box = boundsOf(feature.geometry);
    labels.push_back({feature.name, box, box.width() * box.height()});
  }
  // Large areas first: where room is short, their names serve more readers.
  std::stable_sort(labels.begin(), labels.end(),
                   [](const Label& a, const Label& b) { return a.size > b.size; });
  std::set<std::string> drawn;
  for (const Label& label : labels) {
    const QPointF centre = view.toPaper(label.box.centre());
    const double width = Canvas::width(label.name, style) * 1.02, height = Canvas::lineHeight(style);
    if (view.mm(label.box.width()) < width * 0.6 || drawn.contains(label.name)) continue;
    for (const double shift : {0.0, -1.6, 1.6, -3.2, 3.2}) {
      const QRectF place(centre.x() - width / 2, centre.y() + shift * height - height / 2, width, height);
      const bool free =
          view.paper().adjusted(2, 2, -2, -2).contains(place) &&
          std::none_of(taken.begin(), taken.end(), [&](const QRectF& t) { return t.intersects(place); });
      if (!free) continue;
      canvas.haloText(place.center().x(), place.center().y(), label.name, style);
      taken.push_back(place.adjusted(-1, -0.5, 1, 0.5));
      drawn.insert(label.name);
      break;
    }
  }
}

}  // namespace brandpunt::output
