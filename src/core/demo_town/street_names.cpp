// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_town/street_names.h"

#include <array>
#include <string_view>
#include <vector>

namespace brandpunt::demo {
namespace {

using Words = std::vector<std::string_view>;

const Words& themeOf(const Neighbourhood& quarter, int index) {
  static const Words oldTown{"Waag",        "Vis",      "Boter",        "Koren",      "Turf",   "Kerk",
                             "Klooster",    "Smede",    "Bakker",       "Zout",       "Lakens", "Kuipers",
                             "Touwslagers", "Munt",     "Hof",          "Gasthuis",   "Peper",  "Ketel",
                             "Linnen",      "Brouwers", "Zadel",        "Spinhuis",   "Raam",   "Goudsmids",
                             "Papen",       "Slijk",    "Nieuwe Sluis", "Oude Sluis", "Ankers", "Zeilmakers",
                             "Mosterd",     "Hoenders", "Varkens"};
  static const Words trees{"Linden",     "Iepen",   "Kastanje", "Esdoorn",    "Berken",
                           "Elzen",      "Eiken",   "Beuken",   "Hazelaar",   "Meidoorn",
                           "Populieren", "Acacia",  "Vlier",    "Lijsterbes", "Sering",
                           "Jasmijn",    "Laurier", "Hulst",    "Sleedoorn",  "Kornoelje",
                           "Haagbeuk",   "Es",      "Olm",      "Platanen",   "Tamarisk"};
  static const Words flowers{"Rozen",         "Tulpen",     "Anjelier", "Dahlia",     "Lelie",
                             "Violen",        "Asters",     "Begonia",  "Irissen",    "Papaver",
                             "Korenbloem",    "Klaproos",   "Margriet", "Zonnebloem", "Lavendel",
                             "Narcissen",     "Hyacinten",  "Krokus",   "Leeuwenbek", "Vergeet-mij-niet",
                             "Duizendschoon", "Ridderspoor"};
  static const Words birds{"Merel",    "Lijster",   "Vinken",     "Mezen",    "Zwaluw",
                           "Kievit",   "Reiger",    "Ooievaar",   "Fazanten", "Patrijs",
                           "Kwartel",  "Leeuwerik", "Nachtegaal", "Wulpen",   "Grutto",
                           "Tureluur", "Plevier",   "Roerdomp",   "Karekiet", "Sperwer",
                           "Buizerd",  "Havik",     "Ijsvogel",   "Koekoek",  "Spreeuwen"};
  static const Words crafts{"Blekers", "Wevers",  "Spinners",     "Ververs",    "Kaarsen", "Drukkers",
                            "Letter",  "Zetters", "Zeem",         "Looiers",    "Klompen", "Manden",
                            "Pannen",  "Tegel",   "Steenhouwers", "Metselaars", "Timmer",  "Glazeniers",
                            "Horloge", "Orgel",   "Wagenmakers",  "Hoefijzer",  "Zwingel"};
  static const Words music{"Sonate", "Fuga",    "Menuet", "Adagio",     "Allegro",   "Cantate", "Serenade",
                           "Rondo",  "Prelude", "Aria",   "Koraal",     "Madrigaal", "Polka",   "Wals",
                           "Tango",  "Hobo",    "Fagot",  "Klarinet",   "Cello",     "Viool",   "Trompet",
                           "Bazuin", "Harp",    "Luit",   "Tamboerijn", "Celesta"};
  static const Words rivers{"Vecht", "Dommel", "Amstel",  "Linge",   "Berkel",  "Dinkel", "Regge",
                            "Roer",  "Geul",   "Swalm",   "Eem",     "Spaarne", "Zaan",   "Rotte",
                            "Schie", "Gouwe",  "Merwede", "Waal",    "Lek",     "IJssel", "Maas",
                            "Aa",    "Mark",   "Donge",   "Tjonger", "Linde",   "Hunze",  "Reest"};
  static const Words ships{"Tjalk",   "Schoener", "Botter",   "Fregat",    "Kotter", "Klipper", "Brik",
                           "Galjoen", "Hoeker",   "Kogge",    "Fluit",     "Praam",  "Aak",     "Skutsje",
                           "Korvet",  "Jol",      "Sloep",    "Punter",    "Logger", "Kaag",    "Pinas",
                           "Bark",    "Boeier",   "Schokker", "Zalmschouw"};
  static const Words planets{
      "Mercurius", "Venus",   "Mars",    "Jupiter", "Saturnus",  "Uranus",    "Neptunus",   "Pluto", "Orion",
      "Poolster",  "Sirius",  "Wega",    "Castor",  "Pollux",    "Andromeda", "Cassiopeia", "Zonne", "Manen",
      "Kometen",   "Melkweg", "Meteoor", "Titan",   "Ganymedes", "Callisto",  "Pegasus"};
  static const Words grains{"Rogge",  "Haver",  "Gerst",    "Tarwe",  "Boekweit",   "Spelt",
                            "Gierst", "Vlas",   "Koolzaad", "Klaver", "Lupine",     "Luzerne",
                            "Hennep", "Mais",   "Zaaier",   "Maaier", "Dorsvlegel", "Zicht",
                            "Zeis",   "Ploeg",  "Egge",     "Schoof", "Hooiberg",   "Tas",
                            "Opper",  "Garven", "Kaf",      "Halm",   "Aar",        "Stoppel"};
  static const Words grasses{"Beemd",    "Zwenk",        "Dravik",     "Kropaar",    "Witbol",
                             "Trilgras", "Vossenstaart", "Reuk",       "Struis",     "Kamgras",
                             "Zegge",    "Bies",         "Pitrus",     "Pijpenstro", "Helm",
                             "Buntgras", "Wolgras",      "Smele",      "Raai",       "Timothee",
                             "Kweek",    "Borstel",      "Zilvergras", "Gaffel",     "Moeras"};
  static const Words willows{"Schiet",       "Knot",     "Kraak",   "Bitter",   "Katwilg",     "Treur",
                             "Amandel",      "Grauwe",   "Geoorde", "Boswilg",  "Griend",      "Teen",
                             "Wiep",         "Rijshout", "Hoep",    "Bentwilg", "Laurierwilg", "Twijg",
                             "Mandenvlecht", "Zinkstuk", "Hakhout", "Osier",    "Purper",      "Kruip"};
  static const Words reeds{"Lisdodde",     "Riet",         "Waterlelie",   "Plomp",        "Kalmoes",
                           "Dotter",       "Zwanenbloem",  "Waterviolier", "Fonteinkruid", "Pijlkruid",
                           "Krabbescheer", "Kattenstaart", "Wederik",      "Watermunt",    "Moerasspirea",
                           "Gele Lis",     "Egelskop",     "Mattenbies",   "Galigaan",     "Kikkerbeet",
                           "Sterrenkroos", "Waternoot",    "Watereppe",    "Kroos"};
  static const Words light{"Ochtend",   "Middag", "Avond",  "Schemer",    "Dageraad",    "Zomer",
                           "Lente",     "Herfst", "Winter", "Noorderzon", "Zonnestraal", "Morgenrood",
                           "Regenboog", "Dauw",   "Nevel",  "Wolken",     "Bries",       "Passaat",
                           "Moesson",   "Zefier", "Ijzel",  "Sneeuwvlok", "Onweer",      "Windstilte"};
  static const Words paints{"Oker",   "Omber",  "Karmijn",  "Ultramarijn", "Vermiljoen", "Sienna",
                            "Indigo", "Kobalt", "Turkoois", "Smaragd",     "Azuur",      "Purperen",
                            "Kwast",  "Palet",  "Ezel",     "Penseel",     "Pastel",     "Aquarel",
                            "Ets",    "Fresco", "Mozaiek",  "Gouache",     "Krijt",      "Houtskool"};
  static const Words trades{"Ampere",   "Volt",      "Transistor", "Dynamo",   "Turbine",
                            "Piston",   "Zuiger",    "Kompas",     "Takel",    "Katrol",
                            "Aambeeld", "Draaibank", "Lasser",     "Freeser",  "Gieterij",
                            "Walserij", "Container", "Pallet",     "Expeditie"};
  static const Words estates{"Overduin",    "Buitenlust", "Welgelegen",  "Rustenburg", "Zorgvliet",
                             "Vredenhof",   "Meerzicht",  "Landlust",    "Spaarnrust", "Boschoord",
                             "Elswijk",     "Hofwijck",   "Groenendaal", "Lindenoord", "Eikenrode",
                             "Zonneheuvel", "Bergzicht",  "Duinrell"};
  static const Words village{"Dorps",     "Kerk",   "Brink", "Molen",  "Achter", "Smids", "School",
                             "Terp",      "Wiel",   "Dijk",  "Polder", "Vliet",  "Kade",  "Hof",
                             "Boomgaard", "Kersen", "Appel", "Peren",  "Pruimen"};
  // In the order of the quarters in plan.cpp.
  static const std::array<const Words*, 24> byQuarter{
      &oldTown, &crafts,  &trees,   &crafts, &flowers, &trees,  &birds,   &crafts,
      &music,   &flowers, &estates, &rivers, &trees,   &ships,  &planets, &trades,
      &grains,  &grasses, &willows, &reeds,  &light,   &paints, &light,   &village};
  if (quarter.kind == QuarterKind::Village) return village;
  return *byQuarter[static_cast<std::size_t>(index) % byQuarter.size()];
}

const Words& endingsOf(QuarterKind quarter, StreetClass kind) {
  static const Words oldTown{"straat", "steeg", "markt", "plein", "gang", "poort"}, quay{"gracht", "kade"},
      plain{"straat", "straat", "straat", "plein", "hof", "singel"},
      postWar{"straat", "laan", "plantsoen", "weg"}, yard{"hof", "erf", "pad", "gaarde", "horst"},
      wide{"laan", "dreef", "weg"}, vinex{"straat", "laan", "kade", "park"}, villa{"laan", "weg", "park"},
      trade{"weg", "straat", "baan"}, main{"weg", "laan", "singel"}, village{"straat", "weg", "pad", "laan"};
  if (kind == StreetClass::Quay) return quay;
  if (kind == StreetClass::Main) return main;
  if (kind == StreetClass::Collector) return wide;
  switch (quarter) {
    case QuarterKind::OldCentre:
      return oldTown;
    case QuarterKind::PreWar:
      return plain;
    case QuarterKind::PostWar:
      return postWar;
    case QuarterKind::Woonerf:
      return yard;
    case QuarterKind::Vinex:
      return vinex;
    case QuarterKind::Villa:
      return villa;
    case QuarterKind::Business:
      return trade;
    case QuarterKind::Park:
      return villa;
    case QuarterKind::Village:
      return village;
  }
  return plain;
}

}  // namespace

std::string StreetNames::nameFor(const Neighbourhood& quarter, int quarterIndex, StreetClass kind) {
  const Words& words = themeOf(quarter, quarterIndex);
  const Words& endings = endingsOf(quarter.kind, kind);
  static constexpr std::array<std::string_view, 6> before{"", "", "Lange ", "Korte ", "Nieuwe ", "Oude "};
  for (std::size_t attempt = 0;; ++attempt) {
    std::string name;
    if (attempt > 12) name = before[2 + m_random.below(4)];
    if (attempt > 60) name = std::string("Achter ") + name;
    name += words[m_random.below(words.size())];
    name += endings[m_random.below(endings.size())];
    if (m_given.insert(name).second) return name;
    if (attempt > 200) {
      name += " " + std::to_string(m_given.size());
      m_given.insert(name);
      return name;
    }
  }
}

}  // namespace brandpunt::demo
