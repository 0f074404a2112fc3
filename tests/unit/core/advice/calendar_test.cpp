// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/calendar.h"

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("What comes is in the order of its month, over the turn of the year", "[core][advice]") {
  const std::vector<CalendarEntry> calendar{
      {"januari", {}, {}, {Offence::Autokraak}, {1}, "S4"},
      {"elk kwartaal", {}, {}, {Offence::Woninginbraak, Offence::Autokraak}, {1, 4, 7, 10}, "S4"},
      {"november", {}, {}, {Offence::Woninginbraak}, {11}, "S4"}};
  const auto all = comingUp(calendar, {2026, 11, 27}, 3, {});
  REQUIRE(all.size() == 3);
  CHECK(all[0].entry->id == "november");
  CHECK(all[0].month == 11);
  CHECK(all[1].entry->id == "januari");
  CHECK(all[1].year == 2027);
  CHECK(all[2].month == 1);
  CHECK(comingUp(calendar, {2026, 11, 27}, 3, Offence::Woninginbraak).size() == 2);
  CHECK(comingUp(calendar, {2026, 5, 1}, 2, {}).empty());
}
