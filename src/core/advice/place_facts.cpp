// SPDX-License-Identifier: GPL-3.0-or-later
// What lies in and around the place, from the map layers.
#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <limits>

#include "advice/fact_writer.h"
#include "base/number.h"
#include "hotspot/change/trend.h"
#include "place/distance.h"

namespace brandpunt {
namespace {

constexpr double homesWithin_m = 50;
constexpr int homesNeeded = 20;
constexpr double garagesWithin_m = 1000;
constexpr double greenWithin_m = 300;
constexpr double shopsNear_m = 300;
constexpr double atParking_m = 25;
constexpr double mostlyShare = 0.5;
constexpr int builtInSecuritySince = 1999;

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

std::string attribute(const MapFeature& f, const char* name) {
  const auto found = f.attributes.find(name);
  return found == f.attributes.end() ? std::string() : lower(found->second);
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

class Surroundings {
 public:
  explicit Surroundings(FactWriter& w)
      : m_writer(w), m_outline(w.input().hotspot.outline), m_box(boundsOf(Geometry(m_outline))) {}

  void write() {
    writeHomes();
    writeGarages();
    writeShops();
    writeMainRoad();
    writeGreen();
    writeTeams();
    writeNeighbourhood();
    writeKind();
  }

 private:
  const MapLayer* layer(LayerRole role) const {
    const auto found = m_writer.input().layers.find(role);
    return found == m_writer.input().layers.end() ? nullptr : &found->second;
  }

  Text noLayer(LayerRole role) const {
    const LayerRoleInfo& info = infoOf(role);
    return {"De kaartlaag '" + info.title.nl + "' is niet geladen.",
            "The map layer '" + info.title.en + "' is not loaded."};
  }

  /// Metres from the outline; `most` where it is surely farther.
  double metresTo(const MapFeature& f, double most) const {
    if (distanceBetween(m_box, boundsOf(f.geometry)) > most) return std::numeric_limits<double>::infinity();
    return distanceBetween(m_outline, f.geometry);
  }

  template <class Wanted>
  double nearest(const MapLayer& l, Wanted wanted) const {
    double least = std::numeric_limits<double>::infinity();
    for (const MapFeature& f : l.features) {
      if (wanted(f)) least = std::min(least, metresTo(f, least));
    }
    return least;
  }

  struct Homes {
    int count = 0;
    int withYear = 0, old = 0;
    int withKind = 0, terraced = 0;
    void add(const MapFeature& f, int homes) {
      count += homes;
      const auto year = parseInteger(attribute(f, "year"));
      if (year && *year > 1000) withYear += homes, old += *year < builtInSecuritySince ? homes : 0;
      const std::string kind = attribute(f, "kind");
      const bool isTerraced = holds(kind, "rijwoning") || holds(kind, "tussenwoning") ||
                              holds(kind, "hoekwoning") || holds(kind, "terrace");
      const bool isOther = holds(kind, "vrijstaand") || holds(kind, "twee-onder") ||
                           holds(kind, "appartement") || holds(kind, "detached") || holds(kind, "apartment");
      if (isTerraced || isOther) withKind += homes, terraced += isTerraced ? homes : 0;
    }
  };

  Homes homesFrom(const MapLayer& l) const {
    Homes homes;
    for (const MapFeature& f : l.features) {
      const int n = l.role == LayerRole::Addresses ? (isDwelling(f) ? 1 : 0) : dwellingsIn(f);
      if (n > 0 && metresTo(f, homesWithin_m) <= homesWithin_m) homes.add(f, n);
    }
    return homes;
  }

  static bool tellsFunction(const MapLayer& l) {
    return std::any_of(l.features.begin(), l.features.end(),
                       [](const MapFeature& f) { return !attribute(f, "function").empty(); });
  }
  static bool tellsDwellings(const MapLayer& l) {
    return std::any_of(l.features.begin(), l.features.end(),
                       [](const MapFeature& f) { return !attribute(f, "dwellings").empty(); });
  }

  void writeHomes() {
    const MapLayer* addresses = layer(LayerRole::Addresses);
    const MapLayer* buildings = layer(LayerRole::Buildings);
    const bool byAddress = addresses && tellsFunction(*addresses);
    const bool byBuilding = buildings && tellsDwellings(*buildings);
    if (!byAddress && !byBuilding) {
      const Text why{
          "Er is geen kaartlaag met adressen en hun gebruiksdoel, of met panden en hun woningen.",
          "There is no map layer of addresses with their use, or of buildings with their dwellings."};
      for (const char* id : {"woonfunctie", "rijwoningen", "aandeel_voor_1999"}) m_writer.unknown(id, why);
      return;
    }
    const Homes homes = homesFrom(byAddress ? *addresses : *buildings);
    // Building kinds stand with the buildings, building years with either.
    const Homes byKind = byBuilding ? homesFrom(*buildings) : homes;
    m_isResidential = homes.count >= homesNeeded;
    const std::string n = std::to_string(homes.count);
    m_writer.known(
        "woonfunctie", *m_isResidential,
        {n + " woningen binnen de hotspot of tot 50 m", n + " homes inside the hotspot or within 50 m"});
    const Homes& dated = homes.withYear > 0 ? homes : byKind;
    m_writer.share("aandeel_voor_1999", dated.old, dated.withYear,
                   {"woningen met bouwjaar, tot 50 m", "homes with a building year, within 50 m"});
    const std::string counts = std::to_string(byKind.terraced) + "/" + std::to_string(byKind.withKind);
    if (byKind.withKind < fewestKnown) {
      m_writer.unknown("rijwoningen", {"De soort woning is van te weinig panden bekend.",
                                       "The kind of home is known of too few buildings."});
    } else {
      m_isTerraced = 2 * byKind.terraced >= byKind.withKind;
      m_writer.known("rijwoningen", *m_isTerraced,
                     {counts + " woningen zijn rijwoningen", counts + " homes are terraced"});
    }
  }

  static bool isGarage(const MapFeature& f) {
    const std::string kind = attribute(f, "kind");
    return holds(kind, "garage") || holds(kind, "multi-storey");
  }

  void writeGarages() {
    const MapLayer* parking = layer(LayerRole::Parking);
    if (!parking) return m_writer.unknown("garages_in_omgeving", noLayer(LayerRole::Parking));
    const auto n = std::count_if(
        parking->features.begin(), parking->features.end(),
        [&](const MapFeature& f) { return isGarage(f) && metresTo(f, garagesWithin_m) <= garagesWithin_m; });
    m_writer.known("garages_in_omgeving", static_cast<double>(n),
                   {"parkeergarages binnen 1 km van de hotspot", "car parks within 1 km of the hotspot"});
  }

  void writeShops() {
    const char* id = "afstand_bedrijven_winkel_m";
    const MapLayer* business = layer(LayerRole::BusinessAreas);
    const MapLayer* shops = layer(LayerRole::ShoppingAreas);
    double metres = std::numeric_limits<double>::infinity();
    for (const MapLayer* l : {business, shops}) {
      if (l) metres = std::min(metres, nearest(*l, [](const MapFeature&) { return true; }));
    }
    // With one of the two layers missing, something nearer may exist; only "near" is then sure.
    const bool sure = (business && shops) || metres <= shopsNear_m;
    if (!sure || !std::isfinite(metres))
      return m_writer.unknown(id, noLayer(business ? LayerRole::ShoppingAreas : LayerRole::BusinessAreas));
    m_writer.known(id, std::round(metres),
                   {"hemelsbreed vanaf de rand van de hotspot", "straight from the edge of the hotspot"});
  }

  static bool isMainRoad(const MapFeature& f) {
    static constexpr std::array<std::string_view, 6> words{"snelweg",  "hoofdweg", "provinciaal",
                                                           "motorway", "trunk",    "primary"};
    const std::string kind = attribute(f, "kind");
    return kind == "r" || kind == "p" ||
           std::any_of(words.begin(), words.end(), [&](auto word) { return holds(kind, word); });
  }

  void writeMainRoad() {
    const char* id = "afstand_hoofdweg_m";
    const MapLayer* streets = layer(LayerRole::Streets);
    if (!streets) return m_writer.unknown(id, noLayer(LayerRole::Streets));
    const double metres = nearest(*streets, isMainRoad);
    if (!std::isfinite(metres)) {
      return m_writer.unknown(id, {"In de stratenlaag staat niet welke wegen doorgaand zijn.",
                                   "The street layer does not tell which roads are main roads."});
    }
    m_writer.known(id, std::round(metres),
                   {"hemelsbreed vanaf de rand van de hotspot", "straight from the edge of the hotspot"});
  }

  void writeGreen() {
    const MapLayer* green = layer(LayerRole::Green);
    if (!green) return m_writer.unknown("groen_park_nabij", noLayer(LayerRole::Green));
    const double metres = nearest(*green, [](const MapFeature&) { return true; });
    m_writer.known("groen_park_nabij", metres <= greenWithin_m,
                   std::isfinite(metres) ? Text{"dichtstbijzijnde groen op " + toText(metres, 0) + " m",
                                                "nearest green at " + toText(metres, 0) + " m"}
                                         : Text{"geen groen in de kaartlaag", "no green in the map layer"});
  }

  void writeTeams() {
    const MapLayer* teams = layer(LayerRole::PreventionTeams);
    if (!teams) return m_writer.unknown("buurtpreventieteam", noLayer(LayerRole::PreventionTeams));
    const bool here = nearest(*teams, [](const MapFeature&) { return true; }) <= 0;
    m_writer.known("buurtpreventieteam", std::string(here ? "ja" : "nee"),
                   {"uit de kaartlaag met teams", "from the map layer of teams"});
  }

  /// Percentages of the neighbourhood that holds the centre, under the names that Statistics Netherlands gives them.
  void writeNeighbourhood() {
    struct Figure {
      const char* fact;
      std::array<std::string_view, 2> headers;
    };
    static constexpr std::array<Figure, 4> figures{
        {{"aandeel_corporatie", {"p_wcorpw", "percentage_corporatiewoningen"}},
         {"aandeel_koop", {"p_koopwon", "percentage_koopwoningen"}},
         {"senioren_aandeel", {"p_65_eo_oud", "p_65_oo"}},
         {"jeugd_aandeel", {"p_15_24_jr", "p_15_24"}}}};
    const MapLayer* areas = layer(LayerRole::Neighbourhoods);
    const MapFeature* home = nullptr;
    for (std::size_t i = 0; areas && i < areas->features.size(); ++i) {
      const auto* shape = std::get_if<MultiPolygon>(&areas->features[i].geometry);
      if (shape && contains(*shape, m_writer.input().hotspot.centre)) home = &areas->features[i];
    }
    for (const Figure& figure : figures) {
      std::optional<double> percent;
      for (const auto& [header, text] : home ? home->attributes : std::map<std::string, std::string>{}) {
        const std::string name = lower(header);
        if (name == figure.headers[0] || name == figure.headers[1]) percent = parseNumber(text);
      }
      if (percent && *percent >= 0 && *percent <= 100) {
        m_writer.known(
            figure.fact, *percent / 100,
            {"cijfers van de buurt waar de hotspot ligt", "figures of the neighbourhood of the hotspot"});
      } else {
        m_writer.unknown(figure.fact, {"De kaartlaag met buurten heeft dit cijfer hier niet.",
                                       "The neighbourhood layer does not have this figure here."});
      }
    }
  }

  /// Share of the incidents of the year that lie at a feature of this kind.
  template <class Wanted>
  double shareAt(LayerRole role, double within_m, Wanted wanted) const {
    const MapLayer* l = layer(role);
    const auto year = inPeriod(m_writer.input().here, lastTwelveMonths(m_writer.input().dataDate));
    const auto& incidents = year.empty() ? m_writer.input().here : year;
    if (!l || incidents.empty()) return 0;
    const auto at = std::count_if(incidents.begin(), incidents.end(), [&](const Incident& i) {
      return std::any_of(l->features.begin(), l->features.end(), [&](const MapFeature& f) {
        const auto* area = std::get_if<MultiPolygon>(&f.geometry);
        return area && i.place && wanted(f) && boundsOf(f.geometry).grown(within_m).contains(*i.place) &&
               distanceTo(*area, *i.place) <= within_m;
      });
    });
    return static_cast<double>(at) / static_cast<double>(incidents.size());
  }

  void propose(const char* kind, const Text& because) {
    m_writer.known(
        "locatietype", std::string(kind),
        {"voorstel: " + because.nl + "; bevestig dit", "proposal: " + because.en + "; please confirm"});
  }

  void writeKind() {
    struct Proposal {
      const char* kind;
      LayerRole role;
      double within_m;
      bool (*wanted)(const MapFeature&);
      Text because;
    };
    const auto any = [](const MapFeature&) { return true; };
    const auto parkAndRide = [](const MapFeature& f) { return holds(attribute(f, "kind"), "p+r"); };
    const auto lot = [](const MapFeature& f) { return !isGarage(f); };
    const std::array<Proposal, 5> proposals{
        {{"parkeergarage",
          LayerRole::Parking,
          atParking_m,
          isGarage,
          {"de meeste delicten liggen bij een parkeergarage", "most offences lie at a car park"}},
         {"station_pr",
          LayerRole::Parking,
          atParking_m,
          parkAndRide,
          {"de meeste delicten liggen bij een P+R", "most offences lie at a park and ride"}},
         {"parkeerterrein",
          LayerRole::Parking,
          atParking_m,
          lot,
          {"de meeste delicten liggen bij een parkeerterrein", "most offences lie at a parking lot"}},
         {"bedrijventerrein",
          LayerRole::BusinessAreas,
          0,
          any,
          {"de meeste delicten liggen op een bedrijventerrein", "most offences lie in a business area"}},
         {"winkelgebied",
          LayerRole::ShoppingAreas,
          0,
          any,
          {"de meeste delicten liggen in een winkelgebied", "most offences lie in a shopping area"}}}};
    for (const Proposal& p : proposals) {
      const bool isParking = p.role == LayerRole::Parking;
      if (isParking && m_writer.input().offence != Offence::Autokraak) continue;
      if (shareAt(p.role, p.within_m, p.wanted) > mostlyShare) return propose(p.kind, p.because);
    }
    if (m_isTerraced.value_or(false) && m_writer.input().offence == Offence::Woninginbraak) {
      return propose("rijwoningen", {"de meeste woningen zijn rijwoningen", "most homes are terraced"});
    }
    if (m_isResidential.value_or(false))
      return propose("woonstraat", {"er staan vooral woningen", "there are mainly homes"});
    m_writer.unknown("locatietype", {"De kaartlagen zeggen niet genoeg over deze plek; kies zelf.",
                                     "The map layers do not tell enough about this place; please choose."});
  }

  FactWriter& m_writer;
  const MultiPolygon& m_outline;
  Box m_box;
  std::optional<bool> m_isResidential = {};
  std::optional<bool> m_isTerraced = {};
};

}  // namespace

void writePlaceFacts(FactWriter& w) { Surroundings(w).write(); }

}  // namespace brandpunt
