// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/piece.h"

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("A piece knows its places and what it crosses", "[core][place]") {
  const Piece flat{{0, 0}, {10, 0}};
  CHECK(flat.nearest({3, 9}) == Approx(0.3));
  CHECK(flat.nearest({-5, 1}) == 0);
  CHECK(flat.nearest({50, 1}) == 1);
  CHECK(flat.at(0.3) == Point{3, 0});
  CHECK(flat.length() == 10);
  CHECK(Piece{{4, 4}, {4, 4}}.nearest({0, 0}) == 0);
  const auto met = crossing(flat, {{5, -2}, {5, 6}});
  REQUIRE(met);
  CHECK(met->first == Approx(0.5));
  CHECK(met->second == Approx(0.25));
  CHECK_FALSE(crossing(flat, {{0, 1}, {10, 1}}));  // alike
  CHECK_FALSE(crossing(flat, {{5, 1}, {5, 6}}));   // ends before
}
