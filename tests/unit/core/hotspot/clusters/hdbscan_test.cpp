// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/clusters/hdbscan.h"

#include <limits>

#include "support/catch.h"

using namespace brandpunt;
using Labels = std::vector<std::int32_t>;

namespace {
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// Two rows of points a metre apart, far from each other.
std::vector<Point> twoRows(int each) {
  std::vector<Point> points;
  for (int i = 0; i < each; ++i) points.push_back({i * 1.0, 0});
  for (int i = 0; i < each; ++i) points.push_back({i * 1.0, 500});
  return points;
}
}  // namespace

TEST_CASE("Too few points, or one cluster only, are noise", "[core][hotspot]") {
  CHECK(hdbscan({}, {})->labels.empty());
  const std::vector<Point> one{{0, 0}};
  CHECK(hdbscan(one, {})->labels == Labels{-1});
  CHECK(hdbscan(std::vector<Point>(30, {7, 7}), {})->labels == Labels(30, -1));
  std::vector<Point> row;
  for (int i = 0; i < 30; ++i) row.push_back({i * 1.0, 0});
  CHECK(hdbscan(row, {})->labels == Labels(30, -1));
}

TEST_CASE("Two rows are two clusters, numbered as they come", "[core][hotspot]") {
  const auto result = hdbscan(twoRows(12), {.minimumPoints = 4});
  REQUIRE(result);
  Labels expected(12, 0);
  expected.resize(24, 1);
  CHECK(result->labels == expected);
  // The third other point: 3 m from the ends, 2 m from the middle.
  CHECK(result->coreDistance_m[0] == 3);
  CHECK(result->coreDistance_m[5] == 2);
  CHECK(result->probability[0] == 0);
  CHECK(result->probability[5] == Approx(1.0 / 3));
}

TEST_CASE("The smallest cluster may be larger than the minimum number", "[core][hotspot]") {
  CHECK(hdbscan(twoRows(12), {.minimumPoints = 4, .minimumClusterSize = 12})->stability.size() == 2);
  CHECK(hdbscan(twoRows(12), {.minimumPoints = 4, .minimumClusterSize = 13})->stability.empty());
}

TEST_CASE("Incidents at one place give way to the cluster around them", "[core][hotspot]") {
  std::vector<Point> points = twoRows(40);
  points.insert(points.end(), 10, {20, 0});
  const auto result = hdbscan(points, {.minimumPoints = 5});
  REQUIRE(result);
  REQUIRE(result->stability.size() == 2);
  CHECK(result->labels.back() == result->labels.front());
}

TEST_CASE("A coordinate that is no place is noise", "[core][hotspot]") {
  std::vector<Point> points = twoRows(12);
  points.push_back({notANumber, 3});
  points.push_back({1e300, 3});
  const auto result = hdbscan(points, {.minimumPoints = 4});
  REQUIRE(result);
  CHECK(result->stability.size() == 2);
  CHECK(result->labels[24] == -1);
  CHECK(result->labels[25] == -1);
}

TEST_CASE("Numbers below two are refused, and a stopped run gives nothing", "[core][hotspot]") {
  CHECK(hdbscan({}, {.minimumPoints = 1}).error().code == ErrorCode::WrongUsage);
  CHECK(hdbscan({}, {.minimumPoints = 4, .minimumClusterSize = 1}).error().code == ErrorCode::WrongUsage);
  std::stop_source stop;
  stop.request_stop();
  CHECK(hdbscan(twoRows(12), {.minimumPoints = 4}, Progress({}, stop.get_token())).error().code ==
        ErrorCode::Cancelled);
}
