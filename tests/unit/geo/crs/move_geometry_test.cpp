// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/move_geometry.h"

#include <limits>

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("Shapes of every kind move whole or not at all", "[geo]") {
  const auto transform = geo::Transform::between(CrsId{wgs84Epsg}, CrsId{rdNewEpsg});
  REQUIRE(transform);
  const Point here{5.2, 52.1}, there = *(*transform)(here);
  CHECK(std::get<Point>(geo::moved(here, *transform)) == there);
  CHECK(std::get<MultiLine>(geo::moved(MultiLine{{here, {5.3, 52.2}}}, *transform))[0][0] == there);
  const Polygon area{.shell = {here, {5.3, 52.1}, {5.3, 52.2}, here},
                     .holes = {{here, {5.25, 52.1}, {5.25, 52.15}, here}}};
  const auto moved = std::get<MultiPolygon>(geo::moved(MultiPolygon{area}, *transform));
  CHECK(moved[0].shell[0] == there);
  CHECK(moved[0].holes[0][0] == there);
  const double none = std::numeric_limits<double>::quiet_NaN();
  CHECK(std::holds_alternative<std::monostate>(geo::moved(MultiLine{{here, {none, 52}}}, *transform)));
  CHECK(std::holds_alternative<std::monostate>(geo::moved({}, *transform)));
}
