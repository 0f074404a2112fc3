// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>

#include "hotspot/clusters/hdbscan.h"
#include "hotspot/clusters/reachability_tree.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

std::vector<Point> pointsOfKind(int kind, int n, std::mt19937& random) {
  std::uniform_real_distribution<double> anywhere(0, 1000);
  std::normal_distribution<double> close(0, 12);
  std::uniform_int_distribution<int> lattice(0, 12);
  std::vector<Point> points;
  Point centre{};
  for (int i = 0; i < n; ++i) {
    if (i % 30 == 0) centre = {anywhere(random), anywhere(random)};
    if (kind == 0) points.push_back({anywhere(random), anywhere(random)});
    if (kind == 1) points.push_back({centre.x + close(random), centre.y + close(random)});
    if (kind == 2) points.push_back({lattice(random) * 10.0, lattice(random) * 10.0});
    if (kind == 3) points.push_back({anywhere(random), 7});
    if (kind == 4) points.push_back({155000, 463000});
  }
  return points;
}

/// R's way: Prim over all pairs from the first point; of equally near ones the first.
std::vector<TreeEdge> byPrim(const std::vector<Point>& points, std::size_t k, std::vector<double>& core2) {
  const auto n = static_cast<std::uint32_t>(points.size());
  core2.clear();
  for (const Point p : points) {
    std::vector<double> all;
    for (const Point q : points) all.push_back(squaredDistance(p, q));
    std::nth_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(k - 1), all.end());
    core2.push_back(all[k - 1]);
  }
  std::vector<TreeEdge> reached(n, {std::numeric_limits<double>::infinity(), 0, 0});
  std::vector<bool> in(n, false);
  std::vector<TreeEdge> edges;
  for (std::uint32_t at = 0, step = 1; step < n; ++step) {
    in[at] = true;
    std::uint32_t next = n;
    for (std::uint32_t t = 0; t < n; ++t) {
      if (in[t]) continue;
      const double length2 = std::max({core2[at], core2[t], squaredDistance(points[at], points[t])});
      if (length2 < reached[t].length2) reached[t] = {length2, at, t};
      if (next == n || reached[t].length2 < reached[next].length2) next = t;
    }
    edges.push_back(reached[next]);
    at = next;
  }
  std::stable_sort(edges.begin(), edges.end(),
                   [](const TreeEdge& a, const TreeEdge& b) { return a.length2 < b.length2; });
  return edges;
}

}  // namespace

TEST_CASE("The spanning tree is the one that Prim's algorithm finds over all pairs", "[property][hotspot]") {
  const int kind = GENERATE(range(0, 5));
  const int n = GENERATE(12, 60, 500);
  std::mt19937 random(static_cast<unsigned>(100 * kind + n));
  const std::vector<Point> points = pointsOfKind(kind, n, random);
  for (const std::size_t k : {std::size_t{2}, std::size_t{5}, std::size_t{12}}) {
    INFO("kind " << kind << ", n " << n << ", k " << k);
    std::vector<double> core2;
    const std::vector<TreeEdge> expected = byPrim(points, k, core2);
    for (const int threads : {1, 2, 8}) {
      const ReachabilityTree tree = reachabilityTree(points, k, threads, {});
      REQUIRE(tree.core2 == core2);
      REQUIRE(tree.edges.size() == expected.size());
      for (std::size_t i = 0; i < expected.size(); ++i) {
        REQUIRE(tree.edges[i].length2 == expected[i].length2);
        // On a lattice there are more equal distances than the ones along core distances.
        if (kind == 2 || kind == 4) continue;
        REQUIRE(std::minmax(tree.edges[i].a, tree.edges[i].b) == std::minmax(expected[i].a, expected[i].b));
      }
    }
  }
}

TEST_CASE("Every cluster hangs together and is cut off from the rest, at the height where it begins",
          "[property][hotspot]") {
  const unsigned seed = GENERATE(range(1U, 6U));
  std::mt19937 random(seed);
  const std::vector<Point> points = pointsOfKind(1, 400, random);
  const auto result = hdbscan(points, {.minimumPoints = 6});
  REQUIRE(result);
  REQUIRE(result->stability.size() >= 2);
  std::vector<double> core2;
  const std::vector<TreeEdge> edges = byPrim(points, 6, core2);
  for (std::int32_t label = 0; label < static_cast<std::int32_t>(result->stability.size()); ++label) {
    double within = 0;
    double across = std::numeric_limits<double>::infinity();
    int members = 0;
    int inner = 0;
    for (const std::int32_t l : result->labels) members += l == label ? 1 : 0;
    for (const TreeEdge& edge : edges) {
      const bool a = result->labels[edge.a] == label;
      const bool b = result->labels[edge.b] == label;
      if (a && b) within = std::max(within, edge.length2), ++inner;
      if (a != b) across = std::min(across, edge.length2);
    }
    CHECK(members >= 6);
    CHECK(inner == members - 1);
    CHECK(within <= across);
  }
}

TEST_CASE("Two dense places in thin air are two clusters, and the air is noise", "[property][hotspot]") {
  std::mt19937 random(3);
  std::normal_distribution<double> close(0, 10);
  std::vector<Point> points;
  for (int i = 0; i < 80; ++i) points.push_back({close(random), close(random)});
  for (int i = 0; i < 80; ++i) points.push_back({1000 + close(random), close(random)});
  for (int i = 0; i < 8; ++i) points.push_back({100.0 + 100 * i, 5000.0 * i});
  const auto result = hdbscan(points, {.minimumPoints = 8});
  REQUIRE(result);
  CHECK(result->stability.size() == 2);
  CHECK(result->labels[0] == 0);
  CHECK(result->labels[100] == 1);
  for (std::size_t i = 161; i < points.size(); ++i) CHECK(result->labels[i] == HierarchicalClustering::noise);
}
