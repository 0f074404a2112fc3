// SPDX-License-Identifier: GPL-3.0-or-later
// Towns in which only chance placed the incidents must hardly ever show a place that is called more than chance, also when
// radius and minimum were chosen by the look of the incidents.
#include <algorithm>

#include "hotspot/clusters/propose.h"
#include "hotspot/verdict/chance.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

constexpr int towns = 200;
constexpr int most = 18;  // the 99 % bound of 200 at 5 %
constexpr int incidents = 150;

Result<DbscanParameters> choose(std::span<const Point> points) {
  const auto proposal = proposeDbscan(points, Metres{50});
  if (!proposal) return proposal.error();
  return proposal->parameters;
}

bool anyStandsOut(const ExpectedPlaces& expected, std::uint64_t seed) {
  Random random(seed, {17});
  std::vector<Point> points;
  for (int i = 0; i < incidents; ++i) points.push_back(expected.draw(random));
  ChanceParameters parameters{.choose = choose, .replications = 99, .seed = seed, .threads = 2};
  parameters.clusters = *choose(points);
  const auto clustering = dbscan(points, parameters.clusters);
  const auto test = testAgainstChance(points, *clustering, expected, parameters);
  REQUIRE(test);
  return std::ranges::any_of(test->clusters, [](const TestedCluster& c) { return c.p <= 0.05; });
}

/// Neighbourhoods of their own density, one dwelling in four in a block of flats.
ExpectedPlaces housingOf(std::uint64_t seed) {
  Random random(seed, {18});
  std::vector<ExpectedSite> dwellings;
  for (int quarter = 0; quarter < 25; ++quarter) {
    const Point centre{random.between(300, 3700), random.between(300, 3700)};
    const double spread = random.between(80, 350);
    for (auto left = 40 + random.below(200); left > 0; --left) {
      const Point home{centre.x + spread * random.gaussian(), centre.y + spread * random.gaussian()};
      dwellings.push_back({home, random.chance(0.03) ? 12.0 : 1.0, 0});
    }
  }
  return ExpectedPlaces(std::move(dwellings));
}

}  // namespace

TEST_CASE("Of 200 towns with incidents anywhere at most 18 show a place beyond chance",
          "[property][hotspot]") {
  const ExpectedPlaces anywhere({{{2000, 2000}, 1, 4000}});
  int wrong = 0;
  for (std::uint64_t town = 1; town <= towns; ++town) wrong += anyStandsOut(anywhere, town) ? 1 : 0;
  CHECK(wrong <= most);
  CHECK(wrong > 0);  // a test that never speaks would pass too
}

TEST_CASE("Of 200 towns with incidents by housing at most 18 show a place beyond chance",
          "[property][hotspot]") {
  int wrong = 0;
  for (std::uint64_t town = 1; town <= towns; ++town) wrong += anyStandsOut(housingOf(town), town) ? 1 : 0;
  CHECK(wrong <= most);
  CHECK(wrong > 0);
}
