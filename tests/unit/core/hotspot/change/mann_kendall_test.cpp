// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/change/mann_kendall.h"

#include <cmath>

#include "base/random.h"
#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("A series that only rises has every pair rising, and the exact p of its order", "[core][hotspot]") {
  const std::vector<double> rising{1, 2, 4, 7, 11};
  const MannKendall test = mannKendall(rising);
  CHECK(test.s == 10);
  CHECK(test.tau == 1);
  CHECK(test.variance == Approx(5 * 4 * 15 / 18.0));
  CHECK(test.p == Approx(2.0 / 120));  // this order and its reverse, of 120
  CHECK(test.slope == Approx(2.5));
  CHECK(mannKendall(std::vector<double>{11, 7, 4, 2, 1}).s == -10);
}

TEST_CASE("Ties make the variance smaller", "[core][hotspot]") {
  const MannKendall test = mannKendall(std::vector<double>{1, 1, 2, 3, 3, 3, 5});
  CHECK(test.s == 17);
  CHECK(test.variance == Approx((7 * 6 * 19 - 2 * 1 * 9 - 3 * 2 * 11) / 18.0));
  CHECK(test.z == Approx(16 / std::sqrt(test.variance)));
  CHECK(test.p == Approx(std::erfc(test.z / std::sqrt(2.0))));
}

TEST_CASE("Little or nothing in a series is no trend", "[core][hotspot]") {
  CHECK(mannKendall({}).p == 1);
  CHECK(mannKendall(std::vector<double>{1, 2}).p == 1);
  CHECK(mannKendall(std::vector<double>{4, 4, 4, 4}).p == 1);
}

TEST_CASE("A season is no trend to the seasonal test", "[core][hotspot]") {
  std::vector<double> months;
  for (int m = 0; m < 36; ++m) months.push_back(20 + 10 * std::sin(m % 12 * 3.14159265 / 6));
  CHECK(mannKendall(months, 12).s == 0);
  for (std::size_t m = 0; m < months.size(); ++m) months[m] += static_cast<double>(m / 12);
  const MannKendall test = mannKendall(months, 12);
  CHECK(test.s == 36);
  CHECK(test.slope == Approx(1));
  CHECK(test.p < 1e-6);
}

TEST_CASE("Chance is called a trend as seldom as it should", "[core][hotspot]") {
  int called = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    Random random(seed);
    std::vector<double> months;
    for (int m = 0; m < 24; ++m) months.push_back(random.poisson(8));
    called += mannKendall(months).p <= 0.05;
  }
  CHECK(called <= 36);  // 5 % of 400 is 20, 99.9 % bound 34 and two for discreteness
  CHECK(called >= 5);
}
