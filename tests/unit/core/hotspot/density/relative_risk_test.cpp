// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/density/relative_risk.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "support/catch.h"

using namespace brandpunt;

namespace {

const GridFrame frame{.cell_m = 100, .columns = 20, .rows = 20};

std::vector<Point> spread(unsigned seed, int count) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> anywhere(0, 2000);
  std::vector<Point> points;
  for (int i = 0; i < count; ++i) points.push_back({anywhere(random), anywhere(random)});
  return points;
}

Result<RelativeRisk> riskOf(const std::vector<Point>& cases, const std::vector<Point>& controls,
                            const RelativeRiskParameters& parameters = {.permutations = 99},
                            const MultiPolygon& area = {}) {
  return relativeRisk(cases, controls, parameters, Metres{300}, frame, area);
}

bool saysNothing(const Result<RelativeRisk>& risk) {
  REQUIRE(risk);
  return risk->tested == 0 && !risk->p0 &&
         std::all_of(risk->logRatio.begin(), risk->logRatio.end(), [](double v) { return std::isnan(v); });
}

}  // namespace

TEST_CASE("Without cases, without controls, or with too few of both nothing is said", "[core][hotspot]") {
  CHECK(saysNothing(riskOf({}, {})));
  CHECK(saysNothing(riskOf(spread(1, 50), {})));
  CHECK(saysNothing(riskOf({}, spread(1, 50))));
  CHECK(saysNothing(riskOf({{1000, 1000}}, {{1010, 1000}, {1000, 1000}})));
}

TEST_CASE("Two equal sets have the same share everywhere", "[core][hotspot]") {
  const auto points = spread(2, 300);
  const auto risk = riskOf(points, points);
  REQUIRE(risk);
  CHECK(risk->tested > 200);
  for (const double ratio : risk->logRatio) CHECK((std::isnan(ratio) || std::abs(ratio) < 1e-12));
  CHECK(risk->statistic < 1e-20);
  CHECK(*risk->p0 == 1);
  CHECK(risk->higher + risk->lower == 0);
  for (const double p : risk->p) CHECK((std::isnan(p) || (p > 0 && p <= 1)));
}

TEST_CASE("Points that all lie at one place say so there and nowhere else", "[core][hotspot]") {
  const std::vector<Point> one(20, Point{950, 950});
  const auto risk = riskOf(one, one);
  REQUIRE(risk);
  CHECK(std::abs(risk->logRatio[9 * 20 + 9]) < 1e-12);
  CHECK(std::isnan(risk->logRatio[0]));
}

TEST_CASE("A planted excess shows at its place", "[core][hotspot]") {
  const auto controls = spread(3, 600);
  auto cases = spread(4, 200);
  std::mt19937 random(5);
  std::normal_distribution<double> near(0, 80);
  for (int i = 0; i < 60; ++i) cases.push_back({550 + near(random), 1450 + near(random)});
  const auto risk = riskOf(cases, controls, {.permutations = 999, .threads = 2});
  REQUIRE(risk);
  const std::size_t there = 14 * 20 + 5;
  CHECK(risk->logRatio[there] > 0.8);
  CHECK(risk->q[there] < 0.05);
  CHECK(*risk->p0 < 0.01);
  for (std::size_t i = 0; i < frame.cells(); ++i) {
    const Point centre{frame.centreX(i % 20), frame.centreY(i / 20)};
    if (risk->q[i] <= 0.05 && risk->logRatio[i] > 0) CHECK(distance(centre, {550, 1450}) < 500);
  }
}

TEST_CASE("Places and cells outside the study area do not count", "[core][hotspot]") {
  const MultiPolygon half{{.shell = {{0, 0}, {1000, 0}, {1000, 2000}, {0, 2000}, {0, 0}}}};
  auto cases = spread(6, 200);
  const auto controls = spread(7, 200);
  const auto risk = riskOf(cases, controls, {.edge = EdgeCorrection::Diggle, .permutations = 0}, half);
  cases.push_back({1500, 1000});
  const auto again = riskOf(cases, controls, {.edge = EdgeCorrection::Diggle, .permutations = 0}, half);
  REQUIRE((risk && again));
  CHECK(risk->cases < 200);
  CHECK(risk->cases == again->cases);
  CHECK(std::isnan(risk->logRatio[10 * 20 + 15]));
  CHECK(std::isnan(risk->casesPerKm2[10 * 20 + 15]));
  for (std::size_t i = 0; i < frame.cells(); ++i)
    CHECK((risk->logRatio[i] == again->logRatio[i] || std::isnan(again->logRatio[i])));
  CHECK_FALSE(risk->p0);
}

TEST_CASE("Relative risk refuses what it cannot compute", "[core][hotspot]") {
  const auto code = [](const Result<RelativeRisk>& risk) { return risk.error().code; };
  const std::vector<Point> bad{{std::numeric_limits<double>::quiet_NaN(), 0}};
  const auto good = spread(1, 9);
  CHECK(code(riskOf(bad, good)) == ErrorCode::WrongUsage);
  CHECK(code(riskOf(good, bad)) == ErrorCode::WrongUsage);
  CHECK(code(riskOf(good, good, {.edge = EdgeCorrection::Uniform})) == ErrorCode::WrongUsage);
  CHECK(code(riskOf(good, good, {.floor = 0})) == ErrorCode::WrongUsage);
  CHECK(code(riskOf(good, good, {.leastCount = -1})) == ErrorCode::WrongUsage);
  CHECK(code(riskOf(good, good, {.permutations = -1})) == ErrorCode::WrongUsage);
  CHECK(code(relativeRisk(good, good, {}, Metres{0}, frame, {})) == ErrorCode::WrongUsage);
}

TEST_CASE("Relative risk that is stopped gives nothing", "[core][hotspot]") {
  std::stop_source stop;
  stop.request_stop();
  const auto points = spread(1, 50);
  const auto risk = relativeRisk(points, points, {}, Metres{300}, frame, {}, Progress({}, stop.get_token()));
  CHECK(risk.error().code == ErrorCode::Cancelled);
}
