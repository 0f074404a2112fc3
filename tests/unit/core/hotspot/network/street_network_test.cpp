// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/network/street_network.h"

#include <limits>

#include "base/random.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

std::size_t segmentsAt(const StreetNetwork& network, Point p) {
  std::size_t n = 0;
  for (const StreetSegment& s : network.segments())
    n += (distance(s.course.front(), p) < 0.5) + (distance(s.course.back(), p) < 0.5);
  return n;
}

}  // namespace

TEST_CASE("Streets meet where they cross, touch and share a corner", "[core][hotspot]") {
  const std::vector<Street> streets{{{{0, 0}, {100, 0}, {200, 0}}},  // a corner in the middle is no junction
                                    {{{50, -40}, {50, 40}}},         // crosses
                                    {{{150, 0.3}, {150, 60}}},       // touches, nearly
                                    {{{200, 0}, {200, 90}}}};        // goes on from its end
  const StreetNetwork network(streets);
  CHECK(network.segments().size() == 3 + 2 + 1 + 1);
  CHECK(segmentsAt(network, {50, 0}) == 4);
  CHECK(segmentsAt(network, {150, 0}) == 3);
  CHECK(segmentsAt(network, {200, 0}) == 2);
  CHECK(network.length_m() == Approx(200 + 80 + 59.7 + 90).margin(0.1));
}

TEST_CASE("A bridge is reached from its ramps only", "[core][hotspot]") {
  const std::vector<Street> streets{
      {{{0, 0}, {200, 0}}}, {{{100, -50}, {100, 50}}, 1}, {{{100, 50}, {100, 120}}}};
  const StreetNetwork network(streets);
  CHECK(network.segments().size() == 3);
  CHECK(segmentsAt(network, {100, 0}) == 0);
  CHECK(segmentsAt(network, {100, 50}) == 2);
}

TEST_CASE("A street drawn twice counts once, and what is no street is skipped", "[core][hotspot]") {
  const double none = std::numeric_limits<double>::quiet_NaN();
  const std::vector<Street> streets{{{{0, 0}, {100, 0}}},
                                    {{{100, 0}, {0, 0}}},
                                    {{}},
                                    {{{5, 5}}},
                                    {{{5, 5}, {5, 5}}},
                                    {{{0, 10}, {none, 10}, {50, 10}}},
                                    {{{0, 0}, {1e9, 1e9}}}};
  const StreetNetwork network(streets);
  REQUIRE(network.segments().size() == 2);
  CHECK(network.length_m() == Approx(150));
  CHECK(StreetNetwork({}).segments().empty());
  CHECK_FALSE(StreetNetwork({}).nearest({0, 0}, 100).has_value());
}

TEST_CASE("The nearest place on a street equals that of brute force", "[core][hotspot]") {
  Random random(3);
  std::vector<Street> streets;
  for (int i = 0; i < 60; ++i) {
    Point at{random.between(0, 900), random.between(0, 900)};
    Line course{at};
    for (int k = 0; k < 4; ++k) {
      at = {at.x + random.between(-150, 150), at.y + random.between(-150, 150)};
      course.push_back(at);
    }
    streets.push_back({course});
  }
  const StreetNetwork network(streets);
  int found = 0;
  for (int i = 0; i < 500; ++i) {
    const Point p{random.between(-300, 1200), random.between(-300, 1200)};
    double least = 250;
    for (const StreetSegment& s : network.segments())
      least = std::min(least, distanceTo(MultiLine{s.course}, p));
    const auto spot = network.nearest(p, 250);
    REQUIRE(spot.has_value() == (least < 250));
    if (!spot) continue;
    ++found;
    CHECK(spot->distance_m == Approx(least));
    CHECK(distance(placeAt(network.segments()[spot->segment], spot->along_m), p) == Approx(least));
  }
  CHECK(found > 300);
}
