// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_town/crime.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "base/expects.h"
#include "demo_town/ground_plan.h"
#include "demo_town/offence_mix.h"
#include "demo_town/rhythm.h"

namespace brandpunt::demo {
namespace {

/// Draws an index in proportion to its weight, in O(log n).
class Lottery {
 public:
  explicit Lottery(const std::vector<double>& weights) {
    double total = 0;
    for (const double w : weights) m_upTo.push_back(total += w);
  }
  std::size_t draw(Random& random) const {
    const double at = random.uniform() * m_upTo.back();
    const auto found = std::upper_bound(m_upTo.begin(), m_upTo.end(), at);
    return static_cast<std::size_t>(
        std::min(found - m_upTo.begin(), static_cast<std::ptrdiff_t>(m_upTo.size()) - 1));
  }

 private:
  std::vector<double> m_upTo = {};
};

class Story {
 public:
  Story(const Town& town, std::uint64_t seed) : m_town(town), m_seed(seed), m_random(seed, {100}) {}

  CrimeHistory tell() {
    std::uint64_t nth = 0;
    for (const OffenceRow& row : offenceMix()) commit(row, ++nth);
    for (const PlantedRow& row : plantedRows()) plant(row);
    std::stable_sort(m_history.crimes.begin(), m_history.crimes.end(),
                     [](const Crime& a, const Crime& b) { return a.reported < b.reported; });
    return std::move(m_history);
  }

 private:
  QuarterKind kindOf(const PremisesAddress& a) const {
    return m_town.neighbourhoods[static_cast<std::size_t>(a.neighbourhood)].kind;
  }
  BuildingKind buildingOf(const PremisesAddress& a) const {
    return m_town.buildings[static_cast<std::size_t>(a.building)].kind;
  }

  /// How much an address draws an offence, before chance has its say.
  double attraction(Target target, const PremisesAddress& a) const {
    const bool flat = buildingOf(a) == BuildingKind::Flat;
    const QuarterKind quarter = kindOf(a);
    switch (target) {
      case Target::StreetCar:
      case Target::AnyCar:
        if (quarter == QuarterKind::OldCentre) return 2.6;
        if (quarter == QuarterKind::PreWar) return 1.9;
        return quarter == QuarterKind::Villa || quarter == QuarterKind::Village ? 0.5 : 1;
      case Target::Home:
        if (!a.home) return 0;
        return (flat || !a.addition.empty() ? 0.35
                : a.endOfRow                ? 1.45
                                            : 1.0) *
               (quarter == QuarterKind::Villa ? 1.6 : 1);
      case Target::Shed:
        return !a.home || quarter == QuarterKind::OldCentre ? 0 : flat ? 0.9 : 0.8;
      case Target::Bicycle:
        return quarter == QuarterKind::OldCentre ? 5 : quarter == QuarterKind::PreWar ? 2.2 : flat ? 1 : 0.6;
      case Target::Business:
        return a.home ? 0 : quarter == QuarterKind::Business ? 3 : 1;
      case Target::Shop:
        return a.home || quarter == QuarterKind::Business ? 0 : 1;
    }
    return 0;
  }

  /// Attraction times the luck of the quarter, of the street and of the address itself: a heavy tail, as all
  /// cities have.
  Lottery lotteryOf(const OffenceRow& row, std::uint64_t nth) const {
    Random luck(m_seed, {200, nth});
    std::vector<double> quarter, street;
    for (std::size_t i = 0; i < m_town.neighbourhoods.size(); ++i)
      quarter.push_back(std::exp(0.45 * luck.gaussian()));
    for (std::size_t i = 0; i < m_town.streets.size(); ++i)
      street.push_back(std::exp(row.unevenness * luck.gaussian()));
    std::vector<double> weights;
    for (const PremisesAddress& a : m_town.addresses) {
      weights.push_back(attraction(row.target, a) * quarter[static_cast<std::size_t>(a.neighbourhood)] *
                        street[static_cast<std::size_t>(a.street)] * std::exp(0.6 * luck.gaussian()));
    }
    return Lottery(weights);
  }

  void commit(const OffenceRow& row, std::uint64_t nth) {
    const Lottery lottery = lotteryOf(row, nth);
    const RhythmId ids[] = {row.first, row.second, row.third, row.fourth};
    const bool car = row.target == Target::AnyCar;
    for (int year = 0; year < 3; ++year) {
      int left = row.perYear[static_cast<std::size_t>(year)];
      while (left > 0) {
        const RhythmId rhythm = ids[drawIndex(row.rhythmShare, m_random)];
        const Window window = drawWindow(rhythmOf(rhythm), demoYear(year), m_random);
        Crime crime = crimeOf(row.code, window, m_random.chance(row.attemptShare));
        if (car && m_random.chance(0.09)) {
          atCarPark(crime, m_random.below(m_town.carParks.size()));
        } else {
          atAddress(crime, lottery.draw(m_random), row.target);
        }
        describe(crime, row.target, car && m_random.chance(0.09) ? "Kentekenplaat" : "");
        m_history.crimes.push_back(crime);
        --left;
        left -= follow(crime, row, year, left);
      }
    }
  }

