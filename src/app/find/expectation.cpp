// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/expectation.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "base/number.h"
#include "base/sha256.h"
#include "document/privacy.h"
#include "find/street_points.h"
#include "find/study_area.h"
#include "hotspot/density/area_index.h"

using namespace std::string_view_literals;

namespace brandpunt::app {
namespace {

constexpr double cellSide_m = 500;
constexpr double shareEverywhere = 0.05;
constexpr double streetSide_m = 100;
constexpr double mostPlacesOfALot = 10'000;

struct Basis {
  std::string_view id;
  Text words;
};
constexpr std::size_t basisCount = 4;
const std::array<Basis, basisCount>& bases() {
  static const std::array<Basis, basisCount> all{
      {{"dwellings", {"verspreid zoals de woningen", "spread like the dwellings"}},
       {"addresses-parking",
        {"verspreid zoals de adressen en parkeerplaatsen", "spread like the addresses and parking places"}},
       {"addresses", {"verspreid zoals de adressen", "spread like the addresses"}},
       {"inhabited",
        {"gelijk verspreid over het gebied waar incidenten voorkomen (er is geen kaartlaag van adressen)",
         "spread evenly over the area where incidents occur (there is no map layer of addresses)"}}}};
  return all;
}

Point middleOf(const Geometry& geometry) {
  const Box box = boundsOf(geometry);
  return {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
}

/// The middle of a square of the grid that holds the point.
Point middleOfSquare(Point p, double side) {
  return {(std::floor(p.x / side) + 0.5) * side, (std::floor(p.y / side) + 0.5) * side};
}

/// Weight by place, where many sites come to one.
class Piles {
 public:
  void add(Point place, double weight) { m_weights[{place.x, place.y}] += weight; }
  void appendTo(std::vector<ExpectedSite>& sites) const {
    for (const auto& [place, weight] : m_weights) sites.push_back({{place.first, place.second}, weight, 0});
  }

 private:
  std::map<std::pair<double, double>, double> m_weights = {};
};

class Gatherer {
 public:
  Gatherer(const store::Dossier& dossier, const MultiPolygon& studyArea)
      : m_dossier(dossier), m_anywhere(studyArea.empty()), m_studied(studyArea) {}

  Result<std::string_view> measure(Offence offence) {
    auto addresses = m_dossier.layer(LayerRole::Addresses);
    if (!addresses) return addresses.error();
    const bool ofDwellings = isAgainstDwellings(offence);
    if (ofDwellings) {
      if (*addresses) addDwellings(**addresses);
      if (m_sites.empty()) {
        const auto buildings = m_dossier.layer(LayerRole::Buildings);
        if (!buildings) return buildings.error();
        if (*buildings) addDwellings(**buildings);
      }
      if (!m_sites.empty()) return "dwellings"sv;
    }
    if (!*addresses || (*addresses)->features.empty()) return "inhabited"sv;
    for (const MapFeature& address : (*addresses)->features) add(address, 1);
    if (!isAgainstVehicles(offence)) return "addresses"sv;
    const auto parking = m_dossier.layer(LayerRole::Parking);
    if (!parking) return parking.error();
    if (!*parking || (*parking)->features.empty()) return "addresses"sv;
    for (const MapFeature& lot : (*parking)->features) add(lot, spacesOf(lot));
    return "addresses-parking"sv;
  }

  /// Cells with an incident or a site; a twentieth of the weight, or all of it.
  Result<void> spreadOverCells(const Progress& progress) {
    std::set<std::pair<std::int64_t, std::int64_t>> cells;
    const auto mark = [&](Point p) {
      cells.insert({std::llround(std::floor(p.x / cellSide_m)), std::llround(std::floor(p.y / cellSide_m))});
    };
    double weight = 0;
    for (const ExpectedSite& site : m_sites) {
      mark(site.place);
      weight += site.weight;
    }
    const Result<void> read = m_dossier.eachIncident({}, [&](const Incident& incident) {
      if (!incident.place || !isStudied(*incident.place)) return;
      mark(*incident.place);
      m_points.see(incident);
    });
    if (!read) return read;
    if (progress.stopRequested()) return cancelled();
    const double all = weight > 0 ? weight * shareEverywhere / (1 - shareEverywhere) : 1;
    for (const auto& [column, row] : cells) {
      m_sites.push_back(
          {{(static_cast<double>(column) + 0.5) * cellSide_m, (static_cast<double>(row) + 0.5) * cellSide_m},
           all / static_cast<double>(cells.size()),
           cellSide_m});
    }
    m_streets.resize(m_sites.size());
    return {};
  }

  /// Moves a share of each site to where the police put what they know to the street only.
  void moveToStreets(double share) {
    if (share <= 0) return;
    std::map<std::string, std::vector<Weighed>> streets;
    Piles piles;
    for (std::size_t i = 0; i < m_sites.size(); ++i) {
      ExpectedSite& site = m_sites[i];
      const double moved = site.weight * share;
      site.weight -= moved;
      if (m_streets[i].empty()) {
        pileUp(site, moved, piles);
      } else {
        streets[m_streets[i]].push_back({site.place, moved});
      }
    }
    for (const auto& [street, addresses] : streets) {
      for (const Weighed& at : m_points.expectedAt(street, addresses)) piles.add(at.place, at.weight);
    }
    piles.appendTo(m_sites);
  }

  std::vector<ExpectedSite> take() { return std::move(m_sites); }

 private:
  bool isStudied(Point p) const { return m_anywhere || m_studied.contains(p); }

  void add(const MapFeature& feature, double weight) {
    const auto* area = std::get_if<MultiPolygon>(&feature.geometry);
    const Point middle = middleOf(feature.geometry);
    if (!isStudied(middle)) return;
    m_sites.push_back({middle, weight, area ? std::sqrt(areaOf(*area)) : 0});
    m_streets.push_back(streetOf(feature));
  }

  static std::string streetOf(const MapFeature& feature) {
    const auto name = feature.attributes.find("street");
    return name == feature.attributes.end() ? std::string() : name->second;
  }

  /// Without the name of a street: to the middles of squares about as long as one.
  static void pileUp(const ExpectedSite& site, double weight, Piles& piles) {
    const auto parts = std::max<std::int64_t>(1, std::llround(site.side_m / streetSide_m));
    const double step = site.side_m / static_cast<double>(parts);
    const Point corner{site.place.x - site.side_m / 2, site.place.y - site.side_m / 2};
    for (std::int64_t row = 0; row < parts; ++row) {
      for (std::int64_t column = 0; column < parts; ++column) {
        const Point part{corner.x + (static_cast<double>(column) + 0.5) * step,
                         corner.y + (static_cast<double>(row) + 0.5) * step};
        piles.add(middleOfSquare(part, streetSide_m), weight / static_cast<double>(parts * parts));
      }
    }
  }

  void addDwellings(const MapLayer& layer) {
    const bool addresses = layer.role == LayerRole::Addresses;
    for (const MapFeature& f : layer.features) {
      const int n = addresses ? (isDwelling(f) ? 1 : 0) : dwellingsIn(f);
      if (n > 0) add(f, n);
    }
  }

  static double spacesOf(const MapFeature& lot) {
    const auto found = lot.attributes.find("capacity");
    const auto spaces = found == lot.attributes.end() ? std::nullopt : parseInteger(found->second);
    return spaces && *spaces > 0 ? std::min(static_cast<double>(*spaces), mostPlacesOfALot) : 1;
  }

  const store::Dossier& m_dossier;
  bool m_anywhere;
  AreaIndex m_studied;
  std::vector<ExpectedSite> m_sites = {};
  std::vector<std::string> m_streets = {};  // of each site; empty: not known
  StreetPoints m_points = {};
};

std::string digestOf(const ExpectedPlaces& places) {
  std::string bytes;
  bytes.reserve(places.sites().size() * 4 * sizeof(double));
  const auto add = [&](double value) {
    auto bits = std::bit_cast<std::uint64_t>(value);
    for (std::size_t i = 0; i < sizeof bits; ++i, bits >>= 8U) bytes += static_cast<char>(bits & 0xFFU);
  };
  for (const ExpectedSite& site : places.sites()) {
    for (const double value : {site.place.x, site.place.y, site.weight, site.side_m}) add(value);
  }
  return sha256Of(bytes);
}

}  // namespace

Result<Expectation> expectationFor(const store::Dossier& dossier, Offence offence, double streetShare,
                                   const Progress& progress) {
  const Result<MultiPolygon> area = studyAreaOf(dossier);
  if (!area) return area.error();
  Gatherer gatherer(dossier, *area);
  const Result<std::string_view> basis = gatherer.measure(offence);
  if (!basis) return basis.error();
  if (const Result<void> spread = gatherer.spreadOverCells(progress); !spread) return spread.error();
  gatherer.moveToStreets(streetShare);
  std::vector<ExpectedSite> sites = gatherer.take();
  // The same sites in any order are the same expectation, to the last bit.
  std::ranges::sort(
      sites, {}, [](const ExpectedSite& s) { return std::tuple(s.place.x, s.place.y, s.weight, s.side_m); });
  Expectation expectation{ExpectedPlaces(std::move(sites)), *basis, {}};
  expectation.digest = digestOf(expectation.places);
  return expectation;
}

bool isTested(const Run& run) { return run.parameters.contains(std::string(expectationParameter)); }

bool expectsOnStreets(const Run& run) {
  const auto basis = run.parameters.find(std::string(expectationParameter));
  return basis != run.parameters.end() && basis->second != "inhabited";
}

Text testInWords(const Run& run) {
  const auto basis = run.parameters.find(std::string(expectationParameter));
  const auto replications = run.parameters.find(std::string(replicationsParameter));
  if (basis == run.parameters.end() || replications == run.parameters.end())
    return {"niet getoetst op toeval", "not tested against chance"};
  const auto known = std::ranges::find(bases(), basis->second, &Basis::id);
  const Text spread = known == bases().end() ? Text{} : known->words;
  return {"getoetst tegen " + replications->second + " keer toeval, " + spread.nl,
          "tested against chance " + replications->second + " times, " + spread.en};
}

}  // namespace brandpunt::app
