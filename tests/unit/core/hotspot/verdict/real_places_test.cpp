// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/verdict/real_places.h"

#include "hotspot/verdict/judge.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

const Point garage{1000, 2000};

MapLayer parkingAt(Point p) {
  MapLayer layer{.role = LayerRole::Parking};
  layer.features = {{MultiPolygon{{.shell = {{p.x - 20, p.y - 20},
                                             {p.x + 20, p.y - 20},
                                             {p.x + 20, p.y + 20},
                                             {p.x - 20, p.y + 20},
                                             {p.x - 20, p.y - 20}}}},
                     {}},
                    {Point{p.x + 500, p.y}, {}},
                    {}};
  return layer;
}

std::vector<Incident> pileAt(Point p) {
  std::vector<Incident> pile(12);
  for (Incident& i : pile) i.place = p;
  return pile;
}

}  // namespace

TEST_CASE("A pile in a car park is one of crime, for offences against cars only", "[core][hotspot]") {
  const MapLayer parking = parkingAt(garage);
  const RealPlaces cars(Offence::Autokraak, {}, &parking), homes(Offence::Woninginbraak, {}, &parking);
  CHECK(cars.holds(garage));
  CHECK(cars.holds({garage.x + 40, garage.y}));
  CHECK(cars.holds({garage.x + 520, garage.y}));
  CHECK_FALSE(cars.holds({garage.x + 60, garage.y}));
  CHECK_FALSE(homes.holds(garage));
  CHECK_FALSE(doubtOf(pileAt(garage), cars).onePoint);
  CHECK(doubtOf(pileAt(garage), homes).onePoint);
  CHECK(cars.content() != homes.content());
}

TEST_CASE("A pile at a place that the adviser said is real is no doubt", "[core][hotspot]") {
  const std::vector<PlaceDecision> decisions{{garage, PlaceVerdict::Real, ""},
                                             {{5, 5}, PlaceVerdict::Default, "station"}};
  const RealPlaces real(Offence::Woninginbraak, decisions, nullptr);
  CHECK_FALSE(doubtOf(pileAt(garage), real).onePoint);
  CHECK(doubtOf(pileAt({5, 5}), real).onePoint);
}
