// SPDX-License-Identifier: GPL-3.0-or-later
#include "show/hotspot_sheet.h"

#include "support/catch.h"

using namespace brandpunt;
using namespace brandpunt::app;

namespace {

Incident at(std::int64_t id, Point place, Date day, const char* street) {
  Incident incident;
  incident.id = Id<Incident>(id);
  incident.offence = Offence::Autokraak;
  incident.place = place;
  incident.start = Moment{CivilTime::at(day, 22), true};
  incident.address.street = street;
  incident.locationQuality = LocationQuality::Address;
  return incident;
}

/// Two a month in the year before the period, `now` a month in it, all in one square.
struct Town {
  DossierSnapshot snapshot = {};
  Run run = {};
};
Town townWith(int now) {
  Town town;
  town.run.offence = Offence::Autokraak;
  town.run.period = {{2024, 1, 1}, {2025, 1, 1}};
  Hotspot hotspot;
  hotspot.id = Id<Hotspot>(1);
  hotspot.rank = 1;
  hotspot.outline = {{{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}}, {}}};
  hotspot.centre = {50, 50};
  std::int64_t id = 0;
  for (int month = 0; month < 24; ++month) {
    const int n = month < 12 ? 2 : now;
    for (int i = 0; i < n; ++i) {
      const Incident one =
          at(++id, {10.0 + i, 20}, Date{2023, 1, 5}.plusMonths(month), i == 0 ? "Kade" : "Plein");
      town.snapshot.incidents.push_back(one);
      if (month >= 12) hotspot.members.push_back(one.id);
    }
  }
  hotspot.n = 12 * now;
  hotspot.nBefore = 24;
  town.run.hotspots = {hotspot};
  return town;
}

}  // namespace

TEST_CASE("A sheet counts whole months and puts the band of the year before over them", "[app][show]") {
  const Town town = townWith(6);
  const auto sheets = hotspotSheets(town.snapshot, town.run);
  REQUIRE(sheets);
  REQUIRE(sheets->size() == 1);
  const HotspotSheet& sheet = sheets->front();
  REQUIRE(sheet.months.size() == 24);
  CHECK(sheet.months.front().first == Date{2023, 1, 1});
  CHECK(sheet.months.front().n == 2);
  CHECK(sheet.months.back().n == 6);
  // Of Poisson counts with mean 2, 8 in 10 lie from 0 to 4: P(X <= 0) = 0.135, P(X <= 3) = 0.857, P(X <= 4) = 0.947.
  CHECK(sheet.months.back().low == 0);
  CHECK(sheet.months.back().high == 4);
  CHECK(sheet.change.verdict == ChangeVerdict::Rising);
}

TEST_CASE("Without the year before a sheet shows that year neither as a band nor as months without incidents",
          "[app][show]") {
  Town town = townWith(3);
  town.run.hotspots.front().nBefore.reset();
  const auto sheets = hotspotSheets(town.snapshot, town.run);
  REQUIRE(sheets);
  CHECK_FALSE(sheets->front().months.back().low);
  CHECK(sheets->front().months.size() == 12);
  CHECK(sheets->front().months.front().first == Date{2024, 1, 1});
  CHECK(sheets->front().change.verdict == ChangeVerdict::NotComparable);
}

TEST_CASE("A place is called by the street of at least half of its incidents, else by its neighbourhood",
          "[app][show]") {
  const Incident kade = at(1, {10, 10}, {2024, 1, 1}, "Kade");
  const Incident plein = at(2, {10, 10}, {2024, 1, 1}, "Plein");
  const Incident steeg = at(3, {10, 10}, {2024, 1, 1}, "Steeg");
  CHECK(placeNameOf({&kade, &kade, &plein}, nullptr, {10, 10}) == "Kade");
  MapLayer neighbourhoods;
  neighbourhoods.features.push_back(
      {MultiPolygon{{{{0, 0}, {50, 0}, {50, 50}, {0, 50}, {0, 0}}, {}}}, {{"name", "Oostwijk"}}});
  CHECK(placeNameOf({&kade, &plein, &steeg}, &neighbourhoods, {10, 10}) == "Oostwijk");
  CHECK(placeNameOf({}, nullptr, {10, 10}).empty());
}

TEST_CASE("A name in capitals is written as a name", "[app][show]") {
  const auto nameOf = [](const char* street) {
    const Incident one = at(1, {10, 10}, {2024, 1, 1}, street);
    return placeNameOf({&one}, nullptr, {10, 10});
  };
  CHECK(nameOf("ORANJE NASSAUSTRAAT") == "Oranje Nassaustraat");
  CHECK(nameOf("LAAN VAN DE VREDE") == "Laan Van DE Vrede");
  CHECK(nameOf("A.B.-PLEIN 3") == "A.B.-Plein 3");
  CHECK(nameOf("de Wal") == "de Wal");
  CHECK(nameOf("A12").starts_with("A12"));
}

TEST_CASE("Hotspots with the same name get a street to tell them apart", "[app][show]") {
  Town town = townWith(3);
  Hotspot second = town.run.hotspots.front();
  second.id = Id<Hotspot>(2);
  second.members.clear();
  for (Incident& incident : town.snapshot.incidents) {
    incident.address.neighbourhood = "Oostwijk";
    incident.address.street += incident.id.number % 5 == 0 ? "" : std::to_string(incident.id.number);
    if (incident.id.number % 2 == 0) second.members.push_back(incident.id);
  }
  town.run.hotspots.push_back(second);
  const auto sheets = hotspotSheets(town.snapshot, town.run);
  REQUIRE(sheets);
  CHECK(sheets->front().placeName == "Oostwijk, Plein");
  CHECK(sheets->back().placeName.starts_with("Oostwijk, "));
}

TEST_CASE("Describing hotspots stops when asked", "[app][show]") {
  std::stop_source stop;
  stop.request_stop();
  const Town town = townWith(2);
  const auto sheets = hotspotSheets(town.snapshot, town.run, Progress({}, stop.get_token()));
  REQUIRE_FALSE(sheets);
  CHECK(sheets.error().code == ErrorCode::Cancelled);
}
