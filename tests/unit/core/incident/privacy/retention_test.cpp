// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/privacy/retention.h"

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("Only whole months are past the term", "[core][incident]") {
  CHECK(retentionCut({2025, 6, 17}, 38) == Date{2022, 4, 1});
  CHECK(retentionCut({2025, 1, 31}, 1) == Date{2024, 12, 1});
}

TEST_CASE("An incident comes down to offence, cell, month and part of the day", "[core][incident]") {
  Incident incident;
  incident.offence = Offence::Autokraak;
  incident.start = Moment{CivilTime::at({2021, 3, 4}, 22, 30), true};
  incident.place = Point{-1, 250};
  const auto key = agedKeyOf(incident);
  REQUIRE(key);
  CHECK(key->month == "2021-03");
  CHECK(key->cellX == -1);
  CHECK(key->cellY == 2);
  CHECK(key->daypart == Daypart::Evening);
  incident.start->timeKnown = false;
  incident.place.reset();
  CHECK(agedKeyOf(incident)->daypart == Daypart::Unknown);
  CHECK_FALSE(agedKeyOf(incident)->cellX);
  CHECK_FALSE(agedKeyOf(Incident{}));
}
