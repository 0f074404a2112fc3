// SPDX-License-Identifier: GPL-3.0-or-later
#include "period/sun.h"

#include <cstdlib>

#include "hotspot/when/dark_share.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {
const LonLat deBilt{5.18, 52.10};
int minuteOfDay(CivilTime t) { return t.hour() * 60 + t.minute(); }
int central(CivilTime t) { return centralEuropeanOffset_min(t); }
}  // namespace

TEST_CASE("Dawn and dusk at De Bilt agree with the almanac", "[core][period]") {
  // Civil twilight by the US Naval Observatory's tables for 52.1 N, 5.2 E; minutes after local midnight.
  const auto midsummer = civilDaylight({2024, 6, 21}, deBilt, 120);
  REQUIRE(midsummer);
  CHECK(minuteOfDay(midsummer->dawn) == Approx(4 * 60 + 30).margin(3));
  CHECK(minuteOfDay(midsummer->dusk) == Approx(22 * 60 + 53).margin(3));
  const auto midwinter = civilDaylight({2024, 12, 21}, deBilt, 60);
  REQUIRE(midwinter);
  CHECK(minuteOfDay(midwinter->dawn) == Approx(8 * 60 + 4).margin(3));
  CHECK(minuteOfDay(midwinter->dusk) == Approx(17 * 60 + 11).margin(3));
}

TEST_CASE("Beyond the polar circle the sun may not cross", "[core][period]") {
  CHECK_FALSE(civilDaylight({2024, 6, 21}, {18.9, 69.6}, 120));
  CHECK(noonHeight_deg({2024, 6, 21}, {18.9, 69.6}) == Approx(43.8).margin(0.3));
  CHECK(noonHeight_deg({2024, 12, 21}, {18.9, 80}) < 0);
}

TEST_CASE("Summer time runs from the last Sunday of March to the last of October", "[core][period]") {
  CHECK(central(CivilTime::at({2024, 3, 31}, 1, 59)) == 60);
  CHECK(central(CivilTime::at({2024, 3, 31}, 3)) == 120);
  CHECK(central(CivilTime::at({2024, 10, 27}, 1, 59)) == 120);
  CHECK(central(CivilTime::at({2024, 10, 27}, 3)) == 60);
  CHECK(central(CivilTime::at({2023, 10, 29}, 12)) == 60);
}

TEST_CASE("The dark share is that of the window's own dates", "[core][period]") {
  const auto share = [](CivilTime from, CivilTime to) {
    return *darkShare(std::vector<TimeWindow>{{from, to}}, deBilt, central);
  };
  CHECK(share(CivilTime::at({2024, 12, 21}, 18), CivilTime::at({2024, 12, 21}, 20)) == 1);
  CHECK(share(CivilTime::at({2024, 6, 21}, 18), CivilTime::at({2024, 6, 21}, 20)) == 0);
  CHECK(share(CivilTime::at({2024, 12, 21}, 0), CivilTime::at({2024, 12, 22}, 0)) ==
        Approx(1 - 547.0 / 1440).margin(0.005));
  CHECK(*darkShare(std::vector<TimeWindow>{{CivilTime::at({2024, 12, 21}, 18), {}}}, deBilt, central) == 1);
  CHECK_FALSE(darkShare({}, deBilt, central));
}

TEST_CASE("Sunrise and sunset are those of the almanac, to two minutes", "[core][period]") {
  const auto summer = sunTimes({2025, 6, 21}, deBilt, 120);
  REQUIRE(summer);
  CHECK(std::abs(minuteOfDay(summer->rise) - (5 * 60 + 18)) <= 2);
  CHECK(std::abs(minuteOfDay(summer->set) - (22 * 60 + 3)) <= 2);
  const auto winter = sunTimes({2025, 12, 21}, deBilt, 60);
  REQUIRE(winter);
  CHECK(std::abs(minuteOfDay(winter->rise) - (8 * 60 + 46)) <= 2);
  CHECK(std::abs(minuteOfDay(winter->set) - (16 * 60 + 30)) <= 2);
  CHECK_FALSE(sunTimes({2025, 6, 21}, {20, 75}, 120));
}
