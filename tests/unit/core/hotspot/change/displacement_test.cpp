// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/change/displacement.h"

#include <cmath>

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("The weighted displacement difference gives the published cases", "[core][hotspot]") {
  const auto full = weightedDisplacementDifference({.treated = {207, 110},
                                                    .control = {308, 318},
                                                    .aroundTreated = {178, 157},
                                                    .aroundControl = {150, 140}});
  CHECK(full.difference == -118);
  CHECK(full.standardError == Approx(std::sqrt(1568)).epsilon(1e-12));
  CHECK(full.z == Approx(-2.98).margin(0.005));
  CHECK(full.band.low == Approx(-196).margin(0.5));
  CHECK(full.band.high == Approx(-40).margin(0.5));
  const auto small = weightedDisplacementDifference({.treated = {20, 10}, .control = {20, 20}});
  CHECK(small.difference == -10);
  CHECK(small.standardError == Approx(8.3666).margin(5e-5));
}

TEST_CASE("Without incidents there is no difference", "[core][hotspot]") {
  const auto none = weightedDisplacementDifference({});
  CHECK(none.difference == 0);
  CHECK(none.z == 0);
}

TEST_CASE("Prediction scores give the published case", "[core][hotspot]") {
  const std::vector<double> observed{6, 3, 0};
  const std::vector<double> area{1, 1, 1};
  const auto scores = predictionScores(observed, std::vector<double>{3, 2, 1}, area);
  CHECK(scores.pai == std::vector<double>{2, 1.5, 1});
  CHECK(scores.pei == std::vector<double>{1, 1, 1});
  const auto worst = predictionScores(observed, std::vector<double>{1, 2, 3}, area);
  CHECK(worst.pai == std::vector<double>{0, 0.5, 1});
  CHECK(worst.pei[1] == Approx(1.0 / 3));
}

TEST_CASE("Without incidents every prediction scores nothing", "[core][hotspot]") {
  const std::vector<double> none{0, 0};
  const std::vector<double> ones{1, 1};
  CHECK(predictionScores(none, ones, ones).pai == std::vector<double>{0, 0});
}
