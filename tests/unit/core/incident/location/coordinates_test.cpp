// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/location/coordinates.h"

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("Coordinates are numbers with a point, a comma, or groups", "[core][incident]") {
  CHECK(parseCoordinate("233600") == 233600.0);
  CHECK(parseCoordinate(" 53,2071730 ") == 53.207173);
  CHECK(parseCoordinate("-97.0734596") == -97.0734596);
  CHECK(parseCoordinate("233.600,50") == 233600.5);
  CHECK(parseCoordinate("1,233,600.5") == 1233600.5);
  CHECK_FALSE(parseCoordinate(""));
  CHECK_FALSE(parseCoordinate("oost"));
  CHECK_FALSE(parseCoordinate("1e999"));
}

TEST_CASE("The numbers tell RD New, also swapped and in millimetres", "[core][incident]") {
  const std::vector<RawCoordinate> plain{{233600, 581125}, {0, 0}, {234075, 579700}};
  const CoordinateReading rd = recogniseCoordinates(plain);
  CHECK(rd.crs == CrsId{rdNewEpsg});
  CHECK(rd.considered == 2);
  CHECK_FALSE(placeOf({0, 0}, rd));
  const std::vector<RawCoordinate> swapped{{581125, 233600}};
  CHECK(placeOf(swapped[0], recogniseCoordinates(swapped)) == Point{233600, 581125});
  const std::vector<RawCoordinate> millimetres{{233600000, 581125000}};
  CHECK(placeOf(millimetres[0], recogniseCoordinates(millimetres)) == Point{233600, 581125});
}

TEST_CASE("Degrees are known, and turned round where they stand the wrong way", "[core][incident]") {
  const std::vector<RawCoordinate> atlanta{{-84.43, 33.74}};
  CHECK(recogniseCoordinates(atlanta).crs == CrsId{wgs84Epsg});
  CHECK_FALSE(recogniseCoordinates(atlanta).swapped);
  const std::vector<RawCoordinate> turned{{33.74, -84.43}};
  CHECK(recogniseCoordinates(turned).swapped);
  const std::vector<RawCoordinate> dutch{{53.2, 6.56}};
  CHECK(placeOf(dutch[0], recogniseCoordinates(dutch)) == Point{6.56, 53.2});
}

TEST_CASE("Feet and UTM are not guessed", "[core][incident]") {
  const std::vector<RawCoordinate> feet{{982546, 206109}}, utm{{491059.48, 5459122.4}};
  CHECK_FALSE(recogniseCoordinates(feet).crs);
  CHECK_FALSE(recogniseCoordinates(utm).crs);
}
