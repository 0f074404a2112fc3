// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/clusters/stdbscan.h"

#include <limits>

#include "support/catch.h"

using namespace brandpunt;
using Labels = std::vector<std::int32_t>;

namespace {
constexpr std::int64_t day_ms = 86'400'000;
Labels labels(const std::vector<PointAtTime>& points, double days, int minimum) {
  return stdbscan(points, {Metres{10}, Days{days}, minimum})->labels;
}
}  // namespace

TEST_CASE("Neighbours are near in place and in time, both bounds included", "[core][hotspot]") {
  CHECK(labels({}, 1, 1).empty());
  CHECK(labels({{{0, 0}, 0}, {{10, 0}, 14 * day_ms}}, 14, 2) == Labels{0, 0});
  CHECK(labels({{{0, 0}, 0}, {{10, 0}, 14 * day_ms + 1}}, 14, 2) == Labels{-1, -1});
  CHECK(labels({{{0, 0}, 0}, {{10.001, 0}, 0}}, 14, 2) == Labels{-1, -1});
}

TEST_CASE("No time between leaves the same moment", "[core][hotspot]") {
  CHECK(labels({{{0, 0}, 5}, {{1, 0}, 5}, {{2, 0}, 6}}, 0, 2) == Labels{0, 0, -1});
}

TEST_CASE("One place over a long time falls apart where it pauses", "[core][hotspot]") {
  std::vector<PointAtTime> points;
  for (int i = 0; i < 10; ++i) points.push_back({{0, 0}, i * day_ms});
  for (int i = 0; i < 10; ++i) points.push_back({{0, 0}, (i + 30) * day_ms});
  Labels expected(10, 0);
  expected.resize(20, 1);
  CHECK(labels(points, 1, 3) == expected);
}

TEST_CASE("Times may lie very far apart", "[core][hotspot]") {
  constexpr std::int64_t far = std::int64_t{1} << 51;
  CHECK(labels({{{0, 0}, -far}, {{0, 0}, -far + 1}, {{0, 0}, far}, {{0, 0}, far - 2}}, 1e-8, 2) ==
        Labels{0, 0, -1, -1});
  const std::vector<PointAtTime> beyond{{{0, 0}, std::numeric_limits<std::int64_t>::max()}};
  CHECK(stdbscan(beyond, {}).error().code == ErrorCode::WrongUsage);
}

TEST_CASE("Parameters of space and time out of range are refused", "[core][hotspot]") {
  CHECK(stdbscan({}, {Metres{0}, Days{1}, 2}).error().code == ErrorCode::WrongUsage);
  CHECK(stdbscan({}, {Metres{1}, Days{-1}, 2}).error().code == ErrorCode::WrongUsage);
  CHECK(stdbscan({}, {Metres{1}, Days{std::numeric_limits<double>::quiet_NaN()}, 2}).error().code ==
        ErrorCode::WrongUsage);
  CHECK(stdbscan({}, {Metres{1}, Days{1}, 0}).error().code == ErrorCode::WrongUsage);
}
