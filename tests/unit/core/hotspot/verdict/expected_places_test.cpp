// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/verdict/expected_places.h"

#include <cmath>
#include <limits>

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("Chance draws sites by their weight, anywhere in their square", "[core][hotspot]") {
  const ExpectedPlaces places({{{0, 0}, 3, 10}, {{1000, 0}, 1, 0}, {{500, 0}, 0, 0}, {{NAN, 0}, 5, 0}});
  REQUIRE(places.sites().size() == 2);
  Random random(7);
  int left = 0;
  constexpr int draws = 20000;
  for (int i = 0; i < draws; ++i) {
    const Point p = places.draw(random);
    if (p.x < 100) {
      ++left;
      CHECK((std::abs(p.x) <= 5 && std::abs(p.y) <= 5));
    } else {
      CHECK(p == Point{1000, 0});
    }
  }
  CHECK(left / static_cast<double>(draws) == Approx(0.75).margin(0.015));
}

TEST_CASE("Shares of cells add up to one, wherever the squares lie", "[core][hotspot]") {
  Random random(3);
  for (int round = 0; round < 30; ++round) {
    std::vector<ExpectedSite> sites;
    for (int i = 0; i < 40; ++i)
      sites.push_back({{random.between(-900, 900), random.between(100, 2000)},
                       random.uniform(),
                       random.chance(0.3) ? 0 : random.between(0, 300)});
    const ExpectedPlaces places(sites);
    const ExpectedShares shares(places, random.between(20, 200));
    const auto from = shares.cellOf({places.extent().minX, places.extent().minY});
    const auto to = shares.cellOf({places.extent().maxX, places.extent().maxY});
    double sum = 0;
    for (auto row = from.row; row <= to.row; ++row) {
      for (auto column = from.column; column <= to.column; ++column) sum += shares.share({column, row});
    }
    CHECK(sum == Approx(1.0).epsilon(1e-12));
    CHECK(shares.share({from.column - 1, from.row}) == 0);
  }
}

TEST_CASE("Nothing expected anywhere, and cells far too small for the ground, are no trouble",
          "[core][hotspot]") {
  const ExpectedPlaces none({});
  CHECK(none.empty());
  CHECK(ExpectedShares(none, 50).share({0, 0}) == 0);
  const ExpectedPlaces wide({{{0, 0}, 1, 0}, {{1e7, 1e7}, 1, 0}});
  const ExpectedShares shares(wide, 1);
  CHECK(shares.side_m() > 1000);
  CHECK(shares.share(shares.cellOf({0, 0})) == Approx(0.5));
  CHECK(shares.share(shares.cellOf({std::numeric_limits<double>::max(), 0})) == 0);
}
