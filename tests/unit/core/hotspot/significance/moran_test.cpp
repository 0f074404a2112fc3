// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/significance/moran.h"

#include <cmath>
#include <limits>

#include "support/catch.h"

using namespace brandpunt;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

bool allNan(const std::vector<double>& values) {
  return std::all_of(values.begin(), values.end(), [](double v) { return std::isnan(v); });
}

/// High in the west, low in the east, and one high cell alone among the low.
std::vector<CellValue> halves() {
  std::vector<CellValue> cells;
  for (int row = 0; row < 12; ++row) {
    for (int column = 0; column < 12; ++column) {
      const bool high = column < 3 || (row == 6 && column == 8);
      cells.push_back(
          {{100.0 * column, 100.0 * row}, high ? 9.0 + (row + column) % 2 : (row + column) % 2 * 1.0});
    }
  }
  return cells;
}

}  // namespace

TEST_CASE("No cells have no local Moran", "[core][hotspot]") {
  const auto table = localMoran({}, {});
  REQUIRE(table);
  CHECK(table->moran.empty());
  CHECK_FALSE(table->global.said);
}

TEST_CASE("Local Moran says nothing of one cell, of equal values, and of cells without neighbours",
          "[core][hotspot]") {
  const std::vector<CellValue> one{{{0, 0}, 5}};
  const auto alone = localMoran(one, {});
  REQUIRE(alone);
  CHECK(allNan(alone->moran));
  CHECK(alone->withoutNeighbours == 1);
  const std::vector<CellValue> equal{{{0, 0}, 0.1}, {{100, 0}, 0.1}, {{200, 0}, 0.1}, {{300, 0}, 0.1}};
  const auto same = localMoran(equal, {});
  REQUIRE(same);
  CHECK(allNan(same->moran));
  CHECK(same->lag[1] == Approx(0.1));
  CHECK(same->tested == 0);
  CHECK_FALSE(same->global.said);
  const std::vector<CellValue> apart{{{0, 0}, 5}, {{1000, 0}, 6}, {{3000, 0}, 9}, {{3050, 0}, 2}};
  const auto few = localMoran(apart, {.rule = NeighbourRule::Distance, .distance = Metres{100}});
  REQUIRE(few);
  CHECK(few->withoutNeighbours == 2);
  CHECK(std::isnan(few->moran[0]));
  CHECK_FALSE(std::isnan(few->moran[2]));
  CHECK(few->global.expected == Approx(-1.0 / 3));
}

TEST_CASE("Two cells are too few", "[core][hotspot]") {
  const std::vector<CellValue> two{{{0, 0}, 5}, {{100, 0}, 6}};
  const auto table = localMoran(two, {});
  REQUIRE(table);
  CHECK(allNan(table->p));
  CHECK_FALSE(table->global.said);
}

TEST_CASE("Quadrants name the cell and its neighbours", "[core][hotspot]") {
  const auto cells = halves();
  const auto table = localMoran(cells, {.permutations = 9999});
  REQUIRE(table);
  CHECK(codeOf(table->quadrant[0]) == "HH");
  CHECK(codeOf(table->quadrant[11]) == "LL");
  CHECK(codeOf(table->quadrant[6 * 12 + 8]) == "HL");
  CHECK(codeOf(table->quadrant[3]) == "LH");
  CHECK(codeOf(Quadrant::None).empty());
  CHECK(table->q[1 * 12 + 1] < 0.01);
  CHECK(table->found[static_cast<std::size_t>(Quadrant::HighHigh)] > 15);
  CHECK(table->found[static_cast<std::size_t>(Quadrant::None)] == 0);
  CHECK(table->global.moran > 0.5);
  CHECK(table->global.z > 5);
  CHECK(table->global.pPermutation == Approx(smallestP(9999)));
}

TEST_CASE("A cell at the mean is in no quadrant and has no test", "[core][hotspot]") {
  const std::vector<CellValue> cells{{{0, 0}, 1}, {{100, 0}, 2}, {{200, 0}, 3}, {{300, 0}, 2}};
  const auto table = localMoran(cells, {});
  REQUIRE(table);
  CHECK(table->moran[1] == 0);
  CHECK(table->quadrant[1] == Quadrant::None);
  CHECK(std::isnan(table->p[1]));
}

TEST_CASE("Permutations never give a p below the smallest", "[core][hotspot]") {
  const auto cells = halves();
  const auto table = localMoran(cells, {.permutations = 99});
  REQUIRE(table);
  CHECK(smallestP(99) == Approx(0.02));
  CHECK(smallestP(0) == 0);
  CHECK(smallestP(1) == 1);
  for (const double p : table->p) CHECK((std::isnan(p) || (p >= 0.02 - 1e-12 && p <= 1)));
}

TEST_CASE("Local Moran refuses what is no cell, no lattice or no choice", "[core][hotspot]") {
  const auto code = [](const std::vector<CellValue>& cells, const MoranParameters& parameters) {
    return localMoran(cells, parameters).error().code;
  };
  CHECK(code({{{notANumber, 0}, 5}}, {}) == ErrorCode::WrongUsage);
  CHECK(code({{{0, 0}, notANumber}}, {}) == ErrorCode::WrongUsage);
  CHECK(code({}, {.rule = NeighbourRule::Distance, .distance = Metres{0}}) == ErrorCode::WrongUsage);
  CHECK(code({}, {.rule = NeighbourRule::Nearest, .nearest = 0}) == ErrorCode::WrongUsage);
  CHECK(code({}, {.permutations = -1}) == ErrorCode::WrongUsage);
  // Twice the same centre, and centres on no lattice.
  CHECK(code({{{0, 0}, 1}, {{0, 0}, 2}, {{100, 0}, 2}}, {}) == ErrorCode::WrongUsage);
  CHECK(code({{{0, 0}, 1}, {{130, 20}, 2}, {{33, 271}, 2}}, {}) == ErrorCode::WrongUsage);
}

TEST_CASE("Local Moran that is stopped gives nothing", "[core][hotspot]") {
  std::stop_source stop;
  stop.request_stop();
  const auto cells = halves();
  for (const NeighbourRule rule : {NeighbourRule::Queen, NeighbourRule::Distance, NeighbourRule::Nearest})
    CHECK(localMoran(cells, {.rule = rule}, Progress({}, stop.get_token())).error().code ==
          ErrorCode::Cancelled);
}
