// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/distance.h"

#include <cmath>

#include "support/catch.h"

using namespace brandpunt;

namespace {

MultiPolygon square(double x, double y, double side) {
  return {{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}}};
}

}  // namespace

TEST_CASE("The distance between an area and another shape is that of their nearest points", "[core][place]") {
  const MultiPolygon area = square(0, 0, 10);
  CHECK(distanceBetween(area, Geometry(Point{13, 14})) == Approx(5));
  CHECK(distanceBetween(area, Geometry(square(20, 0, 5))) == Approx(10));
  CHECK(distanceBetween(area, Geometry(square(13, 14, 5))) == Approx(5));
  CHECK(distanceBetween(area, Geometry(MultiLine{{{-50, 30}, {60, 30}}})) == Approx(20));
}

TEST_CASE("Shapes that touch, hold or cross each other are at no distance", "[core][place]") {
  const MultiPolygon area = square(0, 0, 10);
  CHECK(distanceBetween(area, Geometry(Point{5, 5})) == 0);
  CHECK(distanceBetween(area, Geometry(square(2, 2, 2))) == 0);
  CHECK(distanceBetween(area, Geometry(square(-10, -10, 50))) == 0);
  // A road that crosses without a vertex inside, and a cross of two bars without any corner in the other.
  CHECK(distanceBetween(area, Geometry(MultiLine{{{-50, 5}, {60, 5}}})) == 0);
  const MultiPolygon bar{{{{-5, 4}, {15, 4}, {15, 6}, {-5, 6}, {-5, 4}}, {}}};
  CHECK(distanceBetween(area, Geometry(bar)) == 0);
}

TEST_CASE("Nothing is infinitely far", "[core][place]") {
  CHECK(std::isinf(distanceBetween(square(0, 0, 10), Geometry{})));
  CHECK(std::isinf(distanceBetween(square(0, 0, 10), Geometry(MultiPolygon{}))));
  CHECK(std::isinf(distanceBetween(MultiPolygon{}, Geometry(square(0, 0, 1)))));
}

TEST_CASE("Boxes tell at least how far their contents are", "[core][place]") {
  CHECK(distanceBetween(Box{0, 0, 10, 10}, Box{13, 14, 20, 20}) == Approx(5));
  CHECK(distanceBetween(Box{0, 0, 10, 10}, Box{5, 5, 20, 20}) == 0);
  CHECK(std::isinf(distanceBetween(Box{0, 0, 10, 10}, Box{})));
}
