// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "dossier/dossier.h"
#include "gather/import_incidents.h"
#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;

namespace {

struct Imported {
  ImportReport report = {};
  std::vector<Incident> incidents = {};
};

app::ImportRequest about(const std::string& file) {
  app::ImportRequest request;
  request.file = test::shared("data/" + file);
  request.dataFolder = test::projectFolder() / "data";
  return request;
}

Imported import(const app::ImportRequest& request) {
  const test::TemporaryFolder folder;
  const auto outcome = app::importIncidents(folder / "town.gpkg", request, Progress{});
  if (!outcome) FAIL(outcome.error().message.en);
  CHECK(outcome->batch.report.addsUp());
  const auto dossier = store::Dossier::open(folder / "town.gpkg", store::Access::ReadOnly);
  REQUIRE(dossier);
  auto incidents = dossier->incidents();
  REQUIRE(incidents);
  return {outcome->batch.report, *std::move(incidents)};
}

Imported importBurglaries(const std::string& file, std::optional<CrsId> crs = {}) {
  app::ImportRequest request = about(file);
  request.offence = Offence::Woninginbraak;
  request.crs = crs;
  return import(request);
}

/// How many starts fall into each hour of the day.
std::array<int, 24> hoursOf(const std::vector<Incident>& incidents) {
  std::array<int, 24> hours{};
  for (const Incident& incident : incidents) {
    if (incident.start && incident.start->timeKnown)
      ++hours[static_cast<std::size_t>(incident.start->at.hour())];
  }
  return hours;
}

int known(const std::array<int, 24>& hours) {
  int n = 0;
  for (const int hour : hours) n += hour;
  return n;
}

}  // namespace

TEST_CASE("Atlanta: every row is accounted for, offences and windows read", "[oracle][import]") {
  if (!test::haveShared("data/us_atlanta_2019")) return;
  const auto [report, incidents] = import(about("us_atlanta_2019/COBRA-2019.csv"));
  CHECK(report.rowsRead == 25030);
  CHECK(report.byOffenceRead.at(Offence::Autokraak) == 9564);
  CHECK(report.byOffenceRead.at(Offence::Woninginbraak) == 2072);
  CHECK(report.rejected == 0);
  CHECK(report.withoutTime == 1);  // a lone T
  CHECK(report.dateOrder == "mdy");
  CHECK(report.first == Date{2010, 9, 28});
  const std::array<int, 24> hours = hoursOf(incidents);
  CHECK(*std::min_element(hours.begin(), hours.end()) > 100);
  int addresses = 0;
  for (const Incident& incident : incidents) {
    addresses += incident.locationQuality == LocationQuality::Address ? 1 : 0;
    if (incident.number == "190010087") CHECK(incident.start->at.toIso() == "2019-01-01T01:00:00");
    REQUIRE(incident.place);
    // UTM 16N, metres: the city is some 30 km across.
    CHECK(std::abs(incident.place->x - 743000) < 30000);
  }
  CHECK(addresses > 24000);
}

TEST_CASE("Groningen: all rows with their hours, from the workbook and from the text", "[oracle][import]") {
  if (!test::haveShared("data/nl_groningen_bvh")) return;
  for (const char* file : {"Diefstal fiets Groningen stad 2013-2015.xlsx", "fietsdata_2013-2015.csv"}) {
    const auto [report, incidents] = import(about(std::string("nl_groningen_bvh/") + file));
    CAPTURE(file);
    CHECK(report.rowsRead == 10727);
    CHECK(report.byOffenceRead.at(Offence::Fietsdiefstal) == 10727);
    CHECK(report.withoutLocation == 0);
    const std::array<int, 24> hours = hoursOf(incidents);
    CHECK(known(hours) == 10727);
    CHECK(hours[0] < 10727 / 4);  // dropped hours would all be 0
    CHECK(*std::min_element(hours.begin(), hours.end()) > 20);
    // 3,491 rows had no house number and lie on one point per street; those points were never rounded.
    int street = 0;
    for (const Incident& incident : incidents)
      street += incident.locationQuality == LocationQuality::Street ? 1 : 0;
    CHECK(street > 3450);
    CHECK(street < 3530);
  }
}

