// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/covering_points.h"

#include <cmath>

#include "base/random.h"
#include "shape/overlay.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

double areaOfDiscs(std::span<const Point> points, double radius) {
  std::vector<MultiPolygon> discs;
  for (const Point p : points) discs.push_back(*geo::bufferOf(p, Metres{radius}));
  return areaOf(*geo::unionOf(discs));
}

}  // namespace

TEST_CASE("Discs around the points that are kept cover all that the discs around all do", "[geo]") {
  Random random(4);
  for (const double spread : {20.0, 120.0, 600.0}) {
    std::vector<Point> points;
    for (int i = 0; i < 250; ++i)
      points.push_back({1000 + spread * random.gaussian(), 2000 + spread * random.gaussian()});
    // A ring round an empty middle that one point fills.
    for (int i = 0; i < 12; ++i) points.push_back({9000 + 55 * std::cos(i * 0.52), 55 * std::sin(i * 0.52)});
    points.push_back({9000, 0});
    const auto kept = geo::coveringPoints(points, Metres{60});
    CHECK(areaOfDiscs(kept, 60) == Approx(areaOfDiscs(points, 60)).epsilon(1e-12));
    if (spread < 500) CHECK(kept.size() < points.size() / 2);
  }
}

TEST_CASE("Nothing, one point and a cloud too wide to look at", "[geo]") {
  CHECK(geo::coveringPoints({}, Metres{10}).empty());
  CHECK(geo::coveringPoints(std::vector<Point>{{5, 5}}, Metres{10}).size() == 1);
  CHECK(geo::coveringPoints(std::vector<Point>{{0, 0}, {0, 0}, {1e9, 1e9}}, Metres{10}).size() == 3);
}
