// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/significance/expectation_test.h"

#include <cmath>

#include "base/random.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

double mass(std::int64_t k, double mean) {
  double p = std::exp(-mean);
  for (std::int64_t i = 1; i <= k; ++i) p *= mean / static_cast<double>(i);
  return p;
}

}  // namespace

TEST_CASE("p is the tail summed term by term, in every direction", "[core][hotspot]") {
  for (const std::int64_t observed : {0, 1, 3, 10, 25}) {
    for (const double expected : {0.1, 1.0, 4.5, 20.0}) {
      INFO(observed << " against " << expected);
      double below = 0;
      for (std::int64_t k = 0; k < observed; ++k) below += mass(k, expected);
      const double here = mass(observed, expected);
      const auto p = [&](Alternative a) {
        return testExpectations(std::vector<std::int64_t>{observed}, std::vector<double>{expected},
                                {.alternative = a})[0];
      };
      CHECK(p(Alternative::Greater).p == Approx(1 - below).epsilon(1e-9).margin(1e-14));
      CHECK(p(Alternative::Less).p == Approx(below + here).epsilon(1e-9));
      CHECK(p(Alternative::TwoSided).p ==
            Approx(std::min(1.0, 2 * std::min(1 - below, below + here))).margin(1e-14));
      CHECK(p(Alternative::Greater).midP == Approx(1 - below - here / 2).epsilon(1e-9).margin(1e-14));
      CHECK(p(Alternative::Greater).band.contains(static_cast<double>(observed) / expected));
    }
  }
}

TEST_CASE("Where nothing is expected nothing is tested", "[core][hotspot]") {
  const auto tests = testExpectations(std::vector<std::int64_t>{5, 3}, std::vector<double>{0, 1});
  CHECK_FALSE(tests[0].tested);
  CHECK(tests[0].p == 1);
  CHECK(tests[1].tested);
  CHECK(tests[1].q == tests[1].p);  // the other does not count as a test
  CHECK(testExpectations({}, {}).empty());
}

TEST_CASE("Against the period before, the count of then is as uncertain as that of now", "[core][hotspot]") {
  const std::vector<std::int64_t> now{9, 5, 0, 3, 0}, before{3, 0, 6, 3, 0};
  const auto tests = testAgainstBefore(now, before);
  // 17 now, 12 before: a place with 9 of 12 now has P(X >= 9), X ~ Binomial(12, 17 / 29).
  double tail = 0;
  for (int k = 9; k <= 12; ++k) {
    double ways = 1;
    for (int i = 0; i < k; ++i) ways = ways * (12 - i) / (i + 1);
    tail += ways * std::pow(17.0 / 29, k) * std::pow(12.0 / 29, 12 - k);
  }
  CHECK(tests[0].p == Approx(tail));
  CHECK(tests[0].ratio == Approx(3.0 * 12 / 17));
  CHECK(tests[0].band.contains(tests[0].ratio));
  CHECK(tests[1].tested);  // none before is no proof, and no reason to be silent
  CHECK(tests[1].p == Approx(std::pow(17.0 / 29, 5)));
  CHECK(std::isinf(tests[1].ratio));
  CHECK(tests[2].p == Approx(1));
  CHECK_FALSE(tests[4].tested);
  CHECK(testAgainstBefore(now, now)[0].p > 0.5);
  CHECK_FALSE(testAgainstBefore(now, std::vector<std::int64_t>(5, 0))[0].tested);
  CHECK(testAgainstBefore(before, now, {.alternative = Alternative::Less})[0].p == Approx(tail));
}

TEST_CASE("The expectation shares the total out", "[core][hotspot]") {
  const std::vector<std::int64_t> observed{4, 0, 2};
  CHECK(uniformExpectation(observed) == std::vector<double>{2, 2, 2});
  CHECK(expectationBy(observed, std::vector<double>{1, 3, 0}) == std::vector<double>{1.5, 4.5, 0});
  CHECK(expectationBy(observed, std::vector<double>{0, 0, 0}) == std::vector<double>{0, 0, 0});
  CHECK(uniformExpectation({}).empty());
}

TEST_CASE("Among cells of chance the corrected test seldom finds any", "[core][hotspot]") {
  int townsWithFind = 0;
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    Random random(seed);
    std::vector<std::int64_t> observed;
    for (int i = 0; i < 300; ++i) observed.push_back(random.poisson(1.5));
    bool found = false;
    for (const ExpectationTest& t : testExpectations(observed, std::vector<double>(300, 1.5)))
      found |= t.q <= 0.05;
    townsWithFind += found;
  }
  CHECK(townsWithFind <= 12);  // 5 of 100; more than 12 has a chance of 1 in 1000
}
