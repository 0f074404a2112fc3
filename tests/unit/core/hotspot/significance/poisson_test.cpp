// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/significance/poisson.h"

#include <cmath>

#include "support/catch.h"

using namespace brandpunt;

namespace {
double massUpTo(std::int64_t k, double mean) {
  double mass = std::exp(-mean);
  double total = mass;
  for (std::int64_t i = 1; i <= k; ++i) total += mass *= mean / static_cast<double>(i);
  return total;
}
}  // namespace

TEST_CASE("Poisson tails are the sums of their masses", "[core][hotspot]") {
  for (const double mean : {0.01, 0.5, 1.0, 4.2, 30.0, 200.0}) {
    for (const std::int64_t k : {0, 1, 3, 10, 31, 180, 260}) {
      CHECK(poissonAtMost(k, mean) == Approx(massUpTo(k, mean)).epsilon(1e-12));
      CHECK(poissonAtMost(k, mean) + poissonAtLeast(k + 1, mean) == Approx(1).epsilon(1e-13));
    }
  }
  CHECK(poissonAtMost(-1, 3) == 0);
  CHECK(poissonAtLeast(0, 3) == 1);
  CHECK(poissonAtMost(3, 0) == 1);
}

TEST_CASE("The exact interval of a count is Garwood's", "[core][hotspot]") {
  // R: poisson.test(10, conf.level = 0.9)$conf.int and so on.
  CHECK(poissonInterval(10, 0.90).low == Approx(5.425406).epsilon(1e-6));
  CHECK(poissonInterval(10, 0.90).high == Approx(16.962219).epsilon(1e-6));
  CHECK(poissonInterval(0, 0.90).low == 0);
  CHECK(poissonInterval(0, 0.90).high == Approx(-std::log(0.05)).epsilon(1e-12));
  CHECK(poissonInterval(100, 0.95).low == Approx(81.36398).epsilon(1e-6));
  CHECK(poissonInterval(100, 0.95).high == Approx(121.626794).epsilon(1e-6));
}

TEST_CASE("The interval of a count holds the mean at least as often as it says", "[core][hotspot]") {
  for (const double mean : {0.7, 3.0, 12.5, 60.0}) {
    double covered = 0;
    for (std::int64_t k = 0; k < 200; ++k) {
      const double mass = poissonAtMost(k, mean) - poissonAtMost(k - 1, mean);
      if (poissonInterval(k, 0.90).contains(mean)) covered += mass;
    }
    CHECK(covered >= 0.90);
    CHECK(covered <= 0.999);
  }
}

TEST_CASE("The interval of a share is Clopper and Pearson's", "[core][hotspot]") {
  // R: binom.test(7, 20, conf.level = 0.95)$conf.int
  CHECK(binomialInterval(7, 20, 0.95).low == Approx(0.1539092).epsilon(1e-6));
  CHECK(binomialInterval(7, 20, 0.95).high == Approx(0.5921885).epsilon(1e-6));
  CHECK(binomialInterval(0, 0, 0.95).low == 0);
  CHECK(binomialInterval(0, 0, 0.95).high == 1);
  CHECK(binomialInterval(5, 5, 0.95).high == 1);
}

TEST_CASE("Binomial tails are the sums of their masses", "[core][hotspot]") {
  double mass = std::pow(0.7, 30);
  double total = mass;
  for (int k = 0; k < 30; ++k) {
    CHECK(binomialAtMost(k, 30, 0.3) == Approx(total).epsilon(1e-12));
    mass *= (30.0 - k) / (k + 1) * 0.3 / 0.7;
    total += mass;
  }
  CHECK(binomialAtMost(30, 30, 0.3) == 1);
}

TEST_CASE("Two counts are compared by the conditional test", "[core][hotspot]") {
  const CountComparison compared = compareCounts(20, 365, 35, 365, 0.90);
  CHECK(compared.ratio == Approx(1.75));
  CHECK(compared.p == Approx(0.0580641).epsilon(1e-5));  // R: binom.test(35, 55, 0.5)$p.value
  CHECK(compared.band.low > 1);
  CHECK(compareCounts(10, 100, 20, 200, 0.90).ratio == Approx(1));
  CHECK(compareCounts(10, 100, 20, 200, 0.90).p > 0.9);
}

TEST_CASE("The band of a ratio is clear of one exactly when the test says so", "[core][hotspot]") {
  for (std::int64_t a = 0; a < 25; ++a) {
    for (std::int64_t b = 0; b < 25; ++b) {
      const CountComparison compared = compareCounts(a, 31, b, 28, 0.90);
      const bool clear = compared.band.low > 1 || compared.band.high < 1;
      CHECK(clear == (compared.p < 0.10));
    }
  }
}

TEST_CASE("Two zeros say nothing, one zero has an open band", "[core][hotspot]") {
  CHECK(compareCounts(0, 1, 0, 1, 0.90).p == 1);
  CHECK(compareCounts(0, 1, 0, 1, 0.90).ratio == 1);
  CHECK(std::isinf(compareCounts(0, 1, 12, 1, 0.90).ratio));
  CHECK(std::isinf(compareCounts(0, 1, 12, 1, 0.90).band.high));
  CHECK(compareCounts(12, 1, 0, 1, 0.90).ratio == 0);
}

TEST_CASE("The E-test gives the published values", "[core][hotspot]") {
  CHECK(eTest(6, 1, 2, 1) == Approx(0.1749).margin(5e-5));
  CHECK(eTest(0, 1, 3, 1) == Approx(0.0884).margin(5e-5));
  CHECK(eTest(2, 1, 6, 1) == Approx(eTest(6, 1, 2, 1)).epsilon(1e-12));
  CHECK(eTest(0, 1, 0, 1) == 1);
  CHECK(eTest(5, 1, 5, 1) == Approx(1).epsilon(1e-9));
}
