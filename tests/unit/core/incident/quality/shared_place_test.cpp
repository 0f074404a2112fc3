// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/quality/shared_place.h"

#include "support/catch.h"

using namespace brandpunt;

namespace {

std::vector<Incident> spread(int count) {
  std::vector<Incident> incidents(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i)
    incidents[static_cast<std::size_t>(i)].place = Point{static_cast<double>(i), 0};
  return incidents;
}

void put(std::vector<Incident>& incidents, int count, Point place, bool manyStreets) {
  for (int i = 0; i < count; ++i) {
    Incident& incident = incidents.emplace_back();
    incident.place = place;
    incident.address.street = manyStreets ? "Straat " + std::to_string(i) : "Brink";
  }
}

}  // namespace

TEST_CASE("Points with very many incidents, or with many streets, are found", "[core][incident]") {
  std::vector<Incident> incidents = spread(900);
  put(incidents, 80, {5000, 5000}, false);  // 8 %
  put(incidents, 12, {6000, 6000}, true);   // few, but of twelve streets
  put(incidents, 12, {7000, 7000}, false);  // a busy car park
  const std::vector<SharedPlace> shared = findSharedPlaces(incidents);
  REQUIRE(shared.size() == 2);
  CHECK(shared[0].place == Point{5000, 5000});
  CHECK(shared[0].incidents == 80);
  CHECK(shared[1].place == Point{6000, 6000});
  CHECK(shared[1].streets == 12);
  CHECK(findSharedPlaces({}).empty());
}

TEST_CASE("Incidents at a default place lose it; a later word about the place holds", "[core][incident]") {
  std::vector<Incident> incidents = spread(3);
  const std::vector<PlaceDecision> first{{{1, 0}, PlaceVerdict::Default, "bureau"},
                                         {{2, 0}, PlaceVerdict::Real, ""}};
  CHECK(leaveDefaultPlaces(incidents, first) == 1);
  CHECK_FALSE(incidents[1].place);
  CHECK(incidents[2].place);
  std::vector<Incident> again = spread(3);
  const std::vector<PlaceDecision> taken{{{1, 0}, PlaceVerdict::Default, ""},
                                         {{1, 0}, PlaceVerdict::Real, ""}};
  CHECK(leaveDefaultPlaces(again, taken) == 0);
}
