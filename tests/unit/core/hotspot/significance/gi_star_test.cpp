// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/significance/gi_star.h"

#include <cmath>
#include <limits>

#include "support/catch.h"

using namespace brandpunt;

namespace {
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
bool allNan(const std::vector<double>& values) {
  return std::all_of(values.begin(), values.end(), [](double v) { return std::isnan(v); });
}
}  // namespace

TEST_CASE("No cells give an empty table", "[core][hotspot]") {
  const auto table = giStar({}, {});
  REQUIRE(table);
  CHECK(table->z.empty());
  CHECK(table->tested == 0);
}

TEST_CASE("Where nothing can be said there is no number", "[core][hotspot]") {
  const std::vector<CellValue> one{{{0, 0}, 5}};
  CHECK(allNan(giStar(one, {})->z));
  const std::vector<CellValue> equal{{{0, 0}, 5}, {{100, 0}, 5}, {{200, 0}, 5}};
  CHECK(allNan(giStar(equal, {})->z));
  // Everybody is everybody's neighbour.
  const std::vector<CellValue> close{{{0, 0}, 5}, {{1, 0}, 6}, {{2, 0}, 9}};
  const auto table = giStar(close, {});
  CHECK(allNan(table->z));
  CHECK(allNan(table->q));
  CHECK(table->tested == 0);
  // No neighbours: Gi has nothing to add up, Gi* has the cell itself.
  const std::vector<CellValue> apart{{{0, 0}, 5}, {{1000, 0}, 6}, {{3000, 0}, 9}};
  CHECK(allNan(giStar(apart, {.withoutSelf = true})->z));
  CHECK_FALSE(allNan(giStar(apart, {})->z));
}

TEST_CASE("A full block in an empty field is hot and the rest is not", "[core][hotspot]") {
  std::vector<CellValue> cells;
  for (int row = 0; row < 30; ++row) {
    for (int column = 0; column < 30; ++column)
      cells.push_back(
          {{100.0 * column, 100.0 * row}, row < 3 && column < 3 ? 9.0 : (row + column) % 2 * 1.0});
  }
  const auto table = giStar(cells, {.distance = Metres{150}});
  REQUIRE(table);
  CHECK(table->tested == 900);
  CHECK(table->q[0] < 0.001);
  CHECK(table->q[31] < 0.001);
  CHECK(table->q[899] > 0.05);
  CHECK(table->hot >= 9);
  CHECK(table->hot <= 16);
  CHECK(table->cold == 0);
}

TEST_CASE("Two cells at one place are neighbours", "[core][hotspot]") {
  const std::vector<CellValue> cells{{{0, 0}, 1}, {{0, 0}, 3}, {{500, 0}, 7}};
  const auto near = neighbourSums(cells, Metres{10}, 1, {});
  REQUIRE(near);
  CHECK(near->sum == std::vector<double>{4, 4, 7});
  CHECK(near->count == std::vector<std::int32_t>{2, 2, 1});
}

TEST_CASE("Cells without place or number and a distance of nothing are refused", "[core][hotspot]") {
  const std::vector<CellValue> noPlace{{{notANumber, 0}, 5}};
  const std::vector<CellValue> noNumber{{{0, 0}, notANumber}};
  CHECK(giStar(noPlace, {}).error().code == ErrorCode::WrongUsage);
  CHECK(giStar(noNumber, {}).error().code == ErrorCode::WrongUsage);
  CHECK(giStar({}, {.distance = Metres{0}}).error().code == ErrorCode::WrongUsage);
}

TEST_CASE("Stopped, it gives nothing", "[core][hotspot]") {
  std::stop_source stop;
  stop.request_stop();
  const std::vector<CellValue> one{{{0, 0}, 5}};
  CHECK(giStar(one, {}, Progress({}, stop.get_token())).error().code == ErrorCode::Cancelled);
}
