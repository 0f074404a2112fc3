// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/network/street_stretches.h"

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("A lone incident does not glow, and the busiest piece comes last", "[core][hotspot]") {
  const StreetNetwork network(std::vector<Street>{{{{0, 0}, {1000, 0}, {1000, 800}}}});
  const Metres bandwidth{75};
  const auto limits = streetLimits(bandwidth);
  const auto stretchesAt = [&](std::vector<double> places) {
    std::vector<StreetSpot> spots;
    for (const double along : places) spots.push_back({0, along, 0});
    return stretchesOf(network, *networkDensity(network, spots, {.bandwidth = bandwidth}), limits);
  };
  CHECK(stretchesAt({900}).empty());
  const auto busy = stretchesAt({900, 930, 960, 990, 1010, 1020, 1030, 300, 310});
  REQUIRE(busy.size() >= 3);
  CHECK(std::ranges::is_sorted(busy, {}, &StreetStretch::level));
  CHECK(busy.back().level >= 2);
  CHECK(busy.back().course.size() == 3);  // round the corner
  CHECK(busy.back().bounds.contains({1000, 0}));
}
