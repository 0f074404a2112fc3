// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/computed_facts.h"

#include <algorithm>

#include "advice/expression.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

MultiPolygon square(double x, double y, double side) {
  return {{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}}};
}

/// A place of 100 m by 100 m, everything covered, nothing loaded; the data are of 31 October 2025.
struct Place {
  Place() {
    rules.mix.termMonths = {7, 8, 9, 12};
    hotspot.outline = square(0, 0, 100);
    hotspot.centre = {50, 50};
  }
  RuleBase rules = {};
  Hotspot hotspot = {};
  std::vector<Incident> here = {};
  std::map<LayerRole, MapLayer> layers = {};
  std::vector<PlanEntry> plan = {};
  Offence offence = Offence::Autokraak;
  Date coveredFrom = {2020, 1, 1};
  std::optional<Date> countsBefore = {};
  std::optional<NearRepeatTest> nearRepeat = {};
  std::optional<Date> lastInspection = {};

  Incident& add(const char* start, const char* end = nullptr) {
    Incident& i = here.emplace_back();
    i.id = Id<Incident>(static_cast<std::int64_t>(here.size()));
    i.offence = offence;
    i.place = Point{50, 50};
    i.start = Moment{*CivilTime::fromIso(start), true};
    if (end) i.end = Moment{*CivilTime::fromIso(end), true};
    return i;
  }
  FactSet facts() const {
    return computeFacts({.rules = rules,
                         .offence = offence,
                         .hotspot = hotspot,
                         .dataDate = {2025, 10, 31},
                         .here = here,
                         .covered = [this](Period p) { return p.from >= coveredFrom; },
                         .countsBefore = countsBefore,
                         .nearRepeat = nearRepeat,
                         .layers = layers,
                         .centre = LonLat{5.2, 52.5},
                         .utcOffset = [](CivilTime) { return 60; },
                         .plan = plan,
                         .lastInspection = lastInspection});
  }
  FactValue value(const std::string& id) const { return valueOf(facts(), id); }
  double number(const std::string& id) const { return std::get<double>(value(id)); }
  bool yes(const std::string& id) const { return std::get<bool>(value(id)); }
  std::string word(const std::string& id) const { return std::get<std::string>(value(id)); }
  bool unknown(const std::string& id) const {
    const FactSet all = facts();
    const auto found = all.find(id);
    return found != all.end() && isUnknown(found->second.value) && !found->second.how.empty();
  }
  void load(LayerRole role, Geometry geometry, std::map<std::string, std::string> attributes = {}) {
    layers[role].role = role;
    layers[role].features.push_back({std::move(geometry), std::move(attributes)});
  }
};

}  // namespace

TEST_CASE("Counts are of the last full months before the data date", "[core][advice]") {
  Place place;
  place.add("2024-10-31T12:00:00");  // a day too early
  place.add("2024-11-01T00:00:00");
  place.add("2025-07-31T23:59:00");
  place.add("2025-08-01T00:00:00");
  place.add("2025-10-31T23:00:00");
  CHECK(place.number("n_12m") == 4);
  CHECK(place.number("n_3m") == 2);
  CHECK(place.facts().at("n_12m").how.nl == "4 autokraken, 1 november 2024 t/m 31 oktober 2025");
}

TEST_CASE("What the imported files do not cover is unknown, and says so", "[core][advice]") {
  Place place;
  for (int k = 0; k < 20; ++k) place.add("2025-09-01T12:00:00");
  place.coveredFrom = {2025, 1, 1};
  for (const char* id : {"n_12m", "trend", "nachtaandeel", "ddo_aandeel", "herhaling", "duur_hotspot_mnd"}) {
    CAPTURE(id);
    CHECK(place.unknown(id));
  }
  CHECK(place.number("n_3m") == 20);
}

