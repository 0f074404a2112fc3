// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "find/verify.h"
#include "hotspot/change/displacement.h"
#include "hotspot/change/mann_kendall.h"
#include "hotspot/near_repeat/knox.h"
#include "hotspot/network/network_density.h"
#include "hotspot/significance/false_discovery.h"
#include "hotspot/significance/gi_star.h"
#include "hotspot/significance/moran.h"
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

/// Six points of which each sees those within 15.
Check sixPoints(bool withoutSelf, std::vector<double> expected) {
  const std::vector<CellValue> cells{{{10, 10}, 2}, {{20, 10}, 3}, {{40, 10}, 3.2},
                                     {{15, 20}, 5}, {{30, 20}, 8}, {{30, 30}, 7}};
  const auto table = giStar(cells, {.distance = Metres{15}, .withoutSelf = withoutSelf});
  return {withoutSelf ? "gi: six points" : "gi*: six points", "spdep, localG", std::move(expected),
          table ? table->z : std::vector<double>{}, 1e-7};
}

/// Every neighbour of a black square is white.
Check checkerboard() {
  constexpr int side = 8;
  std::vector<CellValue> cells;
  for (int row = 0; row < side; ++row) {
    for (int column = 0; column < side; ++column)
      cells.push_back({{100.0 * column, 100.0 * row}, (row + column) % 2 == 0 ? 1.0 : 0.0});
  }
  const auto table = localMoran(cells, {.rule = NeighbourRule::Rook, .permutations = 0});
  return {"moran: a checkerboard", "Cliff and Ord 1981", {-1}, {table ? table->global.moran : 0}, 1e-12};
}

Check band(const std::string& name, std::string_view source, std::vector<double> expected, Interval got) {
  return {name, source, std::move(expected), {got.low, got.high}, 5e-5};
}

Check rising() {
  const MannKendall found = mannKendall(std::vector<double>{1, 2, 3, 4, 5});
  return {"mann-kendall: five that rise",
          "Kendall 1975",
          {10, 2.0 / 120},
          {static_cast<double>(found.s), found.p},
          1e-12};
}

/// An incident 82 m from where four long streets meet: half of what comes there goes on, half comes back (2 / degree).
Check star() {
  constexpr double deviation = 100, away = 82, at = 50, longEnough = 2000;
  const StreetNetwork network(std::vector<Street>{{{{0, 0}, {longEnough, 0}}},
                                                  {{{0, 0}, {-longEnough, 0}}},
                                                  {{{0, 0}, {0, longEnough}}},
                                                  {{{0, 0}, {0, -longEnough}}}});
  const auto spot = network.nearest({away, 0}, 1);
  const auto gauss = [](double x) {
    return 1000 * std::exp(-x * x / (2 * deviation * deviation)) /
           (deviation * std::sqrt(2 * std::numbers::pi));
  };
  Check check{"network-kde: four streets from one junction",
              "McSwiggan, Baddeley and Nair 2017",
              {gauss(at - away) - 0.5 * gauss(at + away), 0.5 * gauss(at + away)},
              {},
              0.01};
  const auto lixels =
      spot ? networkDensity(network, std::vector{*spot}, {.bandwidth = Metres{deviation}, .lixel = Metres{4}})
           : Result<std::vector<Lixel>>(std::vector<Lixel>{});
  if (!lixels) return check;
  for (const std::uint32_t arm : {0U, 1U}) {
    for (const Lixel& lixel : *lixels) {
      if (lixel.segment == arm && lixel.from_m <= at && at < lixel.to_m)
        check.got.push_back(lixel.perKilometre);
    }
  }
  return check;
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
          eTestOf(0, 3, 0.0884),
          sixPoints(true, {-1.0136729, -0.04361589, 1.31558703, -0.31412676, 1.15373986, 1.77833941}),
          sixPoints(false, {-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331}),
          checkerboard(),
          rising(),
          band("poisson: 95 % interval of 5", "Garwood 1936", {1.6235, 11.6683}, poissonInterval(5, 0.95)),
          band("poisson: 95 % interval of 0", "Garwood 1936", {0, 3.6889}, poissonInterval(0, 0.95)),
          band("binomial: 95 % interval of 1 in 10", "Clopper and Pearson 1934", {0.0025, 0.4450},
               binomialInterval(1, 10, 0.95)),
          star()};
}

}  // namespace brandpunt::app
