// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/scan/scan.h"

#include <limits>

#include "base/random.h"
#include "hotspot/scan/scan_circles.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

/// A street of twenty places 100 m apart, one case at each every ten days, and a burst at place 5.
std::vector<ScanCase> streetWithBurst() {
  std::vector<ScanCase> cases;
  for (int place = 0; place < 20; ++place) {
    for (int day = place % 10; day < 100; day += 10) cases.push_back({{place * 100.0, 0}, day});
  }
  for (int i = 0; i < 8; ++i) cases.push_back({{500, 0}, 50 + i % 3});
  return cases;
}

}  // namespace

TEST_CASE("The statistic is 0 without excess, and exact where all cases are inside", "[core][hotspot]") {
  CHECK(scanStatistic(3, 3, 10) == 0);
  CHECK(scanStatistic(2, 3, 10) == 0);
  CHECK(scanStatistic(4, 1, 4) == Approx(4 * std::log(4.0)));
  CHECK(scanStatistic(4, 0.67, 194) == Approx(4 * std::log(4 / 0.67) + 190 * std::log(190 / 193.33)));
}

TEST_CASE("A burst is found with its place and days", "[core][hotspot]") {
  const auto result =
      scan(streetWithBurst(), {}, {.maxRadius = Metres{300}, .maxDays = Days{14}, .permutations = 99});
  REQUIRE(result);
  REQUIRE_FALSE(result->clusters.empty());
  const ScanCluster& found = result->clusters.front();
  CHECK(found.centre == Point{500, 0});
  CHECK(found.radius_m == 0);
  CHECK(found.firstDay == 50);
  CHECK(found.lastDay == 52);
  CHECK(*found.p <= 0.05);
  CHECK(result->permutationsDone == 99);
}

TEST_CASE("Chance alone seldom has a significant cluster", "[core][hotspot]") {
  int significant = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Random random(seed, {7});
    std::vector<ScanCase> cases;
    for (int i = 0; i < 80; ++i) {
      cases.push_back(
          {{random.between(0, 2000), random.between(0, 2000)}, static_cast<std::int64_t>(random.below(120))});
    }
    const auto result =
        scan(cases, {}, {.maxRadius = Metres{400}, .maxDays = Days{14}, .permutations = 99, .seed = seed});
    REQUIRE(result);
    significant += !result->clusters.empty() && *result->clusters.front().p <= 0.05;
  }
  CHECK(significant <= 9);  // 5 % of 60 is 3; more than 9 has a chance of 1 in 1000
}

TEST_CASE("With a population cases are expected where people are", "[core][hotspot]") {
  std::vector<ScanPopulation> population;
  std::vector<ScanCase> cases;
  for (int place = 0; place < 10; ++place) {
    population.push_back({{place * 1000.0, 0}, place == 3 ? 1000.0 : 100.0});
    cases.push_back({{place * 1000.0, 0}, 0, place == 3 ? 100 : place == 7 ? 25 : 10});
  }
  ScanParameters parameters{.model = ScanModel::Poisson, .maxRadius = Metres{10}, .permutations = 99};
  parameters.maxDays.reset();
  const auto result = scan(cases, population, parameters);
  REQUIRE(result);
  REQUIRE_FALSE(result->clusters.empty());
  CHECK(result->clusters.front().centre == Point{7000, 0});
  CHECK(result->clusters.front().expected == Approx(205.0 * 100 / 1900));
  CHECK(scan(cases, std::vector<ScanPopulation>{{{0, 0}, 5}}, parameters).error().code ==
        ErrorCode::WrongUsage);
}

TEST_CASE("A prospective scan tells only what is still there", "[core][hotspot]") {
  std::vector<ScanCase> cases = streetWithBurst();
  const ScanParameters parameters{
      .maxRadius = Metres{300}, .maxDays = Days{14}, .prospective = true, .permutations = 0};
  const auto before = scan(cases, {}, parameters);
  REQUIRE(before);
  for (const ScanCluster& c : before->clusters) CHECK(c.lastDay == 99);
  for (int i = 0; i < 6; ++i) cases.push_back({{1200, 0}, 98});
  const auto after = scan(cases, {}, parameters);
  CHECK(after->clusters.front().centre == Point{1200, 0});
  CHECK_FALSE(after->clusters.front().p);
}

