// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_view/camera.h"
#include "map_view/density.h"
#include "map_view/map_scene.h"
#include "support/catch.h"

using namespace brandpunt;
using namespace brandpunt::ui;

TEST_CASE("Zooming keeps the place under the pointer", "[ui][map]") {
  Camera camera;
  camera.centre = {121000, 487000};
  camera.metresPerPixel = 3.3;
  camera.size = {900, 700};
  const QPointF at(123, 456);
  const Point before = camera.toWorld(at);
  const Camera after = camera.zoomedAt(at, 0.37);
  CHECK(after.metresPerPixel == Approx(3.3 * 0.37));
  CHECK(after.toWorld(at).x == Approx(before.x));
  CHECK(after.toWorld(at).y == Approx(before.y));
}

TEST_CASE("A box that must be seen is seen whole", "[ui][map]") {
  Camera camera;
  camera.size = {900, 300};
  const Box box{1000, 2000, 1500, 4000};
  CHECK(camera.showing(box).box().contains({box.minX, box.minY}));
  CHECK(camera.showing(box).box().contains({box.maxX, box.maxY}));
  CHECK(camera.showing(Box{}).metresPerPixel == camera.metresPerPixel);
}

TEST_CASE("A lone incident never glows, and four on one spot do", "[ui][map]") {
  Camera camera;
  camera.centre = {0, 0};
  camera.metresPerPixel = 3;
  camera.size = {400, 400};
  std::array<QRgb, 5> ramp{};
  ramp.fill(qRgba(255, 0, 0, 255));
  const std::vector<Spot> one{{{0, 0}, 1}};
  const std::vector<Spot> four{{{0, 0}, 4}};
  const QImage alone = densityImage(one, 150, camera, ramp);
  const QImage together = densityImage(four, 150, camera, ramp);
  const auto coloured = [](const QImage& image) {
    int n = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) n += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
    }
    return n;
  };
  CHECK(coloured(alone) == 0);
  CHECK(coloured(together) > 50);
  // The glow lies round the incident: the middle of the picture has it, the corner has not.
  CHECK(qAlpha(together.pixel(together.width() / 2, together.height() / 2)) > 0);
  CHECK(qAlpha(together.pixel(2, 2)) == 0);
}

TEST_CASE("The limits of the density rise and lie above what one incident makes", "[ui][map]") {
  for (const double radius : {50.0, 150.0, 400.0}) {
    const auto limits = densityLimits(radius);
    CHECK(limits[0] > 3e6 / (3.14159265 * radius * radius));
    for (std::size_t i = 1; i < limits.size(); ++i) CHECK(limits[i] > limits[i - 1]);
  }
}

TEST_CASE("Incidents at the same coordinates are one spot", "[ui][map]") {
  const auto spots = spotsOf({{1, 1}, {2, 2}, {1, 1}, {1, 1}});
  REQUIRE(spots->size() == 2);
  CHECK(spots->front().n == 3);
}

TEST_CASE("On a small map the density takes a larger, round radius, so that it can be seen", "[ui][map]") {
  Camera camera;
  camera.metresPerPixel = 2;
  CHECK(densityRadius(150, camera) == 150);
  camera.metresPerPixel = 40;  // nine pixels are 360 m
  CHECK(densityRadius(150, camera) == 500);
  camera.metresPerPixel = 80;
  CHECK(densityRadius(150, camera) == 1000);
}