TEST_CASE("The trend needs eight incidents and a clear difference", "[core][advice]") {
  Place place;
  for (int k = 0; k < 7; ++k) place.add("2025-03-01T12:00:00");
  CHECK(place.unknown("trend"));
  for (int k = 0; k < 9; ++k) place.add("2025-03-01T12:00:00");
  place.add("2024-03-01T12:00:00");
  place.add("2024-03-01T12:00:00");
  CHECK(place.word("trend") == "stijgend");
  for (int k = 0; k < 13; ++k) place.add("2024-03-01T12:00:00");
  CHECK(place.word("trend") == "gelijk");
}

TEST_CASE("Shares of the day follow the aoristic weight", "[core][advice]") {
  Place place;
  for (int k = 0; k < 4; ++k) place.add("2025-03-03T22:00:00", "2025-03-04T02:00:00");
  CHECK(place.unknown("nachtaandeel"));
  for (int k = 0; k < 4; ++k) place.add("2025-03-03T22:00:00", "2025-03-04T02:00:00");
  CHECK(place.number("nachtaandeel") == Approx(0.5));
  CHECK(place.number("avondaandeel") == Approx(0.5));
  CHECK(place.number("dagaandeel") == 0);
  CHECK(place.number("piekvenster_aandeel") == Approx(1));
  CHECK(place.number("tijdonzekerheid_u") == Approx(4));
  CHECK(place.number("donkeraandeel") == Approx(1));
}

TEST_CASE("The season is counted over whole years", "[core][advice]") {
  Place place;
  for (int k = 0; k < 3; ++k) place.add("2024-12-15T12:00:00");
  place.add("2025-06-15T12:00:00");
  place.add("2023-06-15T12:00:00");
  CHECK(place.number("ddo_aandeel") == Approx(0.6));
  place.coveredFrom = {2024, 11, 1};
  CHECK(place.unknown("ddo_aandeel"));  // four in one year are too few
  CHECK(place.yes("ddo_nu"));
  CHECK_FALSE(place.yes("start_studiejaar_vakantie"));
}

TEST_CASE("Codes of goods and method give shares only where enough are known", "[core][advice]") {
  Place place;
  for (int k = 0; k < 10; ++k) place.add("2025-03-03T12:00:00");
  CHECK(place.unknown("kentekenplaat_aandeel"));
  for (std::size_t k = 0; k < 5; ++k) place.here[k].loot = k < 2 ? Loot::PlateOnly : Loot::Electronics;
  CHECK(place.number("kentekenplaat_aandeel") == Approx(0.4));
  CHECK(place.number("buit_elektronica") == Approx(0.6));
  place.offence = Offence::Woninginbraak;
  for (std::size_t k = 0; k < 8; ++k) place.here[k].entry = k < 6 ? Entry::Force : Entry::NoForce;
  for (std::size_t k = 0; k < 5; ++k) place.here[k].entrySide = EntrySide::Rear;
  CHECK(place.number("braak_aandeel") == Approx(0.75));
  CHECK(place.number("insluiping") == Approx(0.25));
  CHECK(place.number("achterzijde_aandeel") == 1);
  CHECK_FALSE(place.yes("babbeltruc"));
}

TEST_CASE("Repeats count later incidents at one address", "[core][advice]") {
  Place place;
  place.offence = Offence::Woninginbraak;
  for (int k = 0; k < 5; ++k) {
    Incident& i = place.add(k == 4 ? "2025-06-01T12:00:00" : "2025-03-03T12:00:00");
    i.address.postcode = "1234AB";
    i.address.houseNumber = std::to_string(k % 4 + 1);
  }
  CHECK(place.number("herhaling") == Approx(0.2));
}

TEST_CASE("A near repeat needs the pattern in town and a recent pair here", "[core][advice]") {
  Place place;
  CHECK(place.unknown("near_repeat"));
  place.nearRepeat = NearRepeatTest{{{2024, 11, 1}, {2025, 11, 1}}, 100, 1.5, 0.01};
  CHECK_FALSE(place.yes("near_repeat"));
  place.add("2025-10-01T12:00:00");
  place.add("2025-10-05T12:00:00");
  CHECK(place.yes("near_repeat"));
  place.nearRepeat->p = 0.2;
  CHECK_FALSE(place.yes("near_repeat"));
}

