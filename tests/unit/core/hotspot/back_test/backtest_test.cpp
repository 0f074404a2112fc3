// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/back_test/backtest.h"

#include <cmath>
#include <limits>

#include "base/random.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

const BacktestScore& first(const BacktestResult& result, Predictor predictor) {
  return result.methods[static_cast<std::size_t>(predictor)].scores.front();
}

}  // namespace

TEST_CASE("A place that repeats is caught, and the indices are the definition's", "[core][hotspot]") {
  // 10 x 10 cells; half of the test in one cell, half in another that never had any.
  std::vector<PointInTime> incidents{{{1, 1}, 0}, {{999, 1}, 0}, {{999, 999}, 0}, {{1, 999}, 0}};
  for (int i = 0; i < 10; ++i) incidents.push_back({{450, 450}, i});
  for (int i = 0; i < 5; ++i) incidents.push_back({{450, 450}, 100 + i});
  for (int i = 0; i < 5; ++i) incidents.push_back({{250, 850}, 100 + i});
  const auto result = backtest(incidents, 100, {.shares = {0.01}});
  REQUIRE(result);
  CHECK(result->train == 14);
  CHECK(result->test == 10);
  CHECK(result->cells == 100);
  CHECK(result->area_m2 == 1e6);
  const BacktestScore& score = first(*result, Predictor::Counts);
  CHECK(score.hits == 5);
  CHECK(score.hitRate == 0.5);
  CHECK(score.pai == Approx(50));
  CHECK(score.pei == 1);
  CHECK(score.hitRateBand.low == Approx(0.187086).margin(1e-6));
  CHECK(score.hitRateBand.high == Approx(0.812914).margin(1e-6));
  CHECK(result->countsAsGood);
  CHECK(result->winner == Predictor::Counts);
}

TEST_CASE("Cells that tie at the edge count in proportion", "[core][hotspot]") {
  std::vector<PointInTime> incidents;
  for (int cell = 0; cell < 10; ++cell) incidents.push_back({{cell * 1000.0 + 50, 50}, 0});
  incidents.push_back({{50, 50}, 10});
  incidents.push_back({{9050, 50}, 10});
  const auto result = backtest(incidents, 10, {.shares = {0.3}});
  REQUIRE(result);
  CHECK(result->cells == 10);
  CHECK(first(*result, Predictor::Counts).hits == Approx(0.6));
  CHECK(first(*result, Predictor::Counts).pai == Approx(1));
}

TEST_CASE("Where fresh incidents draw new ones, the boost wins and is named", "[core][hotspot]") {
  Random random(2);
  std::vector<PointInTime> incidents;
  for (std::int64_t day = 0; day < 400; ++day) {
    const Point p{random.between(0, 4000), random.between(0, 4000)};
    incidents.push_back({p, day});
    if (day % 2 == 0) incidents.push_back({{p.x + 20, p.y}, day + 3});
  }
  const auto result =
      backtest(incidents, 300, {.horizon = Days{1}, .shares = {0.02}, .boostDistance = Metres{150}});
  REQUIRE(result);
  CHECK(result->winner == Predictor::NearRepeat);
  CHECK_FALSE(result->countsAsGood);
  CHECK(first(*result, Predictor::NearRepeat).moreThanCountsBand.low > 0);
  CHECK(result->rounds > 50);
}

TEST_CASE("Chance is caught in proportion to the area", "[core][hotspot]") {
  Random random(9);
  std::vector<PointInTime> incidents;
  for (int i = 0; i < 4000; ++i)
    incidents.push_back(
        {{random.between(0, 3000), random.between(0, 3000)}, static_cast<std::int64_t>(random.below(200))});
  const auto result = backtest(incidents, 100, {.shares = {0.1}});
  REQUIRE(result);
  for (const Predictor p : predictors) {
    CHECK(first(*result, p).hitRate == Approx(0.1).margin(4 * std::sqrt(0.09 / result->test)));
  }
}

TEST_CASE("Nothing to train or to test scores nothing", "[core][hotspot]") {
  const auto none = backtest({}, 0, {});
  REQUIRE(none);
  CHECK(none->cells == 0);
  CHECK(none->countsAsGood);
  const std::vector<PointInTime> one{{{5, 5}, 3}};
  CHECK(first(*backtest(one, 0, {}), Predictor::Counts).pai == 0);
  CHECK(first(*backtest(one, 9, {}), Predictor::Counts).pai == 0);
}

TEST_CASE("What cannot be is refused by the back test", "[core][hotspot]") {
  const std::vector<PointInTime> one{{{5, 5}, 3}};
  for (const BacktestParameters& p :
       {BacktestParameters{.cell = Metres{0}}, BacktestParameters{.shares = {0}},
        BacktestParameters{.shares = {}}, BacktestParameters{.horizon = Days{0}},
        BacktestParameters{.bandwidth = Metres{-1}}}) {
    CHECK(backtest(one, 3, p).error().code == ErrorCode::WrongUsage);
  }
  const std::vector<PointInTime> nowhere{{{std::nan(""), 5}, 3}};
  CHECK(backtest(nowhere, 3, {}).error().code == ErrorCode::WrongUsage);
  const std::vector<PointInTime> far{{{0, 0}, 3}, {{1e9, 1e9}, 4}};
  CHECK(backtest(far, 4, {}).error().code == ErrorCode::WrongUsage);
}
