// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/transform.h"

#include "support/catch.h"

using namespace brandpunt;
using namespace brandpunt::geo;

TEST_CASE("The origin of RD New lies at the tower in Amersfoort", "[geo][crs]") {
  const auto transform = Transform::between(CrsId{rdNewEpsg}, CrsId{wgs84Epsg});
  REQUIRE(transform);
  const auto place = transform->toLonLat({155000, 463000});
  REQUIRE(place);
  CHECK(place->latitude == Approx(52.15517230).margin(1e-6).epsilon(0));
  CHECK(place->longitude == Approx(5.38720351).margin(1e-6).epsilon(0));
  CHECK(transform->operationName().find("RD New") != std::string::npos);
  CHECK(transform->operationName().find("axis") ==
        std::string::npos);  // moves no point, means nothing to a reader
}

TEST_CASE("Longitude comes first, and there and back is the same place", "[geo][crs]") {
  const auto there = Transform::between(CrsId{wgs84Epsg}, CrsId{rdNewEpsg});
  const auto back = Transform::between(CrsId{rdNewEpsg}, CrsId{wgs84Epsg});
  REQUIRE(there);
  REQUIRE(back);
  const auto point = (*there)(LonLat{6.5665, 53.2194});
  REQUIRE(point);
  CHECK(point->x == Approx(233900).margin(500));
  CHECK(point->y == Approx(582000).margin(500));
  const auto again = back->toLonLat(*point);
  REQUIRE(again);
  CHECK(again->longitude == Approx(6.5665).margin(1e-8).epsilon(0));
  CHECK(again->latitude == Approx(53.2194).margin(1e-8).epsilon(0));
}

TEST_CASE("A coordinate that is none gives nothing", "[geo][crs]") {
  const auto transform = Transform::between(CrsId{wgs84Epsg}, CrsId{rdNewEpsg});
  REQUIRE(transform);
  CHECK_FALSE((*transform)(Point{std::numeric_limits<double>::quiet_NaN(), 52}));
  CHECK_FALSE((*transform)(Point{5, std::numeric_limits<double>::infinity()}));
  CHECK_FALSE((*transform)(Point{5, 5000}));
}

TEST_CASE("An unknown code is named in the failure", "[geo][crs]") {
  const auto transform = Transform::between(CrsId{1}, CrsId{rdNewEpsg});
  REQUIRE_FALSE(transform);
  CHECK(transform.error().code == ErrorCode::NotFound);
  CHECK(transform.error().message.nl.find("EPSG:1") != std::string::npos);
  CHECK_FALSE(definitionWkt(CrsId{1}));
  CHECK_FALSE(nameOf(CrsId{1}));
}

TEST_CASE("A CRS knows its name, its definition and its unit", "[geo][crs]") {
  CHECK(*nameOf(CrsId{rdNewEpsg}) == "Amersfoort / RD New");
  CHECK(definitionWkt(CrsId{rdNewEpsg})->starts_with("PROJCS[\"Amersfoort / RD New\""));
  CHECK(definitionWkt(CrsId{wgs84Epsg})->starts_with("GEOGCS[\"WGS 84\""));
  CHECK(isProjectedInMetres(CrsId{rdNewEpsg}));
  CHECK_FALSE(isProjectedInMetres(CrsId{wgs84Epsg}));
  CHECK_FALSE(isProjectedInMetres(CrsId{2240}));  // Georgia West, US survey feet
  CHECK_FALSE(isProjectedInMetres(CrsId{1}));
  CHECK(isGeographic(CrsId{4258}));
  CHECK_FALSE(isGeographic(CrsId{rdNewEpsg}));
}

TEST_CASE("The UTM zone is that of the place", "[geo][crs]") {
  CHECK(utmZoneOf({-84.39, 33.75}).epsg == 32616);
  CHECK(utmZoneOf({5.39, 52.16}).epsg == 32631);
  CHECK(utmZoneOf({151.2, -33.9}).epsg == 32756);
  CHECK(utmZoneOf({5.3, 60.4}).epsg == 32632);   // Bergen belongs to zone 32
  CHECK(utmZoneOf({15.6, 78.2}).epsg == 32633);  // Longyearbyen
  CHECK(utmZoneOf({180, 0}).epsg == 32660);
}
