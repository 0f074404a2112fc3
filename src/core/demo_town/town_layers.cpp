// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_town/town_layers.h"

#include <array>
#include <string_view>

#include "demo_town/ground_plan.h"

namespace brandpunt::demo {
namespace {

MultiPolygon areaFrom(const Ring& ring) {
  double twice = 0;
  for (std::size_t i = 1; i < ring.size(); ++i)
    twice += ring[i - 1].x * ring[i].y - ring[i].x * ring[i - 1].y;
  if (twice >= 0) return {{ring, {}}};
  return {{Ring(ring.rbegin(), ring.rend()), {}}};
}

std::string wordOf(StreetClass kind) {
  static constexpr std::array<const char*, 6> words{"snelweg",    "hoofdweg", "wijkverzamelweg",
                                                    "woonstraat", "woonerf",  "kade"};
  return words[static_cast<std::size_t>(kind)];
}
std::string wordOf(BuildingKind kind) {
  static constexpr std::array<const char*, 12> words{"rijwoning",     "twee-onder-een-kap",
                                                     "vrijstaand",    "appartementen",
                                                     "winkel",        "kantoor",
                                                     "bedrijf",       "school",
                                                     "station",       "parkeergarage",
                                                     "politiebureau", "stadhuis"};
  return words[static_cast<std::size_t>(kind)];
}
std::string wordOf(CarParkKind kind) {
  static constexpr std::array<const char*, 4> words{"parkeergarage", "parkeerterrein", "p+r",
                                                    "parkeerterrein"};
  return words[static_cast<std::size_t>(kind)];
}

std::string purposeOf(const PremisesAddress& address, BuildingKind kind) {
  if (address.home) return "woonfunctie";
  switch (kind) {
    case BuildingKind::Industry:
      return "industriefunctie";
    case BuildingKind::Office:
    case BuildingKind::PoliceStation:
      return "kantoorfunctie";
    default:
      return "winkelfunctie";
  }
}
std::string dwellingKindOf(const PremisesAddress& address, BuildingKind kind) {
  if (!address.home) return "";
  switch (kind) {
    case BuildingKind::Detached:
      return "vrijstaand";
    case BuildingKind::SemiDetached:
      return "twee-onder-een-kap";
    case BuildingKind::Terraced:
      if (!address.addition.empty()) return "appartement";
      return address.endOfRow ? "hoekwoning" : "tussenwoning";
    default:
      return "appartement";
  }
}

class Layers {
 public:
  explicit Layers(const Town& town) : m_town(town) {}

  std::vector<MapLayer> all() {
    start(LayerRole::StudyArea, "gemeente");
    add(areaFrom(m_town.border), {{"naam", m_town.name}, {"code", m_town.municipalityCode}});
    addNeighbourhoods();
    addBuildings();
    addStreets();
    addCarParks();
    addPoints(LayerRole::Lighting, "lichtmasten", m_town.lights);
    addPoints(LayerRole::Cameras, "cameras", m_town.cameras);
    addAreas(LayerRole::BusinessAreas, "bedrijventerreinen", m_town.businessAreas);
    addAreas(LayerRole::ShoppingAreas, "winkelgebieden", m_town.shoppingAreas);
    addAreas(LayerRole::Green, "groen", m_town.green);
    addAreas(LayerRole::PreventionTeams, "buurtpreventieteams", m_town.preventionTeams);
    addAreas(LayerRole::Basemap, "ondergrond", m_town.water);
    for (const NamedLine& l : m_town.railways) add(MultiLine{l.line}, {{"naam", l.name}, {"soort", l.kind}});
    // Ditches as the narrow areas they are: as lines they would be drawn as wide as canals.
    for (const NamedLine& l : m_town.ditches) {
      add(areaFrom(ringAround({l.line, 1.2})), {{"naam", l.name}, {"soort", l.kind}});
    }
    return std::move(m_layers);
  }

