// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/significance/expectation_test.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "base/expects.h"
#include "hotspot/significance/false_discovery.h"

namespace brandpunt {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

double total(std::span<const std::int64_t> counts) {
  return static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}));
}

double tailOf(Alternative alternative, double atLeast, double atMost) {
  if (alternative == Alternative::Greater) return atLeast;
  if (alternative == Alternative::Less) return atMost;
  return std::min(1.0, 2 * std::min(atLeast, atMost));
}

ExpectationTest testOne(std::int64_t observed, double expected, const ExpectationParameters& parameters) {
  ExpectationTest test{.ratio = static_cast<double>(observed) / expected, .tested = true};
  const Interval mean = poissonInterval(observed, parameters.level);
  test.band = {mean.low / expected, mean.high / expected};
  const double atLeast = poissonAtLeast(observed, expected);
  const double more = poissonAtLeast(observed + 1, expected);
  const double half = (atLeast - more) / 2;
  test.p = tailOf(parameters.alternative, atLeast, poissonAtMost(observed, expected));
  test.midP = tailOf(parameters.alternative, more + half, poissonAtMost(observed - 1, expected) + half);
  return test;
}

ExpectationTest testOne(std::int64_t observed, std::int64_t before, double share,
                        const ExpectationParameters& parameters) {
  const double odds = (1 - share) / share;  // all before over all now
  const auto ratioAt = [&](double s) { return s < 1 ? s / (1 - s) * odds : infinite; };
  const std::int64_t both = observed + before;
  ExpectationTest test{.ratio = ratioAt(static_cast<double>(observed) / static_cast<double>(both)),
                       .tested = true};
  const Interval band = binomialInterval(observed, both, parameters.level);
  test.band = {ratioAt(band.low), ratioAt(band.high)};
  const double atMost = binomialAtMost(observed, both, share),
               fewer = binomialAtMost(observed - 1, both, share);
  const double half = (atMost - fewer) / 2;
  // Small tails are summed from their own side, where they do not drown in 1.
  const double atLeast = binomialAtMost(before, both, 1 - share);
  test.p = tailOf(parameters.alternative, atLeast, atMost);
  test.midP = tailOf(parameters.alternative, std::max(0.0, atLeast - half), fewer + half);
  return test;
}

/// q over those that were tested.
void correct(std::vector<ExpectationTest>& tests) {
  std::vector<double> p;
  for (const ExpectationTest& test : tests)
    p.push_back(test.tested ? test.p : std::numeric_limits<double>::quiet_NaN());
  const std::vector<double> q = falseDiscoveryRates(p);
  for (std::size_t i = 0; i < tests.size(); ++i) {
    if (tests[i].tested) tests[i].q = q[i];
  }
}

}  // namespace

std::vector<ExpectationTest> testExpectations(std::span<const std::int64_t> observed,
                                              std::span<const double> expected,
                                              const ExpectationParameters& parameters) {
  expects(observed.size() == expected.size());
  std::vector<ExpectationTest> tests;
  for (std::size_t i = 0; i < observed.size(); ++i) {
    expects(observed[i] >= 0 && expected[i] >= 0);
    tests.push_back(expected[i] > 0 ? testOne(observed[i], expected[i], parameters) : ExpectationTest{});
  }
  correct(tests);
  return tests;
}

std::vector<ExpectationTest> testAgainstBefore(std::span<const std::int64_t> observed,
                                               std::span<const std::int64_t> before,
                                               const ExpectationParameters& parameters) {
  expects(observed.size() == before.size());
  const double now = total(observed), then = total(before);
  std::vector<ExpectationTest> tests;
  for (std::size_t i = 0; i < observed.size(); ++i) {
    expects(observed[i] >= 0 && before[i] >= 0);
    const bool testable = observed[i] + before[i] > 0 && now > 0 && then > 0;
    tests.push_back(testable ? testOne(observed[i], before[i], now / (now + then), parameters)
                             : ExpectationTest{});
  }
  correct(tests);
  return tests;
}

std::vector<double> uniformExpectation(std::span<const std::int64_t> observed) {
  if (observed.empty()) return {};
  return std::vector<double>(observed.size(), total(observed) / static_cast<double>(observed.size()));
}

std::vector<double> expectationBy(std::span<const std::int64_t> observed,
                                  std::span<const double> denominator) {
  expects(observed.size() == denominator.size());
  const double all = std::accumulate(denominator.begin(), denominator.end(), 0.0);
  std::vector<double> expected;
  for (const double d : denominator) expected.push_back(all > 0 ? total(observed) * d / all : 0);
  return expected;
}

}  // namespace brandpunt
