// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/convex_hull.h"

#include <cmath>

#include "base/random.h"
#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("The hull of a square is its corners, counter-clockwise", "[core][place]") {
  const std::vector<Point> points{{1, 1}, {0, 0}, {2, 0}, {0, 2}, {2, 2}, {1, 0}, {2, 2}};
  const std::vector<Point> hull = convexHull(points);
  CHECK(hull == std::vector<Point>{{0, 0}, {2, 0}, {2, 2}, {0, 2}});
  CHECK(hullArea_m2(hull) == 4);
  CHECK(insideHull(hull, {1, 2}));
  CHECK_FALSE(insideHull(hull, {1, 2.1}));
}

TEST_CASE("One place, a line and nothing have no inside", "[core][place]") {
  CHECK(convexHull({}).empty());
  CHECK(convexHull(std::vector<Point>{{3, 3}, {3, 3}}) == std::vector<Point>{{3, 3}});
  const std::vector<Point> line = convexHull(std::vector<Point>{{2, 2}, {0, 0}, {1, 1}, {3, 3}});
  CHECK(line == std::vector<Point>{{0, 0}, {3, 3}});
  CHECK_FALSE(insideHull(line, {1, 1}));
  CHECK(hullArea_m2(line) == 0);
  CHECK(convexHull(std::vector<Point>{{std::nan(""), 0}}).empty());
}

TEST_CASE("Every point lies in its hull", "[core][place]") {
  Random random(4);
  std::vector<Point> points;
  for (int i = 0; i < 500; ++i) points.push_back({random.gaussian(), random.gaussian()});
  const std::vector<Point> hull = convexHull(points);
  CHECK(hull.size() < 40);
  for (const Point p : points) CHECK(insideHull(hull, p));
}
