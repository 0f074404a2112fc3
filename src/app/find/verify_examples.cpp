// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "find/verify.h"
#include "hotspot/change/displacement.h"
#include "hotspot/near_repeat/knox.h"
#include "hotspot/significance/false_discovery.h"
#include "hotspot/significance/poisson.h"

namespace brandpunt::app {
namespace {

/// Pairs by band for the two points that sit on the edges of bands: 100 m and 3 days apart.
Check twoPointTrap() {
  constexpr std::int64_t newYear2019 = 17897;
  const std::vector<PointInTime> events{{{0, 0}, newYear2019}, {{0, 100}, newYear2019 + 3}};
  const auto table =
      knox(events, {.distanceBounds = {0, 100, 200}, .timeBounds = {0, 3, 6}, .permutations = 0});
  Check check{.name = "knox: two points on the edges of bands",
              .source = "NearRepeat, README",
              .expected = {0, 0, 0, 1}};
  if (table) {
    for (const auto& row : table->observed) check.got.insert(check.got.end(), row.begin(), row.end());
  }
  return check;
}

Check displacement(const std::string& what, const DisplacementCounts& counts, std::vector<double> expected,
                   double tolerance) {
  const DisplacementDifference wdd = weightedDisplacementDifference(counts);
  std::vector<double> got{wdd.difference, wdd.standardError, wdd.z, wdd.band.low, wdd.band.high};
  got.resize(expected.size());
  return {"wdd: " + what, "Wheeler and Ratcliffe 2018", std::move(expected), std::move(got), tolerance};
}

Check eTestOf(std::int64_t a, std::int64_t b, double expected) {
  return {"e-test: (" + std::to_string(a) + ", " + std::to_string(b) + ")",
          "Krishnamoorthy and Thomson 2004",
          {expected},
          {eTest(a, 1, b, 1)},
          5e-5};
}

}  // namespace

double Check::difference() const {
  if (expected.size() != got.size()) return std::numeric_limits<double>::infinity();
  double largest = 0;
  for (std::size_t i = 0; i < got.size(); ++i) {
    const double apart = std::abs(expected[i] - got[i]);
    // Not-a-number is as wrong as can be.
    if (!(apart <= largest)) largest = std::isnan(apart) ? std::numeric_limits<double>::infinity() : apart;
  }
  return largest;
}

std::vector<Check> verifyExamples() {
  const DisplacementCounts full{
      .treated = {207, 110}, .control = {308, 318}, .aroundTreated = {178, 157}, .aroundControl = {150, 140}};
  const DisplacementCounts small{.treated = {20, 10}, .control = {20, 20}};
  const std::vector<double> ones(3, 1.0);
  const PredictionScores scores =
      predictionScores(std::vector<double>{6, 3, 0}, std::vector<double>{3, 2, 1}, ones);
  const std::vector<double> p{0.001, 0.008, 0.039, 0.041, 0.042, 0.060, 0.074, 0.205, 0.212, 0.216};
  const std::vector<double> q{0.01, 0.04, 0.084, 0.084, 0.084, 0.1, 0.74 / 7, 0.216, 0.216, 0.216};
  return {twoPointTrap(),
          {"false discovery rate: ten p-values", "R, p.adjust", q, falseDiscoveryRates(p), 1e-12},
          displacement("four areas", full, {-118, std::sqrt(1568.0), -2.98}, 5e-3),
          displacement("four areas, 95 % interval", full, {-118, std::sqrt(1568.0), -2.98, -196, -40}, 0.5),
          displacement("two areas", small, {-10, 8.3666}, 5e-5),
          {"pai: three places", "Wheeler and Steenbeek 2021", {2, 1.5, 1}, scores.pai, 1e-12},
          eTestOf(6, 2, 0.1749),
          eTestOf(0, 3, 0.0884)};
}

}  // namespace brandpunt::app