TEST_CASE("Steps count back from the last day, and the first may be shorter", "[core][hotspot]") {
  std::vector<ScanCase> cases;
  for (int day = 0; day < 10; ++day) cases.push_back({{0, 0}, day});
  for (int day = 0; day < 10; ++day) cases.push_back({{5000, 0}, day});
  for (int i = 0; i < 5; ++i) cases.push_back({{5000, 0}, 0});
  const auto result =
      scan(cases, {}, {.maxRadius = Metres{1}, .maxDays = Days{4}, .timeStep = 4, .permutations = 0});
  REQUIRE(result);
  REQUIRE_FALSE(result->clusters.empty());
  CHECK(result->clusters.front().firstDay == 0);
  CHECK(result->clusters.front().lastDay == 1);  // 10 days are 2 + 4 + 4
}

TEST_CASE("Stopping early changes no verdict", "[core][hotspot]") {
  Random random(5);
  std::vector<ScanCase> cases;
  for (int i = 0; i < 100; ++i) {
    cases.push_back(
        {{random.between(0, 2000), random.between(0, 2000)}, static_cast<std::int64_t>(random.below(100))});
  }
  ScanParameters parameters{.maxRadius = Metres{400}, .maxDays = Days{7}, .permutations = 999};
  const auto all = scan(cases, {}, parameters);
  parameters.stopAbove = 0.05;
  const auto stopped = scan(cases, {}, parameters);
  REQUIRE(*all->clusters.front().p > 0.05);
  CHECK(*stopped->clusters.front().p > 0.05);
  CHECK(stopped->permutationsDone < 999);
  CHECK(stopped->clusters.front().llr == all->clusters.front().llr);
}

TEST_CASE("Great circles are measured on a sphere of 6367 km", "[core][hotspot]") {
  CHECK(scanDistance_m({0, 0}, {0, 1}, ScanMetric::GreatCircle) == Approx(6367000 * 3.14159265358979 / 180));
  CHECK(scanDistance_m({0, 60}, {1, 60}, ScanMetric::GreatCircle) == Approx(55559).epsilon(1e-3));
  CHECK(scanDistance_m({5, 52}, {5, 52}, ScanMetric::GreatCircle) == 0);
}

TEST_CASE("No cases, one case and cases at one place at one time make no cluster", "[core][hotspot]") {
  CHECK(scan({}, {}, {})->clusters.empty());
  CHECK(scan(std::vector<ScanCase>{{{1, 1}, 1}}, {}, {})->clusters.empty());
  CHECK(scan(std::vector<ScanCase>(50, {{1, 1}, 1}), {}, {})->clusters.empty());
}

TEST_CASE("What cannot be is refused by the scan", "[core][hotspot]") {
  const std::vector<ScanCase> one{{{1, 1}, 1}};
  const auto code = [&](const ScanParameters& p, std::optional<ScanStudy> study = {}) {
    return scan(one, {}, p, study).error().code;
  };
  ScanParameters open;
  open.maxDays.reset();
  CHECK(code({.maxRadius = Metres{0}}) == ErrorCode::WrongUsage);
  CHECK(code({.maxShare = 2}) == ErrorCode::WrongUsage);
  CHECK(code({.timeStep = 0}) == ErrorCode::WrongUsage);
  CHECK(code({.maxDays = Days{3}, .timeStep = 7}) == ErrorCode::WrongUsage);
  CHECK(code(open) == ErrorCode::WrongUsage);
  CHECK(code({}, ScanStudy{2, 9}) == ErrorCode::WrongUsage);
  CHECK(code({}, ScanStudy{9, 2}) == ErrorCode::WrongUsage);
  const std::vector<ScanCase> nowhere{{{std::numeric_limits<double>::quiet_NaN(), 1}, 1}};
  CHECK(scan(nowhere, {}, {}).error().code == ErrorCode::WrongUsage);
  std::stop_source stop;
  stop.request_stop();
  CHECK(scan(streetWithBurst(), {}, {}, {}, Progress({}, stop.get_token())).error().code ==
        ErrorCode::Cancelled);
}
