// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include "hotspot/clusters/stdbscan.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

constexpr std::int64_t day_ms = 86'400'000;

/// The definition, word for word, in quadratic time.
Clustering byTheDefinition(const std::vector<PointAtTime>& points, double eps, std::int64_t time,
                           int minimum) {
  const std::size_t n = points.size();
  const auto near = [&](std::size_t i, std::size_t j) {
    return squaredDistance(points[i].place, points[j].place) <= eps * eps &&
           std::abs(points[i].time_ms - points[j].time_ms) <= time;
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

std::vector<PointAtTime> pointsOfKind(int kind, std::mt19937& random) {
  std::uniform_real_distribution<double> anywhere(0, 600);
  std::uniform_int_distribution<int> lattice(0, 20);
  std::uniform_int_distribution<std::int64_t> moment(-40 * day_ms, 40 * day_ms);
  std::uniform_int_distribution<int> day(0, 30);
  std::vector<PointAtTime> points;
  for (int i = 0; i < 350; ++i) {
    if (kind == 0) points.push_back({{anywhere(random), anywhere(random)}, moment(random)});
    // Distances and times of exactly eps.
    if (kind == 1) points.push_back({{lattice(random) * 10.0, lattice(random) * 10.0}, day(random) * day_ms});
    if (kind == 2) points.push_back({{5, 5}, day(random) * day_ms});
    if (kind == 3) points.push_back({{anywhere(random), 5}, 0});
  }
  return points;
}

}  // namespace

TEST_CASE("Clusters in space and time equal the definition on points of every kind", "[property][hotspot]") {
  const unsigned seed = GENERATE(range(1U, 5U));
  const int kind = GENERATE(range(0, 4));
  std::mt19937 random(seed);
  const std::vector<PointAtTime> points = pointsOfKind(kind, random);
  for (const double eps : {10.0, 50.0, 300.0}) {
    for (const int days : {0, 1, 7, 100}) {
      for (const int minimum : {1, 2, 5}) {
        INFO("seed " << seed << ", kind " << kind << ", eps " << eps << ", days " << days << ", minimum "
                     << minimum);
        const Clustering expected = byTheDefinition(points, eps, days * day_ms, minimum);
        for (const int threads : {1, 2, 8}) {
          const auto result =
              stdbscan(points, {Metres{eps}, Days{static_cast<double>(days)}, minimum, threads});
          REQUIRE(result);
          REQUIRE(result->clusters == expected.clusters);
          REQUIRE(result->core == expected.core);
          REQUIRE(result->labels == expected.labels);
        }
      }
    }
  }
}