TEST_CASE("Vancouver: a moment in five columns, places withheld", "[oracle][import]") {
  if (!test::haveShared("data/ca_vancouver_2020")) return;
  app::ImportRequest request = about("ca_vancouver_2020/crimedata_csv_AllNeighbourhoods_2020.csv");
  request.crs = CrsId{26910};
  const auto [report, incidents] = import(request);
  CHECK(report.rowsRead == 37512);
  CHECK(report.byOffenceRead.at(Offence::Autokraak) == 10428);
  CHECK(report.byOffenceRead.at(Offence::Woninginbraak) == 2083);
  CHECK(report.withoutLocation == 3751);
}

TEST_CASE("Arlington: the same from text, OpenDocument and old Excel", "[oracle][import]") {
  if (!test::haveShared("data/import_oddities")) return;
  const Imported text = import(about("us_arlington_burglary/ArlingtonPD_Burg_365DaysGeocoded.csv"));
  CHECK(text.report.accepted == 2484);
  CHECK(text.report.withoutEnd == 530);
  for (const char* kind : {"ods", "xls"}) {
    const Imported other =
        import(about(std::string("import_oddities/ArlingtonPD_Burg_365DaysGeocoded.") + kind));
    CAPTURE(kind);
    CHECK(other.report.withoutEnd == 530);
    REQUIRE(other.incidents.size() == text.incidents.size());
    int different = 0;
    for (std::size_t i = 0; i < text.incidents.size(); ++i) {
      different += text.incidents[i].start == other.incidents[i].start &&
                           text.incidents[i].end == other.incidents[i].end &&
                           text.incidents[i].offence == other.incidents[i].offence
                       ? 0
                       : 1;
    }
    CHECK(different == 0);
  }
}

TEST_CASE("Burglaries in the shapes of five other forces", "[oracle][import]") {
  if (!test::haveShared("data/us_chicago_near_repeat")) return;
  const Imported cincinnati = importBurglaries("us_cincinnati_burglary/cincinnati_burglary.csv");
  CHECK(cincinnati.report.rowsRead == 8723);
  CHECK(known(hoursOf(cincinnati.incidents)) == cincinnati.report.accepted);

  const Imported manhattan = importBurglaries("us_manhattan_burglary_2019/NYburg.csv", CrsId{2263});
  CHECK(manhattan.report.accepted == 1233);
  CHECK(manhattan.report.withoutEnd == 49);
  CHECK(manhattan.report.withoutTime == 0);  // fractions of a day

  const Imported chicago =
      importBurglaries("us_chicago_near_repeat/chicago_burglary_2014_2017.csv", CrsId{26971});
  CHECK(chicago.report.accepted == 45319);
  CHECK(chicago.report.dateOrder == "dmy");
  CHECK(std::count_if(chicago.incidents.begin(), chicago.incidents.end(),
                      [](const Incident& i) { return dayOf(i)->year == 2016; }) == 11701);

  const Imported nottingham = importBurglaries("uk_nottingham_2022/nottingham_burglary.csv");
  CHECK(nottingham.report.accepted == 1795);
  CHECK(nottingham.report.withoutTime == 1795);
  // Snapped to map points that stand for a street: no address among them.
  CHECK(std::none_of(nottingham.incidents.begin(), nottingham.incidents.end(),
                     [](const Incident& i) { return i.locationQuality == LocationQuality::Address; }));

  app::ImportRequest tab = about("import_oddities/northumbria_asb.tab");
  tab.offence = Offence::Overig;
  CHECK(import(tab).report.rowsRead == 39706);
}

TEST_CASE("A second import of a real file brings nothing", "[oracle][import]") {
  if (!test::haveShared("data/nl_groningen_bvh")) return;
  for (const char* file : {"nl_groningen_bvh/fietsdata_2013-2015.csv", "us_atlanta_2019/COBRA-2019.csv"}) {
    const test::TemporaryFolder folder;
    REQUIRE(app::importIncidents(folder / "town.gpkg", about(file), Progress{}));
    const auto again = app::importIncidents(folder / "town.gpkg", about(file), Progress{});
    REQUIRE(again);
    CHECK(again->batch.report.accepted == 0);
    CHECK(again->batch.report.addsUp());
  }
}