TEST_CASE("Layers tell homes, age, distances and the kind of place", "[core][advice]") {
  Place place;
  place.offence = Offence::Woninginbraak;
  for (int k = 0; k < 8; ++k) place.add("2025-03-03T12:00:00");
  for (const char* id : {"woonfunctie", "garages_in_omgeving", "afstand_bedrijven_winkel_m",
                         "groen_park_nabij", "afstand_hoofdweg_m", "buurtpreventieteam", "locatietype"}) {
    CAPTURE(id);
    CHECK(place.unknown(id));
  }
  for (int k = 0; k < 24; ++k) {
    place.load(LayerRole::Addresses, Point{4.0 * k, 120},
               {{"function", "woonfunctie"}, {"year", k < 18 ? "1970" : "2005"}});
  }
  place.load(LayerRole::Addresses, Point{10, 300}, {{"function", "woonfunctie"}, {"year", "1900"}});
  place.load(LayerRole::Buildings, square(0, 110, 20), {{"kind", "rijwoning"}, {"dwellings", "24"}});
  place.load(LayerRole::Green, square(200, 0, 10));
  place.load(LayerRole::BusinessAreas, square(500, 0, 10));
  CHECK(place.yes("woonfunctie"));
  CHECK(place.number("aandeel_voor_1999") == Approx(0.75));
  CHECK(place.yes("rijwoningen"));
  CHECK(place.word("locatietype") == "rijwoningen");
  CHECK(place.yes("groen_park_nabij"));
  CHECK(place.unknown("afstand_bedrijven_winkel_m"));  // a nearer shopping area could exist
  place.load(LayerRole::ShoppingAreas, square(900, 0, 10));
  CHECK(place.number("afstand_bedrijven_winkel_m") == 400);
  place.load(LayerRole::Streets, MultiLine{{{0, 350}, {100, 350}}}, {{"kind", "woonstraat"}});
  CHECK(place.unknown("afstand_hoofdweg_m"));
  place.load(LayerRole::Streets, MultiLine{{{0, 1100}, {100, 1100}}}, {{"kind", "hoofdweg"}});
  CHECK(place.number("afstand_hoofdweg_m") == 1000);
}

TEST_CASE("A parking garage proposes itself", "[core][advice]") {
  Place place;
  for (int k = 0; k < 8; ++k) place.add("2025-03-03T12:00:00");
  place.load(LayerRole::Parking, square(40, 40, 20), {{"kind", "Parkeergarage"}});
  place.load(LayerRole::Parking, square(800, 0, 20), {{"kind", "parkeergarage"}});
  place.load(LayerRole::Parking, square(3000, 0, 20), {{"kind", "parkeergarage"}});
  CHECK(place.word("locatietype") == "parkeergarage");
  CHECK(place.number("garages_in_omgeving") == 2);
  CHECK(place.facts().at("locatietype").how.nl.find("bevestig") != std::string::npos);
}

TEST_CASE("The facts do not depend on the order of the incidents", "[core][advice]") {
  Place place;
  for (int k = 0; k < 12; ++k)
    place.add(k % 2 ? "2025-03-03T22:10:00" : "2025-05-04T03:00:00", k % 3 ? nullptr : "2025-05-04T09:20:00");
  const FactSet facts = place.facts();
  std::reverse(place.here.begin(), place.here.end());
  const FactSet again = place.facts();
  REQUIRE(facts.size() == again.size());
  for (const auto& [id, fact] : facts) {
    CAPTURE(id);
    CHECK(fact.value == again.at(id).value);
    CHECK(fact.how.nl == again.at(id).how.nl);
  }
}

TEST_CASE("Answers overrule what was computed, and taking one back restores it", "[core][advice]") {
  const FactSet computed{{"n_12m", {12.0, FactOrigin::Computed}}, {"verlichting", {}}};
  const FactSet municipality{{"dol", {std::string("ja"), FactOrigin::Municipality}}};
  const FactSet hotspot{{"n_12m", {FactValue{}, FactOrigin::Answered}},
                        {"verlichting", {std::string("slecht"), FactOrigin::SiteInspection}}};
  const FactSet all = withAnswers(computed, municipality, hotspot);
  CHECK(all.at("n_12m").origin == FactOrigin::Computed);
  CHECK(all.at("verlichting").origin == FactOrigin::SiteInspection);
  CHECK(all.at("dol").origin == FactOrigin::Municipality);
}