 private:
  using Attributes = std::map<std::string, std::string>;
  void start(LayerRole role, const char* name) {
    m_layers.push_back({role, name, "verzonnen gemeente " + m_town.name, {}});
  }
  void add(Geometry geometry, Attributes attributes) {
    m_layers.back().features.push_back({std::move(geometry), std::move(attributes)});
  }
  void addAreas(LayerRole role, const char* name, const std::vector<NamedArea>& areas) {
    start(role, name);
    for (const NamedArea& a : areas) add(areaFrom(a.outline), {{"naam", a.name}, {"soort", a.kind}});
  }
  void addPoints(LayerRole role, const char* name, const std::vector<NamedPoint>& points) {
    start(role, name);
    for (const NamedPoint& p : points) add(p.place, {{"naam", p.name}, {"soort", p.kind}});
  }

  void addNeighbourhoods() {
    std::vector<int> homes(m_town.neighbourhoods.size(), 0);
    for (const PremisesAddress& a : m_town.addresses) {
      if (a.home) ++homes[static_cast<std::size_t>(a.neighbourhood)];
    }
    start(LayerRole::Neighbourhoods, "buurten");
    for (std::size_t i = 0; i < homes.size(); ++i) {
      const Neighbourhood& n = m_town.neighbourhoods[i];
      const bool crowded = n.kind == QuarterKind::Woonerf || n.kind == QuarterKind::Vinex;
      const int people = homes[i] * (crowded ? 26 : n.kind == QuarterKind::OldCentre ? 16 : 22) / 10;
      add(areaFrom(n.outline), {{"BU_CODE", n.code},
                                {"BU_NAAM", n.name},
                                {"WK_CODE", n.districtCode},
                                {"WK_NAAM", n.districtName},
                                {"GM_CODE", m_town.municipalityCode},
                                {"GM_NAAM", m_town.name},
                                {"AANT_INW", std::to_string(people)},
                                {"AANTAL_HH", std::to_string(homes[i])}});
    }
  }

  void addBuildings() {
    std::vector<int> homes(m_town.buildings.size(), 0);
    for (const PremisesAddress& a : m_town.addresses) {
      if (a.home) ++homes[static_cast<std::size_t>(a.building)];
    }
    start(LayerRole::Buildings, "panden");
    for (std::size_t i = 0; i < homes.size(); ++i) {
      const Building& b = m_town.buildings[i];
      add(areaFrom(b.outline), {{"bouwjaar", std::to_string(b.year)},
                                {"soort", wordOf(b.kind)},
                                {"woningen", std::to_string(homes[i])}});
    }
    start(LayerRole::Addresses, "adressen");
    for (const PremisesAddress& a : m_town.addresses) {
      const Building& b = m_town.buildings[static_cast<std::size_t>(a.building)];
      add(a.place, {{"straatnaam", m_town.streets[static_cast<std::size_t>(a.street)].name},
                    {"huisnummer", std::to_string(a.number)},
                    {"huisletter", a.addition},
                    {"postcode", a.postcode},
                    {"woonplaats", m_town.name},
                    {"gebruiksdoel", purposeOf(a, b.kind)},
                    {"bouwjaar", std::to_string(b.year)},
                    {"woningtype", dwellingKindOf(a, b.kind)}});
    }
  }

  void addStreets() {
    start(LayerRole::Streets, "wegen");
    for (const Street& s : m_town.streets) {
      if (!s.line.empty()) add(s.line, {{"naam", s.name}, {"soort", wordOf(s.kind)}});
    }
  }

  void addCarParks() {
    start(LayerRole::Parking, "parkeren");
    for (const CarPark& p : m_town.carParks) {
      add(areaFrom(p.outline), {{"naam", p.name},
                                {"soort", wordOf(p.kind)},
                                {"capaciteit", std::to_string(p.capacity)},
                                {"eigenaar", p.owner}});
    }
  }

  const Town& m_town;
  std::vector<MapLayer> m_layers = {};
};

}  // namespace

std::vector<MapLayer> layersOf(const Town& town) { return Layers(town).all(); }

}  // namespace brandpunt::demo
