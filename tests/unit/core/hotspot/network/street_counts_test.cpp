// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/network/street_counts.h"

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("Incidents count for the nearest street and are tested by length or by what stands along it",
          "[core][hotspot]") {
  const StreetNetwork network(std::vector<Street>{{{{0, 0}, {100, 0}}}, {{{0, 200}, {300, 200}}}});
  std::vector<Point> points(9, Point{50, 10});
  points.push_back({10, 190});
  points.push_back({10, 100});  // too far from both
  const auto spots = snapped(network, points, 50);
  REQUIRE(spots.size() == 10);
  const auto counts = countByStreet(network, spots);
  REQUIRE(counts.size() == 2);
  CHECK(counts[0].n == 9);
  CHECK(counts[0].expected == Approx(2.5));
  CHECK(counts[1].expected == Approx(7.5));
  CHECK(counts[0].test.p == Approx(poissonAtLeast(9, 2.5)));
  CHECK(counts[0].test.q == Approx(2 * poissonAtLeast(9, 2.5)));
  const std::vector<double> dwellings{90, 10};
  CHECK(countByStreet(network, spots, dwellings)[0].expected == Approx(9));
  CHECK(countByStreet(network, {})[0].n == 0);
}
