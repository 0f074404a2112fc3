// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/outline.h"

#include <numbers>

#include "shape/overlay.h"
#include "support/catch.h"

using namespace brandpunt;
using namespace brandpunt::geo;

namespace {
MultiPolygon square(double x, double y, double side) {
  return {{.shell = {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}}};
}
}  // namespace

TEST_CASE("One point gets a disc, none gets nothing", "[geo][shape]") {
  const std::vector<Point> one{{1000, 2000}};
  const auto disc = outlineOf(one, Metres{50});
  REQUIRE(disc);
  REQUIRE(disc->size() == 1);
  CHECK(areaOf(*disc) == Approx(std::numbers::pi * 2500).epsilon(0.02));
  CHECK(contains(*disc, {1000, 2000}));
  CHECK(outlineOf({}, Metres{50})->empty());
}

TEST_CASE("Coinciding points get the disc of one", "[geo][shape]") {
  const std::vector<Point> one{{10, 20}};
  const std::vector<Point> many{{10, 20}, {10, 20}, {10, 20}};
  CHECK(*outlineOf(one, Metres{50}) == *outlineOf(many, Metres{50}));
}

TEST_CASE("Points two radii apart hang together, points further do not", "[geo][shape]") {
  const std::vector<Point> near{{0, 0}, {100, 0}};
  CHECK(outlineOf(near, Metres{50})->size() == 1);
  const std::vector<Point> far{{0, 0}, {250, 0}};
  CHECK(outlineOf(far, Metres{50})->size() == 2);
}

TEST_CASE("Collinear and nearly collinear points are outlined", "[geo][shape]") {
  std::vector<Point> line;
  for (int i = 0; i < 200; ++i) line.push_back({155000 + i * 10.0, 463000 + (i % 2) * 1e-9});
  const auto outline = outlineOf(line, Metres{50});
  REQUIRE(outline);
  CHECK(outline->size() == 1);
  for (const Point p : line) CHECK(contains(*outline, p));
}

TEST_CASE("The order of the points does not matter", "[geo][shape]") {
  std::vector<Point> points{{0, 0}, {80, 10}, {40, 70}, {300, 300}, {380, 310}};
  const auto forward = *outlineOf(points, Metres{50});
  std::reverse(points.begin(), points.end());
  CHECK(forward == *outlineOf(points, Metres{50}));
}

TEST_CASE("Shells run counter-clockwise and holes clockwise", "[geo][shape]") {
  const auto ring = cutAway(square(0, 0, 10), square(4, 4, 2));
  REQUIRE(ring);
  REQUIRE(ring->size() == 1);
  REQUIRE((*ring)[0].holes.size() == 1);
  CHECK(areaOf(*ring) == Approx(96));
  const auto turn = [](const Ring& r) {
    double twice = 0;
    for (std::size_t i = 0; i + 1 < r.size(); ++i) twice += r[i].x * r[i + 1].y - r[i + 1].x * r[i].y;
    return twice;
  };
  CHECK(turn((*ring)[0].shell) > 0);
  CHECK(turn((*ring)[0].holes[0]) < 0);
}

TEST_CASE("Areas are united, clipped and measured", "[geo][shape]") {
  const MultiPolygon a = square(0, 0, 10);
  const MultiPolygon b = square(5, 5, 10);
  const std::vector<MultiPolygon> both{a, b};
  CHECK(areaOf(*unionOf(both)) == Approx(175));
  CHECK(areaOf(*clip(a, b)) == Approx(25));
  CHECK(*sharedArea_m2(a, b) == Approx(25));
  CHECK(*sharedArea_m2(a, square(100, 100, 1)) == 0);
  CHECK(clip(a, square(10, 0, 5))->empty());  // a shared edge is no area
  CHECK(*lengthWithin_m({{{-5, 5}, {5, 5}}}, a) == Approx(5));
  CHECK(unionOf({})->empty());
}

TEST_CASE("A ring that crosses itself is mended before use", "[geo][shape]") {
  const MultiPolygon bowTie{{.shell = {{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}}};
  CHECK(*sharedArea_m2(bowTie, square(0, 0, 10)) == Approx(50));
}

TEST_CASE("A coordinate that is none is a failure, not a crash", "[geo][shape]") {
  const std::vector<Point> bad{{std::numeric_limits<double>::quiet_NaN(), 0}, {1, 1}};
  const auto outline = discsAround(bad, Metres{10});
  if (outline) CHECK(areaOf(*outline) == Approx(std::numbers::pi * 100).epsilon(0.02));
}
