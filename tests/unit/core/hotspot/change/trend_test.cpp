// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/change/trend.h"

#include "support/catch.h"

using namespace brandpunt;

namespace {
Incident on(int year, int month, int day) {
  Incident i;
  i.start = Moment{CivilTime::at({year, month, day}), false};
  return i;
}
}  // namespace

TEST_CASE("A change is told only where the band clears zero", "[core][hotspot]") {
  CHECK(changeBetween(20, 365, 45, 365).verdict == ChangeVerdict::Rising);
  CHECK(changeBetween(45, 365, 20, 365).verdict == ChangeVerdict::Falling);
  const Change same = changeBetween(20, 365, 25, 365);
  CHECK(same.verdict == ChangeVerdict::NoClearDifference);
  CHECK(*same.ratio == Approx(1.25));
  CHECK(*same.low < 1);
  CHECK(*same.high > 1);
}

TEST_CASE("Fewer than eight together is too few, and has no ratio", "[core][hotspot]") {
  const Change few = changeBetween(1, 365, 6, 365);
  CHECK(few.verdict == ChangeVerdict::TooFew);
  CHECK_FALSE(few.ratio);
  CHECK_FALSE(few.p);
  CHECK(changeBetween(2, 365, 6, 365).verdict == ChangeVerdict::NoClearDifference);
}

TEST_CASE("A period that is not covered is not compared", "[core][hotspot]") {
  CHECK(changeBetween({}, 365, 60, 365).verdict == ChangeVerdict::NotComparable);
}

TEST_CASE("From twelve to none is told in counts only", "[core][hotspot]") {
  const Change gone = changeBetween(12, 365, 0, 365);
  CHECK(gone.verdict == ChangeVerdict::Falling);
  CHECK_FALSE(gone.ratio);
}

TEST_CASE("A leap year's day more is no rise", "[core][hotspot]") {
  CHECK(*changeBetween(365, 365, 366, 366).ratio == Approx(1));
}

TEST_CASE("Every month of the period is there, also an empty one", "[core][hotspot]") {
  const std::vector<Incident> incidents{on(2023, 12, 31), on(2024, 1, 1), on(2024, 3, 31), on(2024, 4, 1)};
  const auto months = countByMonth(incidents, {{2024, 1, 1}, {2024, 4, 1}});
  CHECK(months == std::vector<MonthCount>{{2024, 1, 1}, {2024, 2, 0}, {2024, 3, 1}});
}

TEST_CASE("The last twelve months are whole months", "[core][hotspot]") {
  CHECK(lastTwelveMonths({2025, 10, 31}) == Period{{2024, 11, 1}, {2025, 11, 1}});
  CHECK(lastTwelveMonths({2025, 11, 3}) == Period{{2024, 11, 1}, {2025, 11, 1}});
  CHECK(lastTwelveMonths({2024, 2, 28}) == Period{{2023, 2, 1}, {2024, 2, 1}});
  CHECK(lastTwelveMonths({2024, 2, 29}) == Period{{2023, 3, 1}, {2024, 3, 1}});
}
