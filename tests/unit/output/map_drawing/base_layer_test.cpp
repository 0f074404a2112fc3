// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_drawing/base_layer.h"

#include <QImage>

#include "small_map.h"
#include "support/catch.h"

using namespace brandpunt;
using namespace brandpunt::output;
using namespace brandpunt::output::test;
using Part = BaseLayer::Part;

namespace {

struct Sheet {
  QImage image = QImage(400, 400, QImage::Format_ARGB32_Premultiplied);

  QColor at(Point p) const {
    const QPointF place = view.toPaper(p) * dotsPerMm;
    return image.pixelColor(static_cast<int>(place.x()), static_cast<int>(place.y()));
  }
};

Sheet drawn(const std::vector<BaseFeature>& features, const std::vector<BaseLayer>& layers) {
  Sheet sheet;
  sheet.image.fill(Qt::white);
  QPainter painter(&sheet.image);
  Canvas canvas(painter, dotsPerMm);
  std::vector<const BaseFeature*> seen;
  for (const BaseFeature& feature : features) seen.push_back(&feature);
  CHECK(drawBaseLayers(canvas, view, seen, layers));
  return sheet;
}

}  // namespace

TEST_CASE("Layers lie over each other in their order, each only over its own kind", "[output][map]") {
  const std::vector<BaseFeature> features{
      {BaseKind::Street, MultiLine{{{-150, 0}, {150, 0}}}, ""},
      {BaseKind::Green, square({0, 0}, 100), ""},
      {BaseKind::Water, square({150, 150}, 20), ""},
  };
  const Sheet sheet =
      drawn(features, {{.kind = BaseKind::Green, .colour = Qt::green},
                       {.kind = BaseKind::Street, .part = Part::Lines, .colour = Qt::black, .width_mm = 2},
                       {.kind = BaseKind::Street, .part = Part::Lines, .colour = Qt::yellow, .width_mm = 1}});
  CHECK(sheet.at({0, 50}) == QColor(Qt::green));
  CHECK(sheet.at({0, 0}) == QColor(Qt::yellow));
  CHECK(sheet.at({0, 8}) == QColor(Qt::black));
  CHECK(sheet.at({150, 150}) == QColor(Qt::white));  // no layer asks for water
}

TEST_CASE("A hole in an area stays open, and the second polygon is drawn too", "[output][map]") {
  MultiPolygon area = square({-50, 0}, 100);
  area.front().holes.push_back(square({-50, 0}, 40).front().shell);
  area.push_back(square({120, 0}, 30).front());
  const Sheet sheet = drawn({{BaseKind::Green, area, ""}}, {{.kind = BaseKind::Green, .colour = Qt::green}});
  CHECK(sheet.at({-50, 0}) == QColor(Qt::white));
  CHECK(sheet.at({-130, 0}) == QColor(Qt::green));
  CHECK(sheet.at({120, 0}) == QColor(Qt::green));
}

TEST_CASE("A ditch has no edges, a pond has", "[output][map]") {
  const BaseLayer water{
      .kind = BaseKind::Water, .colour = Qt::blue, .width_mm = 0.4, .edge = Qt::red, .edgeFrom_mm = 1};
  const auto redPixels = [&](const MultiPolygon& area) {
    const Sheet sheet = drawn({{BaseKind::Water, area, ""}}, {water});
    int red = 0;
    for (int y = 0; y < sheet.image.height(); ++y) {
      for (int x = 0; x < sheet.image.width(); ++x) red += sheet.image.pixelColor(x, y) == QColor(Qt::red);
    }
    return red;
  };
  CHECK(redPixels(square({0, 0}, 60)) > 1000);
  CHECK(redPixels({Polygon{{{-150, -2}, {150, -2}, {150, 2}, {-150, 2}}, {}}}) == 0);
}

TEST_CASE("Drawing stops when asked to", "[output][map]") {
  std::stop_source source;
  source.request_stop();
  QImage image(10, 10, QImage::Format_ARGB32_Premultiplied);
  QPainter painter(&image);
  Canvas canvas(painter, 1);
  CHECK_FALSE(drawBaseLayers(canvas, view, {}, {}, source.get_token()));
}

TEST_CASE("Vertices that cannot be told apart are one", "[output][map]") {
  std::vector<Point> line;
  for (int i = 0; i <= 1000; ++i) line.push_back({i * 0.1, 0});  // 100 m, 10 mm
  const MapView screen(view.paper(), Point{0, 0}, 10000, 0.5);
  CHECK(view.toPaper(line).size() == 1001);
  CHECK(screen.toPaper(line).size() < 25);
}
