// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/verdict/chance.h"

#include <algorithm>
#include <cmath>
#include <ranges>
#include <stop_token>

#include "support/catch.h"

using namespace brandpunt;

namespace {

const ExpectedPlaces everywhere({{{1000, 1000}, 1, 2000}});
const ChanceParameters asked{
    .clusters = {.eps = Metres{100}, .minimumPoints = 6}, .replications = 99, .seed = 4};

std::vector<Point> scattered(int n, std::uint64_t seed) {
  Random random(seed);
  std::vector<Point> points;
  for (int i = 0; i < n; ++i) points.push_back(everywhere.draw(random));
  return points;
}

ChanceTest test(const std::vector<Point>& points, const ChanceParameters& parameters) {
  return *testAgainstChance(points, *dbscan(points, parameters.clusters), everywhere, parameters);
}

}  // namespace

TEST_CASE("A planted group is more than chance, and its count and expectation are told", "[core][hotspot]") {
  std::vector<Point> points = scattered(150, 1);
  Random random(9);
  for (int i = 0; i < 30; ++i) points.push_back({random.between(480, 520), random.between(480, 520)});
  const ChanceTest found = test(points, asked);
  const auto best = std::ranges::max_element(found.clusters, {}, &TestedCluster::llr);
  REQUIRE(best != found.clusters.end());
  CHECK(best->n >= 30);
  CHECK(best->p == Approx(0.01));
  // The ground of a group of 40 m by 40 m is about a circle of 120 m in 2 km by 2 km.
  CHECK(best->expected > 0.5);
  CHECK(best->expected < 6);
}

TEST_CASE("The answer is the same on any number of threads and for the same seed only", "[core][hotspot]") {
  const std::vector<Point> points = scattered(400, 2);
  ChanceParameters parameters = asked;
  const ChanceTest one = test(points, parameters);
  REQUIRE_FALSE(one.clusters.empty());
  for (const int threads : {2, 3, 8}) {
    parameters.threads = threads;
    const ChanceTest many = test(points, parameters);
    for (std::size_t i = 0; i < one.clusters.size(); ++i) CHECK(many.clusters[i].p == one.clusters[i].p);
  }
  parameters.seed = 5;
  const ChanceTest other = test(points, parameters);
  CHECK(std::ranges::any_of(std::views::iota(std::size_t{0}, one.clusters.size()),
                            [&](std::size_t i) { return other.clusters[i].p != one.clusters[i].p; }));
}

TEST_CASE("Of many incidents a place where none are expected still stands out", "[core][hotspot]") {
  std::vector<Point> points = scattered(4000, 7);
  for (int i = 0; i < 15; ++i) points.push_back({9000.0 + i, 9000});  // outside the expectation
  ChanceParameters parameters = asked;
  parameters.clusters.minimumPoints = 14;
  parameters.clusters.eps = Metres{30};
  parameters.replications = 19;
  const ChanceTest found = test(points, parameters);
  const auto far = std::ranges::find(found.clusters, 15, &TestedCluster::n);
  REQUIRE(far != found.clusters.end());
  CHECK(far->expected == Approx(0.5));
  CHECK(far->p == Approx(0.05));
}

TEST_CASE("Many incidents where many are expected are no more than chance", "[core][hotspot]") {
  const ExpectedPlaces flats({{{500, 500}, 50, 0}, {{1000, 1000}, 50, 2000}});
  Random random(6);
  std::vector<Point> points;
  for (int i = 0; i < 120; ++i) points.push_back(flats.draw(random));
  const auto found = testAgainstChance(points, *dbscan(points, asked.clusters), flats, asked);
  for (const TestedCluster& cluster : found->clusters) CHECK(cluster.p > 0.05);
  const ChanceTest wrong = test(points, asked);  // against an even spread the flats stand out
  CHECK(std::ranges::any_of(wrong.clusters, [](const TestedCluster& c) { return c.p <= 0.02; }));
}

TEST_CASE("It stops where no verdict can change any more, and p says how soon", "[core][hotspot]") {
  // 5 of 99 put p over 0.05.
  ChanceParameters all = asked;
  int stopped = 0;
  for (const std::uint64_t seed : {2U, 3U, 5U, 8U}) {
    const std::vector<Point> points = scattered(400, seed);
    for (const TestedCluster& cluster : test(points, all).clusters) {
      const double tried = cluster.p > 0.05 ? 5 / cluster.p : 100 * cluster.p;
      CHECK(tried == Approx(std::round(tried)).margin(1e-9));
      if (cluster.p <= 0.05) continue;
      ++stopped;
      // As many replications as it took decide the same.
      all.replications = static_cast<int>(std::round(tried));
      const auto again = test(points, all);
      all.replications = asked.replications;
      CHECK(std::ranges::any_of(again.clusters,
                                [&](const TestedCluster& c) { return c.llr == cluster.llr && c.p > 0.05; }));
    }
  }
  CHECK(stopped > 4);
}

TEST_CASE("Incidents around help to make a place and count in none", "[core][hotspot]") {
  std::vector<Point> points = scattered(150, 1);
  Random random(9);
  std::vector<Point> around;
  for (int i = 0; i < 12; ++i) points.push_back({random.between(5, 30), random.between(480, 520)});
  for (int i = 0; i < 20; ++i) around.push_back({-random.between(5, 30), random.between(480, 520)});
  ChanceParameters parameters = asked;
  parameters.clusters.minimumPoints = 20;
  CHECK(test(points, parameters).clusters.empty());  // too few on this side of the border
  std::vector<Point> both = points;
  both.insert(both.end(), around.begin(), around.end());
  parameters.around = around;
  const auto found = testAgainstChance(points, *dbscan(both, parameters.clusters), everywhere, parameters);
  REQUIRE(found->clusters.size() == 1);
  CHECK(found->clusters[0].n >= 12);
  CHECK(found->clusters[0].n < 20);
  CHECK(found->clusters[0].p <= 0.05);
  // Nothing on this side: nothing to say.
  const auto none = testAgainstChance(std::span(points).first(1), *dbscan(around, parameters.clusters),
                                      everywhere, parameters);
  CHECK(none->clusters.size() <= 1);
}

TEST_CASE("No points, no cluster, no site, no replication and a stop", "[core][hotspot]") {
  CHECK(test({}, asked).clusters.empty());
  CHECK(test({{0, 0}}, asked).clusters.empty());
  const std::vector<Point> pile(10, Point{500, 500});
  const auto nowhere = testAgainstChance(pile, *dbscan(pile, asked.clusters), ExpectedPlaces({}), asked);
  REQUIRE(nowhere->clusters.size() == 1);
  CHECK(nowhere->clusters[0].p == 1);
  ChanceParameters none = asked;
  none.replications = 0;
  CHECK(testAgainstChance(pile, *dbscan(pile, asked.clusters), everywhere, none).error().code ==
        ErrorCode::WrongUsage);
  std::stop_source stop;
  stop.request_stop();
  CHECK(testAgainstChance(pile, *dbscan(pile, asked.clusters), everywhere, asked,
                          Progress({}, stop.get_token()))
            .error()
            .code == ErrorCode::Cancelled);
}
