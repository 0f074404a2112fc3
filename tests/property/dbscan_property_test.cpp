// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include "hotspot/clusters/dbscan.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

/// The definition, word for word, in quadratic time.
Clustering byTheDefinition(const std::vector<Point>& points, double eps, int minimum) {
  const std::size_t n = points.size();
  const auto near = [&](std::size_t i, std::size_t j) {
    return squaredDistance(points[i], points[j]) <= eps * eps;
  };
  Clustering result{.labels = std::vector<std::int32_t>(n, -1), .core = std::vector<std::uint8_t>(n, 0)};
  for (std::size_t i = 0; i < n; ++i) {
    int count = 0;
    for (std::size_t j = 0; j < n; ++j) count += near(i, j) ? 1 : 0;
    result.core[i] = count >= minimum ? 1 : 0;
  }
  for (std::size_t i = 0; i < n; ++i) {
    if (!result.core[i] || result.labels[i] != -1) continue;
    std::vector<std::size_t> open{i};
    const std::int32_t label = result.clusters++;
    result.labels[i] = label;
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      for (std::size_t j = 0; j < n; ++j) {
        if (!near(at, j) || result.labels[j] != -1) continue;
        result.labels[j] = label;
        if (result.core[j]) open.push_back(j);
      }
    }
  }
  return result;
}

std::vector<Point> pointsOfKind(int kind, std::mt19937& random) {
  std::uniform_real_distribution<double> anywhere(0, 1000);
  std::normal_distribution<double> close(0, 20);
  std::uniform_int_distribution<int> lattice(0, 30);
  std::vector<Point> points;
  Point centre{500, 500};
  for (int i = 0; i < 400; ++i) {
    if (kind == 0) points.push_back({anywhere(random), anywhere(random)});
    if (kind == 1) {
      if (i % 40 == 0) centre = {anywhere(random), anywhere(random)};
      points.push_back({centre.x + close(random), centre.y + close(random)});
    }
    // Distances of exactly eps and many doubles.
    if (kind == 2) points.push_back({155000.0 + lattice(random) * 10, 463000.0 + lattice(random) * 10});
    if (kind == 3) points.push_back({anywhere(random), 5});
    if (kind == 4) points.push_back({lattice(random) * 0.1, lattice(random) * 0.1});
  }
  return points;
}

}  // namespace

TEST_CASE("Clusters equal the definition on points of every kind", "[property][hotspot]") {
  const unsigned seed = GENERATE(range(1U, 9U));
  const int kind = GENERATE(range(0, 5));
  std::mt19937 random(seed);
  const std::vector<Point> points = pointsOfKind(kind, random);
  for (const double eps : {0.1, 0.30000000000000004, 10.0, 14.142135623730951, 50.0, 300.0}) {
    for (const int minimum : {1, 2, 4, 5, 12}) {
      INFO("seed " << seed << ", kind " << kind << ", eps " << eps << ", minimum " << minimum);
      const auto result = dbscan(points, {Metres{eps}, minimum});
      REQUIRE(result);
      const Clustering expected = byTheDefinition(points, eps, minimum);
      REQUIRE(result->clusters == expected.clusters);
      REQUIRE(result->core == expected.core);
      REQUIRE(result->labels == expected.labels);
    }
  }
}
