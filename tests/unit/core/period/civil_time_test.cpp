// SPDX-License-Identifier: GPL-3.0-or-later
#include "period/civil_time.h"

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("A date that does not exist is no date", "[core][period]") {
  CHECK_FALSE(Date::from(2023, 2, 29));
  CHECK(Date::from(2024, 2, 29));
  CHECK_FALSE(Date::from(2024, 13, 1));
  CHECK_FALSE(Date::fromIso("2024-2-9"));
}

TEST_CASE("Day numbers and weekdays follow the calendar", "[core][period]") {
  CHECK(Date{1970, 1, 1}.dayNumber() == 0);
  CHECK(Date{1970, 1, 1}.weekday() == 3);
  CHECK(Date{2024, 2, 26}.weekday() == 0);
  for (std::int64_t day = -200000; day < 200000; day += 97)
    CHECK(Date::fromDayNumber(day).dayNumber() == day);
}

TEST_CASE("Months are added to the last day that exists", "[core][period]") {
  CHECK(Date{2024, 1, 31}.plusMonths(1) == Date{2024, 2, 29});
  CHECK(Date{2024, 2, 29}.plusMonths(-12) == Date{2023, 2, 28});
  CHECK(Date{2024, 12, 1}.plusMonths(1) == Date{2025, 1, 1});
}

TEST_CASE("The hour of the week starts on Monday at midnight", "[core][period]") {
  CHECK(CivilTime::at({2024, 2, 26}, 0).hourOfWeek() == 0);
  CHECK(CivilTime::at({2024, 3, 3}, 23, 59).hourOfWeek() == 167);
  CHECK(CivilTime::at({1969, 12, 29}, 0).hourOfWeek() == 0);
}

TEST_CASE("ISO text goes there and back", "[core][period]") {
  const CivilTime t = CivilTime::at({2024, 2, 29}, 23, 5, 7);
  CHECK(t.toIso() == "2024-02-29T23:05:07");
  CHECK(CivilTime::fromIso(t.toIso()) == t);
  CHECK(CivilTime::fromIso("2024-02-29 23:05") == CivilTime::at({2024, 2, 29}, 23, 5));
  CHECK_FALSE(CivilTime::fromIso("2024-02-30T00:00:00"));
  CHECK_FALSE(CivilTime::fromIso("2024-02-29T24:00:00"));
}
