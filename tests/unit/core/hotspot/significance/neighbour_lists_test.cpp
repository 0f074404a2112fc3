// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/significance/neighbour_lists.h"

#include <cmath>
#include <numbers>

#include "support/catch.h"

using namespace brandpunt;

namespace {

std::vector<std::uint32_t> listOf(const std::vector<Point>& places, const NeighbourChoice& choice,
                                  std::size_t cell) {
  const auto lists = neighbourLists(places, choice);
  REQUIRE(lists);
  REQUIRE(lists->cells() == places.size());
  const auto near = lists->of(cell);
  return {near.begin(), near.end()};
}

using Indices = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("Queen and rook on squares are eight and four", "[core][hotspot]") {
  std::vector<Point> squares;
  for (int i = 0; i < 9; ++i) squares.push_back({120000 + 200.0 * (i % 3), 480000 + 200.0 * (i / 3)});
  CHECK(listOf(squares, {.rule = NeighbourRule::Queen}, 4) == Indices{0, 1, 2, 3, 5, 6, 7, 8});
  CHECK(listOf(squares, {.rule = NeighbourRule::Rook}, 4) == Indices{1, 3, 5, 7});
  CHECK(listOf(squares, {.rule = NeighbourRule::Queen}, 0) == Indices{1, 3, 4});
  CHECK(listOf(squares, {.rule = NeighbourRule::Rook}, 0) == Indices{1, 3});
}

TEST_CASE("Queen and rook on hexagons are the six around, in rows or in columns", "[core][hotspot]") {
  for (const bool turned : {false, true}) {
    std::vector<Point> hexagons;
    for (int row = 0; row < 3; ++row) {
      for (int column = 0; column < 3; ++column) {
        // To the decimetre, as files have it.
        const double along = 200.0 * column + (row % 2 ? 100 : 0);
        const double across = std::round(1000 * std::numbers::sqrt3 * row) / 10;
        hexagons.push_back(turned ? Point{across, along} : Point{along, across});
      }
    }
    for (const NeighbourRule rule : {NeighbourRule::Queen, NeighbourRule::Rook})
      CHECK(listOf(hexagons, {.rule = rule}, 4) == Indices{1, 2, 3, 5, 7, 8});
  }
}

TEST_CASE("A cell that lacks is nobody's neighbour", "[core][hotspot]") {
  const std::vector<Point> row{{0, 0}, {100, 0}, {300, 0}, {400, 0}};
  CHECK(listOf(row, {}, 1) == Indices{0});
  CHECK(listOf(row, {}, 2) == Indices{3});
}

TEST_CASE("A distance takes in what lies at that very distance and what lies at the same place",
          "[core][hotspot]") {
  const std::vector<Point> places{{0, 0}, {0, 0}, {30, 40}, {51, 0}};
  CHECK(listOf(places, {.rule = NeighbourRule::Distance, .distance = Metres{50}}, 0) == Indices{1, 2});
  CHECK(listOf(places, {.rule = NeighbourRule::Distance, .distance = Metres{1}}, 3).empty());
}

TEST_CASE("The nearest are as many as wanted, the first of the input among equals, all where there are fewer",
          "[core][hotspot]") {
  const std::vector<Point> places{{0, 0}, {10, 0}, {-10, 0}, {0, 10}, {100, 0}};
  CHECK(listOf(places, {.rule = NeighbourRule::Nearest, .nearest = 2}, 0) == Indices{1, 2});
  CHECK(listOf(places, {.rule = NeighbourRule::Nearest, .nearest = 2}, 4) == Indices{0, 1});
  CHECK(listOf(places, {.rule = NeighbourRule::Nearest, .nearest = 50}, 0) == Indices{1, 2, 3, 4});
  const std::vector<Point> same(5, Point{3, 3});
  CHECK(listOf(same, {.rule = NeighbourRule::Nearest, .nearest = 3}, 1) == Indices{0, 2, 3});
  CHECK(listOf({{1, 1}}, {.rule = NeighbourRule::Nearest}, 0).empty());
}