  /// Near repeats of a burglary within days and a hundred metres; series of cars in the same night and street.
  int follow(const Crime& first, const OffenceRow& row, int year, int atMost) {
    const bool home = row.target == Target::Home || row.target == Target::Shed;
    const bool car = row.target == Target::AnyCar || row.target == Target::StreetCar;
    if (first.address < 0 || !(home ? m_random.chance(0.17) : car && m_random.chance(0.11))) return 0;
    const int more = std::min(atMost, 1 + static_cast<int>(m_random.below(home ? 2 : 3)));
    int added = 0;
    for (int k = 0; k < more; ++k) {
      Crime next = first;
      const double metres = m_random.exponential(home ? 95 : 50);
      const double angle = m_random.uniform() * 6.283185307179586;
      const int address =
          nearestHome({first.place.x + metres * std::cos(angle), first.place.y + metres * std::sin(angle)});
      if (address < 0) continue;
      const auto days =
          static_cast<std::int64_t>(home ? m_random.exponential(6) : m_random.exponential(0.25));
      const std::int64_t shift = days * secondsPerDay;
      if (!demoYear(year).contains(next.from.plusSeconds(shift))) continue;
      next.from = next.from.plusSeconds(
          shift + (home ? 900 * static_cast<std::int64_t>(m_random.below(9)) - 3600 : 0));
      next.to = next.to.plusSeconds(shift + 900 * static_cast<std::int64_t>(m_random.below(9)));
      atAddress(next, static_cast<std::size_t>(address), row.target);
      next.attempt = m_random.chance(row.attemptShare);
      next.reported = reportOf(next);
      m_history.crimes.push_back(next);
      ++added;
    }
    return added;
  }

  void plant(const PlantedRow& row) {
    PlantedHotspot planted{row.id, row.archetype, row.offence, row.description, row.perYear,
                           {},     row.radius_m};
    const int index = static_cast<int>(m_history.planted.size());
    const bool burglary = planted.offence == "woninginbraak";
    std::size_t park = 0;
    std::vector<std::size_t> around;
    if (row.carPark) {
      while (park < m_town.carParks.size() && m_town.carParks[park].name != row.place) ++park;
      expects(park < m_town.carParks.size());
      planted.centre = m_town.carParks[park].centre;
    } else {
      planted.centre = homesOf(row, around);
    }
    for (int year = 0; year < 3; ++year) {
      for (int k = 0; k < row.perYear[static_cast<std::size_t>(year)]; ++k) {
        const RhythmId rhythm = m_random.chance(row.usualShare) ? row.usual : row.other;
        const Window window = drawWindow(rhythmOf(rhythm), demoYear(year), m_random);
        const bool sneaked = planted.id == "flats-overdag" && m_random.chance(0.6);
        Crime crime =
            crimeOf(burglary ? (sneaked ? "A30" : "A20") : "A10", window, m_random.chance(row.attemptShare));
        if (row.carPark) {
          atCarPark(crime, park);
        } else {
          atAddress(crime, around[m_random.below(around.size())],
                    burglary ? Target::Home : Target::StreetCar);
        }
        describe(crime, burglary ? Target::Home : Target::AnyCar, m_random.chance(0.75) ? row.goods : "");
        crime.planted = index;
        m_history.crimes.push_back(crime);
      }
    }
    m_history.planted.push_back(planted);
  }

  /// The homes within reach of the one in the quarter that has most others round it; its place.
  Point homesOf(const PlantedRow& row, std::vector<std::size_t>& around) const {
    const bool flats = std::string(row.archetype) == "appartementen";
    std::vector<std::size_t> homes;
    Point sum{};
    for (std::size_t i = 0; i < m_town.addresses.size(); ++i) {
      const PremisesAddress& a = m_town.addresses[i];
      if (!a.home || m_town.neighbourhoods[static_cast<std::size_t>(a.neighbourhood)].name != row.place)
        continue;
      if (flats != (buildingOf(a) == BuildingKind::Flat)) continue;
      homes.push_back(i);
      sum = {sum.x + a.place.x, sum.y + a.place.y};
    }
    expects(!homes.empty());
    const auto n = static_cast<double>(homes.size());
    const Point middle{sum.x / n, sum.y / n};
    const auto nearer = [&](std::size_t a, std::size_t b) {
      return squaredDistance(m_town.addresses[a].place, middle) <
             squaredDistance(m_town.addresses[b].place, middle);
    };
    const Point centre = m_town.addresses[*std::min_element(homes.begin(), homes.end(), nearer)].place;
    for (const std::size_t i : homes) {
      if (distance(m_town.addresses[i].place, centre) <= row.radius_m) around.push_back(i);
    }
    return centre;
  }

  Crime crimeOf(const char* code, const Window& window, bool attempt) {
    Crime crime{};
    crime.code = code;
    crime.attempt = attempt;
    crime.from = window.from;
    crime.to = window.to;
    crime.reported = reportOf(crime);
    return crime;
  }

