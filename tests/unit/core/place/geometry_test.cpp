// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/geometry.h"

#include "support/catch.h"

using namespace brandpunt;

namespace {
const MultiPolygon squareWithHole{{.shell = {{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}},
                                   .holes = {{{4, 4}, {4, 6}, {6, 6}, {6, 4}, {4, 4}}}}};
}

TEST_CASE("A point on the edge is inside, a point in a hole is not", "[core][place]") {
  CHECK(contains(squareWithHole, {1, 1}));
  CHECK(contains(squareWithHole, {0, 5}));
  CHECK(contains(squareWithHole, {10, 10}));
  CHECK_FALSE(contains(squareWithHole, {5, 5}));
  CHECK(contains(squareWithHole, {4, 5}));
  CHECK_FALSE(contains(squareWithHole, {10.001, 5}));
}

TEST_CASE("The area is the shell less its holes", "[core][place]") {
  CHECK(areaOf(squareWithHole) == 96);
  CHECK(areaOf({}) == 0);
}

TEST_CASE("The distance to an area is measured to its nearest edge, also of a hole", "[core][place]") {
  CHECK(distanceTo(squareWithHole, {13, 14}) == 5);
  CHECK(distanceTo(squareWithHole, {5, 5}) == 1);
  CHECK(distanceTo(squareWithHole, {2, 2}) == 0);
}

TEST_CASE("Well-known binary goes there and back, and damage gives nothing", "[core][place]") {
  for (const Geometry& geometry : {Geometry{Point{1, 2}}, Geometry{squareWithHole},
                                   Geometry{MultiLine{{{0, 0}, {1, 1}}, {{5, 5}, {6, 7}}}}}) {
    auto bytes = toWkb(geometry);
    CHECK(fromWkb(bytes.data(), bytes.size()) == geometry);
    for (std::size_t cut = 0; cut < bytes.size(); ++cut) {
      CHECK(std::holds_alternative<std::monostate>(fromWkb(bytes.data(), cut)));
    }
  }
}
