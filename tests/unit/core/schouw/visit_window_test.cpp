// SPDX-License-Identifier: GPL-3.0-or-later
#include "schouw/visit_window.h"

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("The window is the block in which most happens, on the days that stand out", "[core][schouw]") {
  WeekTable table{};
  for (const std::size_t day : {3, 4, 5}) table[21][day] = 8;
  table[9][0] = 6;
  const auto window = visitWindow(table, 5);
  REQUIRE(window);
  CHECK(window->fromHour == 20);
  CHECK(window->days == std::array<bool, 7>{false, false, false, true, true, true, false});
}

TEST_CASE("A day with few incidents is never told apart", "[core][schouw]") {
  WeekTable table{};
  table[21][0] = 2, table[22][1] = 2, table[20][2] = 2;
  const auto window = visitWindow(table, 5);
  REQUIRE(window);
  CHECK(window->days == std::array<bool, 7>{true, true, true, true, true, false, false});
  table[21][5] = 1, table[21][6] = 2;
  CHECK(visitWindow(table, 5)->days == std::array<bool, 7>{true, true, true, true, true, true, true});
}

TEST_CASE("Without enough in any block there is no window", "[core][schouw]") {
  CHECK_FALSE(visitWindow(WeekTable{}, 5));
  WeekTable table{};
  table[3][3] = 4;
  CHECK_FALSE(visitWindow(table, 5));
  table[3][3] = 4.6;
  CHECK(visitWindow(table, 5)->fromHour == 0);
}

TEST_CASE("Of equal blocks the earliest is chosen", "[core][schouw]") {
  WeekTable table{};
  table[5][0] = 9, table[13][0] = 9;
  CHECK(visitWindow(table, 5)->fromHour == 4);
}
