// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/change/detectable.h"

#include "hotspot/change/trend.h"
#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("The smallest change that is called one is the smallest", "[core][hotspot]") {
  for (const int before : {0, 3, 8, 20, 61, 200}) {
    for (const double daysAfter : {365.0, 90.0}) {
      INFO(before << " in 365 days against " << daysAfter);
      const DetectableChange change = detectableChange(before, 365, daysAfter);
      const auto verdict = [&](std::int64_t after) {
        return changeBetween(before, 365, static_cast<int>(after), daysAfter).verdict;
      };
      REQUIRE(change.risingFrom);
      CHECK(verdict(*change.risingFrom) == ChangeVerdict::Rising);
      CHECK(verdict(*change.risingFrom - 1) != ChangeVerdict::Rising);
      if (change.fallingTo) {
        CHECK(verdict(*change.fallingTo) == ChangeVerdict::Falling);
        CHECK(verdict(*change.fallingTo + 1) != ChangeVerdict::Falling);
      } else {
        CHECK(verdict(0) != ChangeVerdict::Falling);
      }
    }
  }
}

TEST_CASE("The smallest change of the rate is noticed with the wanted chance", "[core][hotspot]") {
  const DetectableChange change = detectableChange(40, 365, 365, 0.8);
  REQUIRE(change.rise);
  REQUIRE(change.fall);
  CHECK(*change.rise > 1.4);
  CHECK(*change.fall < 0.7);
  CHECK(poissonAtLeast(*change.risingFrom, *change.rise * 40) == Approx(0.8).epsilon(1e-6));
  CHECK(poissonAtMost(*change.fallingTo, *change.fall * 40) == Approx(0.8).epsilon(1e-6));
  CHECK_FALSE(detectableChange(0, 365, 365).rise);
  CHECK_FALSE(detectableChange(3, 365, 365).fall);
}