  /// Most report within a day, some after weeks; the desk is open by day.
  CivilTime reportOf(const Crime& crime) {
    const double u = m_random.uniform();
    const double days = u < 0.62   ? m_random.exponential(0.15)
                        : u < 0.91 ? m_random.exponential(2.2)
                                   : m_random.exponential(38);
    CivilTime at = crime.to.plusSeconds(static_cast<std::int64_t>(days * 86400.0) + 1200);
    if (at.hour() < 8)
      at = at.plusSeconds((8 - at.hour()) * secondsPerHour +
                          60 * static_cast<std::int64_t>(m_random.below(180)));
    return at.plusSeconds(-at.second());
  }

  void atAddress(Crime& crime, std::size_t address, Target target) {
    crime.address = static_cast<int>(address);
    crime.carPark = -1;
    crime.place = m_town.addresses[address].place;
    switch (target) {
      case Target::Home:
        crime.object = m_random.chance(0.7) ? "Woning" : "Woning, Eengezinswoning";
        break;
      case Target::Shed:
        crime.object = m_random.chance(0.6) ? "Schuur/Berging" : "Parkeerplaats/Garage/Stal, Garagebox";
        break;
      case Target::Business:
      case Target::Shop:
        crime.object = "Bedrijfsterrein/Pand";
        break;
      default:
        crime.object = m_random.chance(0.72) ? "Openbare Weg/-Water"
                       : m_random.chance(0.6)
                           ? "Openbare Weg/-Water, Weg"
                           : "Parkeerplaats/Garage/Stal, Parkeerplaats\nOpenbare Weg/-Water";
    }
  }

  void atCarPark(Crime& crime, std::size_t park) {
    const CarPark& p = m_town.carParks[park];
    crime.carPark = static_cast<int>(park);
    crime.address = -1;
    crime.object = p.kind == CarParkKind::Garage ? "Parkeerplaats/Garage/Stal, Parkeergarage"
                                                 : "Parkeerplaats/Garage/Stal, Parkeerterrein";
    crime.place = p.centre;
    // A garage has one point; on a lot the police point at a row.
    if (p.kind != CarParkKind::Garage && m_random.chance(0.65)) {
      const double u = m_random.uniform(), v = m_random.uniform();
      const Ring& r = p.outline;
      crime.place = {r[0].x + u * (r[1].x - r[0].x) + v * (r[3].x - r[0].x),
                     r[0].y + u * (r[1].y - r[0].y) + v * (r[3].y - r[0].y)};
    }
  }

  void describe(Crime& crime, Target target, const std::string& goods) {
    static constexpr std::array<const char*, 6> fromCars{"Elektronica", "Tas",     "Gereedschap",
                                                         "Airbag",      "Kleding", "Zonnebril"};
    static constexpr std::array<const char*, 5> fromHomes{"Sieraden", "Geld", "Elektronica", "Laptop",
                                                          "Fiets"};
    if (target == Target::AnyCar) {
      crime.goods = !goods.empty() ? goods : fromCars[m_random.below(fromCars.size())];
      crime.method = crime.goods == "Kentekenplaat" ? ""
                     : m_random.chance(0.72)        ? "Ruit ingeslagen"
                                                    : "Niet afgesloten";
    } else if (target == Target::Home) {
      crime.goods = !goods.empty() ? goods : fromHomes[m_random.below(fromHomes.size())];
      const bool force = crime.code != "A30";
      crime.method = !force ? (m_random.chance(0.3) ? "Babbeltruc" : "Insluiping, onafgesloten deur")
                     : m_random.chance(0.58) ? "Braak achterzijde, raam of deur"
                     : m_random.chance(0.75) ? "Braak voordeur, flipperen"
                                             : "Braak zijkant, slot";
    }
    if (crime.attempt) crime.goods.clear();
    if (crime.code == "A10" && m_random.chance(0.03)) crime.otherCode = "C10";
    if (crime.code == "A20" && m_random.chance(0.025)) crime.otherCode = "A70";
  }

  int nearestHome(Point p) const {
    int best = -1;
    double nearest = 60.0 * 60.0;
    for (std::size_t i = 0; i < m_town.addresses.size(); ++i) {
      const double d = squaredDistance(m_town.addresses[i].place, p);
      if (m_town.addresses[i].home && d < nearest) nearest = d, best = static_cast<int>(i);
    }
    return best;
  }

  const Town& m_town;
  std::uint64_t m_seed;
  Random m_random;
  CrimeHistory m_history = {};
};

}  // namespace

Period demoYear(int year) { return {Date{2022 + year, 11, 1}, Date{2023 + year, 11, 1}}; }
Period demoPeriod() { return {demoYear(0).from, demoYear(2).to}; }

CrimeHistory commitCrimes(const Town& town, std::uint64_t seed) { return Story(town, seed).tell(); }

}  // namespace brandpunt::demo