TEST_CASE("Months since the last site inspection are counted in whole months", "[core][advice][schouw]") {
  Place place;
  CHECK(place.unknown("schouw_maanden_geleden"));
  place.lastInspection = Date{2025, 4, 30};
  CHECK(place.number("schouw_maanden_geleden") == 6);
  place.lastInspection = Date{2025, 5, 1};
  CHECK(place.number("schouw_maanden_geleden") == 5);
  place.lastInspection = Date{2025, 11, 20};  // after the data: new
  CHECK(place.number("schouw_maanden_geleden") == 0);
}

TEST_CASE("A fact says whether it rests on incidents, and is unknown where there are counts only",
          "[core][advice]") {
  Place place;
  for (int month = 1; month <= 9; ++month) {
    const std::string m = "-0" + std::to_string(month) + "-";
    for (const char* year : {"2023", "2024", "2025"}) {
      place.add((year + m + "10T22:00:00").c_str(), (year + m + "10T23:00:00").c_str());
      place.add((year + m + "20T22:00:00").c_str(), (year + m + "20T23:00:00").c_str());
    }
  }
  FactSet facts = place.facts();
  for (const char* id : {"n_12m", "trend", "nachtaandeel", "duur_hotspot_mnd", "ddo_aandeel", "herhaling"})
    CHECK(facts.at(id).basis == FactBasis::Rows);
  for (const char* id : {"delict", "ddo_nu", "camera_gepland"}) CHECK(facts.at(id).basis == FactBasis::Other);

  // The year itself is there; the year before it is not.
  place.countsBefore = Date{2024, 10, 1};
  facts = place.facts();
  for (const char* id : {"n_12m", "n_3m", "nachtaandeel"}) {
    CHECK(facts.at(id).basis == FactBasis::Rows);
    CHECK_FALSE(isUnknown(facts.at(id).value));
  }
  for (const char* id : {"trend", "herhaling"}) {
    CHECK(facts.at(id).basis == FactBasis::Counts);
    CHECK(isUnknown(facts.at(id).value));
    CHECK(facts.at(id).how.nl.find("1 oktober 2024") != std::string::npos);
    CHECK(facts.at(id).how.nl.find("aantallen") != std::string::npos);
  }
  for (const char* id : {"duur_hotspot_mnd", "ddo_aandeel"}) {
    CHECK(facts.at(id).basis == FactBasis::RowsAndCounts);
    CHECK(facts.at(id).how.en.find("counts only") != std::string::npos);
  }
  CHECK(place.number("duur_hotspot_mnd") <= 12);

  // Of the year itself there are counts too: nothing that incidents tell is known.
  place.countsBefore = Date{2025, 3, 1};
  facts = place.facts();
  for (const char* id : {"n_12m", "trend", "nachtaandeel", "ddo_aandeel", "duur_hotspot_mnd", "donkeraandeel",
                         "buit_elektronica", "kentekenplaat_aandeel"}) {
    CHECK(facts.at(id).basis == FactBasis::Counts);
    CHECK(isUnknown(facts.at(id).value));
  }
  CHECK(facts.at("n_3m").basis == FactBasis::Rows);
  place.offence = Offence::Woninginbraak;
  CHECK(place.facts().at("insluiping").basis == FactBasis::Counts);
}

TEST_CASE("Without a purge a period that was not imported is not called counts", "[core][advice]") {
  Place place;
  place.coveredFrom = Date{2024, 11, 1};
  const Fact trend = place.facts().at("trend");
  CHECK(isUnknown(trend.value));
  CHECK(trend.basis == FactBasis::Rows);
  CHECK(trend.how.nl.find("aantallen") == std::string::npos);
}
