// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/transform.h"
#include "support/catch.h"
#include "support/oracle_file.h"
#include "support/shared_data.h"

using namespace brandpunt;

TEST_CASE("RD New equals pyproj to a millimetre", "[oracle][geo]") {
  if (!test::haveShared("oracles/proj_4326_28992.csv")) return;
  const test::OracleFile file(test::shared("oracles/proj_4326_28992.csv"));
  const auto transform = geo::Transform::between(CrsId{wgs84Epsg}, CrsId{rdNewEpsg});
  REQUIRE(transform);
  REQUIRE(file.rows() > 100);
  for (std::size_t row = 0; row < file.rows(); ++row) {
    const auto point = (*transform)(LonLat{file.number(row, "lon"), file.number(row, "lat")});
    REQUIRE(point);
    CHECK(std::abs(point->x - file.number(row, "x")) < 1e-3);
    CHECK(std::abs(point->y - file.number(row, "y")) < 1e-3);
  }
}
