// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/clusters/dbscan.h"

#include "support/catch.h"

using namespace brandpunt;
using Labels = std::vector<std::int32_t>;

namespace {
Labels labels(const std::vector<Point>& points, double eps, int minimum) {
  return dbscan(points, {Metres{eps}, minimum})->labels;
}
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
}  // namespace

TEST_CASE("No points give no clusters", "[core][hotspot]") {
  const auto result = dbscan({}, {});
  REQUIRE(result);
  CHECK(result->clusters == 0);
  CHECK(result->labels.empty());
}

TEST_CASE("The point itself counts", "[core][hotspot]") {
  CHECK(labels({{0, 0}}, 1, 1) == Labels{0});
  CHECK(labels({{0, 0}}, 1, 2) == Labels{-1});
}

TEST_CASE("A distance of exactly eps is near", "[core][hotspot]") {
  CHECK(labels({{0, 0}, {3, 4}}, 5, 2) == Labels{0, 0});
  CHECK(labels({{0, 0}, {3, 4.000001}}, 5, 2) == Labels{-1, -1});
  CHECK(labels({{155000, 463000}, {155100, 463000}}, 100, 2) == Labels{0, 0});
}

TEST_CASE("Points at one place all count", "[core][hotspot]") {
  CHECK(labels(std::vector<Point>(5, {7, 7}), 1, 5) == Labels{0, 0, 0, 0, 0});
  CHECK(labels(std::vector<Point>(5, {7, 7}), 1, 6) == Labels(5, -1));
}

TEST_CASE("Clusters are numbered by their first core point in the input", "[core][hotspot]") {
  CHECK(labels({{100, 0}, {0, 0}, {100, 1}, {0, 1}}, 2, 2) == Labels{0, 1, 0, 1});
  CHECK(labels({{0, 0}, {100, 0}, {100, 1}, {0, 1}}, 2, 2) == Labels{0, 1, 1, 0});
}

TEST_CASE("A border point joins the lowest label that reaches it", "[core][hotspot]") {
  // The point at 10 is within 4 of both groups, but has too few neighbours to be core.
  const std::vector<Point> right{{14, 0}, {14, 1}, {14, -1}, {15, 0}, {10, 0},
                                 {6, 0},  {6, 1},  {6, -1},  {5, 0}};
  const auto result = dbscan(right, {Metres{4}, 4});
  REQUIRE(result);
  CHECK(result->labels == Labels{0, 0, 0, 0, 0, 1, 1, 1, 1});
  CHECK(result->core[4] == 0);
}

TEST_CASE("A coordinate that is no place is noise and nobody's neighbour", "[core][hotspot]") {
  CHECK(labels({{notANumber, 0}, {0, 0}, {0, 0}, {1e300, 0}, {0, std::numeric_limits<double>::infinity()}}, 1,
               2) == Labels{-1, 0, 0, -1, -1});
  CHECK(labels({{notANumber, notANumber}, {notANumber, notANumber}}, 1, 1) == Labels{-1, -1});
}

TEST_CASE("Collinear points hang together over their whole length", "[core][hotspot]") {
  std::vector<Point> line;
  for (int i = 0; i < 1000; ++i) line.push_back({i * 10.0, i * 1e-9});
  const auto result = dbscan(line, {Metres{10.0000001}, 2});
  REQUIRE(result);
  CHECK(result->clusters == 1);
}

TEST_CASE("An eps that is tiny against the extent still works", "[core][hotspot]") {
  CHECK(labels({{0, 0}, {1e-6, 0}, {1e11, 0}, {1e11, 0}, {0.5, 0}, {0, 3e-6}}, 1e-6, 2) ==
        Labels{0, 0, 1, 1, -1, -1});
}

TEST_CASE("An eps that is huge against the extent joins all", "[core][hotspot]") {
  CHECK(labels({{0, 0}, {1, 1}, {2, 5}}, 1e9, 3) == Labels{0, 0, 0});
}

TEST_CASE("Parameters out of range are refused", "[core][hotspot]") {
  CHECK(dbscan({}, {Metres{0}, 5}).error().code == ErrorCode::WrongUsage);
  CHECK(dbscan({}, {Metres{notANumber}, 5}).error().code == ErrorCode::WrongUsage);
  CHECK(dbscan({}, {Metres{10}, 0}).error().code == ErrorCode::WrongUsage);
}

TEST_CASE("A stopped scan gives no clusters", "[core][hotspot]") {
  std::stop_source stop;
  stop.request_stop();
  const std::vector<Point> one{{0, 0}};
  const auto result = dbscan(one, {}, Progress({}, stop.get_token()));
  REQUIRE_FALSE(result);
  CHECK(result.error().code == ErrorCode::Cancelled);
}
