// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/expectation.h"

#include <algorithm>

#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;
using namespace brandpunt::app;

namespace {

store::Dossier emptyDossier(const test::TemporaryFolder& folder) {
  auto dossier = store::Dossier::create(folder / "a.gpkg", {.name = "Proefstad"});
  REQUIRE(dossier);
  return std::move(*dossier);
}

MapLayer layerOf(LayerRole role, std::vector<MapFeature> features) {
  return {.role = role, .name = "laag", .features = std::move(features)};
}

Expectation expectationOf(const store::Dossier& dossier, Offence offence, double streetShare = 0) {
  auto expectation = expectationFor(dossier, offence, streetShare, Progress{});
  REQUIRE(expectation);
  return *std::move(expectation);
}

/// Of the sites that are no cells.
double weightOf(const Expectation& expectation) {
  double sum = 0;
  for (const ExpectedSite& site : expectation.places.sites()) sum += site.side_m == 500 ? 0 : site.weight;
  return sum;
}

}  // namespace

TEST_CASE("Burglaries are expected where dwellings are, thefts from vehicles also where one parks",
          "[app][find]") {
  const test::TemporaryFolder folder;
  auto dossier = emptyDossier(folder);
  CHECK(expectationOf(dossier, Offence::Woninginbraak).basis == "inhabited");
  CHECK(expectationOf(dossier, Offence::Woninginbraak).places.empty());

  REQUIRE(dossier.putLayer(layerOf(LayerRole::Buildings, {{Point{150000, 500000}, {{"dwellings", "40"}}},
                                                          {Point{150400, 500000}, {{"dwellings", "0"}}}})));
  const Expectation byBuilding = expectationOf(dossier, Offence::Woninginbraak);
  CHECK(byBuilding.basis == "dwellings");
  CHECK(weightOf(byBuilding) == 40);

  REQUIRE(dossier.putLayer(
      layerOf(LayerRole::Addresses, {{Point{150000, 500000}, {{"function", "woonfunctie"}}},
                                     {Point{150100, 500000}, {{"function", "Woonfunctie"}}},
                                     {Point{150200, 500000}, {{"function", "winkelfunctie"}}}})));
  CHECK(weightOf(expectationOf(dossier, Offence::Woninginbraak)) == 2);
  CHECK(expectationOf(dossier, Offence::Autokraak).basis == "addresses");
  CHECK(weightOf(expectationOf(dossier, Offence::Autokraak)) == 3);

  REQUIRE(dossier.putLayer(layerOf(
      LayerRole::Parking, {{Point{150300, 500000}, {{"capacity", "25"}}}, {Point{150300, 500100}, {}}})));
  const Expectation withParking = expectationOf(dossier, Offence::Autokraak);
  CHECK(withParking.basis == "addresses-parking");
  CHECK(weightOf(withParking) == 29);
  CHECK(weightOf(expectationOf(dossier, Offence::Fietsdiefstal)) == 3);
  CHECK(withParking.digest != byBuilding.digest);
  CHECK(withParking.digest == expectationOf(dossier, Offence::Autokraak).digest);
}

TEST_CASE("A twentieth is expected anywhere", "[app][find]") {
  const test::TemporaryFolder folder;
  auto dossier = emptyDossier(folder);
  REQUIRE(dossier.putLayer(layerOf(LayerRole::Addresses, {{Point{150000, 500000}, {}}})));
  const Expectation exact = expectationOf(dossier, Offence::Autokraak);
  CHECK(weightOf(exact) / exact.places.totalWeight() == Approx(0.95));
  CHECK(std::ranges::find_if(exact.places.sites(), [](const ExpectedSite& s) {
          return s.side_m != 500;
        })->place == Point{150000, 500000});
}

TEST_CASE("What is known to the street only is expected at the middle of streets, or of squares",
          "[app][find]") {
  const test::TemporaryFolder folder;
  auto dossier = emptyDossier(folder);
  REQUIRE(dossier.putLayer(layerOf(LayerRole::Addresses, {{Point{150000, 500000}, {{"street", "Dijk"}}},
                                                          {Point{150090, 500000}, {{"street", "Dijk"}}},
                                                          {Point{160000, 500000}, {{"street", "Dijk"}}},
                                                          {Point{150310, 500020}, {}}})));
  const Expectation mixed = expectationOf(dossier, Offence::Autokraak, 0.25);
  const auto at = [&](Point place) {
    double sum = 0;
    for (const ExpectedSite& s : mixed.places.sites())
      sum += s.side_m == 0 && s.place == place ? s.weight : 0;
    return sum;
  };
  CHECK(at({150000, 500000}) == Approx(0.75));
  CHECK(at({150045, 500000}) == Approx(0.5));  // two addresses of one street
  CHECK(at({160000, 500000}) == Approx(1.0));  // a street of that name elsewhere
  CHECK(at({150310, 500020}) == Approx(0.75));
  CHECK(mixed.places.totalWeight() == Approx(4 / 0.95));
}

TEST_CASE("A run without a test says so, one with a test what it was compared with", "[app][find]") {
  CHECK_FALSE(isTested({}));
  CHECK(testInWords({}).nl == "niet getoetst op toeval");
  const Run run{.parameters = {{"expectation", "dwellings"}, {"replications", "999"}}};
  CHECK(isTested(run));
  CHECK(testInWords(run).nl == "getoetst tegen 999 keer toeval, verspreid zoals de woningen");
}
