// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_town/police_export.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "hotspot/clusters/dbscan.h"
#include "support/catch.h"

using namespace brandpunt;
using namespace brandpunt::demo;

namespace {

struct Told {
  Town town = buildTown(1);
  CrimeHistory history = commitCrimes(town);
  PoliceExports exports = exportPolice(town, history);
};
const Told& told() {
  static const Told once;
  return once;
}

std::string textOf(const PoliceCell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* time = std::get_if<CivilTime>(&cell)) return time->toIso();
  if (const auto* number = std::get_if<double>(&cell)) return std::to_string(static_cast<long>(*number));
  return {};
}

}  // namespace

TEST_CASE("The demo's crime is the same every time", "[core][demo]") {
  const CrimeHistory again = commitCrimes(told().town);
  REQUIRE(again.crimes.size() == told().history.crimes.size());
  for (std::size_t i = 0; i < again.crimes.size(); ++i) {
    REQUIRE(again.crimes[i].place == told().history.crimes[i].place);
    REQUIRE(again.crimes[i].from == told().history.crimes[i].from);
  }
}

TEST_CASE("The demo's crime has the numbers and windows of a town of its size", "[core][demo]") {
  std::map<std::string, int> count;
  std::vector<double> carHours;
  int darkBurglaries = 0, burglaries = 0;
  for (const Crime& c : told().history.crimes) {
    ++count[c.code];
    REQUIRE(c.from < c.to);
    REQUIRE(c.to <= c.reported);
    if (c.code == "A10") carHours.push_back(static_cast<double>(c.to.seconds - c.from.seconds) / 3600.0);
    if (c.code == "A20") {
      const int month = c.from.date().month;
      ++burglaries;
      darkBurglaries += month >= 10 || month <= 1 ? 1 : 0;
    }
  }
  CHECK(count["A10"] / 3 > 330);
  CHECK(count["A10"] / 3 < 450);
  CHECK((count["A20"] + count["A30"]) / 3 > 140);
  CHECK((count["A20"] + count["A30"]) / 3 < 200);
  std::nth_element(carHours.begin(), carHours.begin() + static_cast<std::ptrdiff_t>(carHours.size() / 2),
                   carHours.end());
  CHECK(carHours[carHours.size() / 2] > 2);
  CHECK(carHours[carHours.size() / 2] < 10);
  CHECK(darkBurglaries > 0.36 * burglaries);
}

TEST_CASE("The demo exports have the columns of the national layout", "[core][demo]") {
  const PoliceExports& e = told().exports;
  CHECK(e.firstYear.header.size() == 33);
  CHECK(e.secondYear.header.size() == 36);
  CHECK(e.thirdYear.header.size() == 35);
  CHECK(e.firstYear.header.front() == "Incident Identificatie");
  CHECK(e.firstYear.header.back() == "Y");
  CHECK(e.secondYear.header[13] == "Buurtnummer");
  for (const PoliceTable* t : {&e.firstYear, &e.secondYear, &e.thirdYear}) {
    CHECK(t->rows.size() > 1200);
    CHECK(t->information.front().find("VERZONNEN") == 0);
    for (const auto& row : t->rows) REQUIRE(row.size() == t->header.size());
  }
}

TEST_CASE("The demo exports hold the dirt of real ones, in known quantity", "[core][demo]") {
  const DirtCounts& dirt = told().exports.dirt;
  const auto crimes = static_cast<double>(told().history.crimes.size());
  const auto share = [&](const char* what) { return dirt.at(what) / crimes; };
  CHECK(share("unknown_time") == Approx(0.035).margin(0.012));
  CHECK(share("without_end") == Approx(0.025).margin(0.010));
  CHECK(share("end_before_start") == Approx(0.005).margin(0.004));
  CHECK(share("identical_row") == Approx(0.007).margin(0.004));
  CHECK(share("at_nought") == Approx(0.008).margin(0.004));
  CHECK(share("without_coordinates") == Approx(0.010).margin(0.005));
  CHECK(share("street_centroid") > 0.10);
  CHECK(dirt.at("police_station") >= 10);
  CHECK(dirt.at("second_code") >= 25);
  CHECK(dirt.at("without_start") >= 5);
  CHECK(dirt.at("registered_twice") >= 8);
}

TEST_CASE("The third demo export repeats three months and adds late reports", "[core][demo]") {
  std::set<std::string> known;
  for (const auto& row : told().exports.secondYear.rows) known.insert(textOf(row[0]));
  int repeated = 0, late = 0;
  for (const auto& row : told().exports.thirdYear.rows) {
    const bool seen = known.contains(textOf(row[0]));
    repeated += seen ? 1 : 0;
    const std::string start = textOf(row[15]);
    late += !seen && !start.empty() && start < "2024-11-01" ? 1 : 0;
  }
  CHECK(repeated > 200);
  CHECK(late > 3);
}

TEST_CASE("The planted hotspots of the demo are where the truth says", "[core][demo]") {
  const CrimeHistory& h = told().history;
  REQUIRE(h.planted.size() == 10);
  std::vector<int> count(h.planted.size(), 0);
  for (const Crime& c : h.crimes) {
    if (c.planted < 0) continue;
    const PlantedHotspot& p = h.planted[static_cast<std::size_t>(c.planted)];
    ++count[static_cast<std::size_t>(c.planted)];
    REQUIRE(distance(c.place, p.centre) <= p.radius_m + 25);
  }
  for (std::size_t i = 0; i < count.size(); ++i) {
    CHECK(count[i] == h.planted[i].perYear[0] + h.planted[i].perYear[1] + h.planted[i].perYear[2]);
  }
}

TEST_CASE("DBSCAN finds the planted hotspots of the demo's last year again", "[core][demo][hotspot]") {
  const CrimeHistory& h = told().history;
  for (const auto& [offence, codes, least] :
       {std::tuple{"autokraak", std::set<std::string>{"A10", "B10"}, 12},
        std::tuple{"woninginbraak", std::set<std::string>{"A20", "A30", "B20"}, 7}}) {
    std::vector<Point> places;
    for (const Crime& c : h.crimes) {
      if (codes.contains(c.code) && demoYear(2).contains(c.from)) places.push_back(c.place);
    }
    const Result<Clustering> found = dbscan(places, {Metres{100}, least});
    REQUIRE(found.has_value());
    for (const PlantedHotspot& p : h.planted) {
      if (p.offence != offence) continue;
      std::map<std::int32_t, int> labels;
      for (std::size_t i = 0; i < places.size(); ++i) {
        if (distance(places[i], p.centre) <= p.radius_m) ++labels[found->labels[i]];
      }
      labels.erase(Clustering::noise);
      int most = 0;
      for (const auto& [label, n] : labels) most = std::max(most, n);
      INFO(p.id);
      if (p.perYear[2] >= least + 3) CHECK(most >= p.perYear[2] * 8 / 10);
      if (p.perYear[2] < 5) CHECK(most == 0);
    }
  }
}
