// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/street_points.h"

#include "support/catch.h"

using namespace brandpunt;
using namespace brandpunt::app;

namespace {

Incident known(const std::string& street, Point place, LocationQuality quality = LocationQuality::Street) {
  Incident incident;
  incident.address.street = street;
  incident.place = place;
  incident.locationQuality = quality;
  return incident;
}

double weightAt(const std::vector<Weighed>& all, Point p) {
  double weight = 0;
  for (const Weighed& w : all) weight += w.place == p ? w.weight : 0;
  return weight;
}

}  // namespace

TEST_CASE("A street is expected where the police put it", "[app][find]") {
  StreetPoints points;
  points.see(known("LINDELAAN", {105, 20}));
  points.see(known("Lindelaan", {105, 20}));
  points.see(known("Lindelaan", {9000, 0}));  // in another village
  points.see(known("Lindelaan", {50, 0}, LocationQuality::Address));
  const std::vector<Weighed> addresses{{{0, 0}, 1}, {{100, 0}, 2}, {{8800, 0}, 4}, {{30000, 0}, 8}};
  const auto expected = points.expectedAt("Lindelaan", addresses);
  CHECK(weightAt(expected, {105, 20}) == 3);
  CHECK(weightAt(expected, {9000, 0}) == 4);
  CHECK(weightAt(expected, {30000, 0}) == 8);
}

TEST_CASE("Elsewhere at the middle of its addresses, and what lies apart is another street", "[app][find]") {
  // A street across the border of two squares is one.
  const std::vector<Weighed> addresses{{{480, 10}, 1}, {{520, 10}, 1}, {{5000, 5000}, 3}};
  const auto expected = StreetPoints().expectedAt("Dorpsstraat", addresses);
  REQUIRE(expected.size() == 2);
  CHECK(weightAt(expected, {500, 10}) == 2);
  CHECK(weightAt(expected, {5000, 5000}) == 3);
  CHECK(StreetPoints().expectedAt("Dorpsstraat", {}).empty());
}
