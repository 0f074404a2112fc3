// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/density/contours.h"

#include <cmath>
#include <limits>

#include "support/catch.h"

using namespace brandpunt;

namespace {

DensityGrid gridOf(std::size_t columns, const std::vector<double>& values) {
  return {{.cell_m = 10, .columns = columns, .rows = values.size() / columns}, values};
}

}  // namespace

TEST_CASE("One high cell is a diamond around its centre", "[core][hotspot]") {
  const auto area = areaAtLeast(gridOf(3, {0, 0, 0, 0, 4, 0, 0, 0, 0}), 2);
  REQUIRE(area.size() == 1);
  CHECK(area[0].holes.empty());
  CHECK(area[0].shell.size() == 5);
  CHECK(area[0].shell.front() == area[0].shell.back());
  CHECK(areaOf(area) == Approx(50));
  CHECK(contains(area, {15, 15}));
  CHECK_FALSE(contains(area, {15, 21}));
}

TEST_CASE("A ring of high cells has a hole, and an island in it is an area of its own", "[core][hotspot]") {
  std::vector<double> values(49, 4.0);
  for (int row = 1; row < 6; ++row) {
    for (int column = 1; column < 6; ++column)
      values[static_cast<std::size_t>(7 * row + column)] = row == 3 && column == 3 ? 4 : 0;
  }
  const auto area = areaAtLeast(gridOf(7, values), 2);
  REQUIRE(area.size() == 2);
  CHECK(area[0].holes.size() + area[1].holes.size() == 1);
  CHECK(contains(area, {5, 5}));
  CHECK_FALSE(contains(area, {15, 35}));
  CHECK(contains(area, {35, 35}));
}

TEST_CASE("A saddle is joined where its mean reaches the level", "[core][hotspot]") {
  const auto grid = gridOf(2, {6, 1, 1, 6});
  CHECK(areaAtLeast(grid, 3).size() == 1);
  CHECK(areaAtLeast(grid, 4).size() == 2);
}

TEST_CASE("Where there is no number the density counts as none", "[core][hotspot]") {
  const double nowhere = std::numeric_limits<double>::quiet_NaN();
  CHECK(areaAtLeast(gridOf(2, {nowhere, nowhere, nowhere, nowhere}), 1).empty());
  const auto area = areaAtLeast(gridOf(2, {4, nowhere, 4, nowhere}), 2);
  REQUIRE(area.size() == 1);
  CHECK(areaOf(area) == Approx(10 * 10 + 2 * 25));
  CHECK(areaAtLeast({}, 1).empty());
  CHECK(areaAtLeast(gridOf(2, {1, 1, 1, 1}), 2).empty());
}

TEST_CASE("Contours hold the share of incidents or area that was asked for", "[core][hotspot]") {
  const auto grid = gridOf(2, {8, 4, 2, 0});
  const std::vector<Point> incidents{{5, 5}, {5, 5}, {15, 5}, {5, 15}};
  const std::vector<double> shares{0.75, 0.5, 1};
  const auto byIncidents = contours(grid, incidents, ContourShare::Incidents, shares);
  REQUIRE(byIncidents.size() == 3);
  CHECK(byIncidents[0].share == 0.5);
  CHECK(byIncidents[0].level_per_km2 == 8);
  CHECK(byIncidents[1].level_per_km2 == 4);
  CHECK(byIncidents[2].level_per_km2 == 2);
  CHECK(byIncidents[0].area_m2 < byIncidents[1].area_m2);
  CHECK(byIncidents[2].incidents == 4);
  // The last quarter of the area has no incidents at all.
  CHECK(contours(grid, incidents, ContourShare::Area, shares).size() == 2);
}

TEST_CASE("Nothing has no contours", "[core][hotspot]") {
  const std::vector<double> half{0.5};
  CHECK(contours({}, {}, ContourShare::Incidents, half).empty());
  CHECK(contours(gridOf(2, {1, 1, 1, 1}), {}, ContourShare::Incidents, half).empty());
  const std::vector<Point> beside{{500, 500}};
  CHECK(contours(gridOf(2, {1, 1, 1, 1}), beside, ContourShare::Incidents, half).empty());
  CHECK(contours(gridOf(2, {0, 0, 0, 0}), beside, ContourShare::Area, half).empty());
}
