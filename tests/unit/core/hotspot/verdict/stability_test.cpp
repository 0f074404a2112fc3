// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/verdict/stability.h"

#include "base/random.h"
#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("A dense group returns in every variant, a chain that just holds together does not",
          "[core][hotspot]") {
  Random random(5);
  std::vector<Point> points;
  for (int i = 0; i < 60; ++i) points.push_back({random.between(0, 60), random.between(0, 60)});
  for (int i = 0; i < 12; ++i) points.push_back({5000 + 49.0 * i, 0});  // 3 within 50 m of each
  const DbscanParameters parameters{.eps = Metres{50}, .minimumPoints = 3};
  const auto clustering = dbscan(points, parameters);
  REQUIRE(clustering->clusters == 2);
  const auto stability = stabilityOf(points, *clustering, parameters);
  REQUIRE(stability->size() == 2);
  CHECK(stability->at(0) == 1.0);
  CHECK(stability->at(1) < 0.5);
}

TEST_CASE("Without clusters there is nothing to return, and a stop is heard", "[core][hotspot]") {
  const std::vector<Point> points{{0, 0}, {1000, 0}};
  const DbscanParameters parameters{.eps = Metres{50}, .minimumPoints = 3};
  CHECK(stabilityOf(points, *dbscan(points, parameters), parameters)->empty());
}
