// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/expectation.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <set>
#include <tuple>

#include "base/number.h"
#include "base/sha256.h"
#include "document/privacy.h"

using namespace std::string_view_literals;

namespace brandpunt::app {
namespace {

constexpr double cellSide_m = 500;
constexpr double shareEverywhere = 0.05;
constexpr double addressAccuracy_m = 50;
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

bool isAgainstVehicles(Offence offence) {
  return offence == Offence::Autokraak || offence == Offence::Voertuigdiefstal;
}

Point middleOf(const Geometry& geometry) {
  const Box box = boundsOf(geometry);
  return {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
}

class Gatherer {
 public:
  Gatherer(const store::Dossier& dossier, double accuracy_m)
      : m_dossier(dossier), m_side_m(accuracy_m > addressAccuracy_m ? 2 * accuracy_m : 0) {}

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
      if (incident.place) mark(*incident.place);
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
    return {};
  }

  std::vector<ExpectedSite> take() { return std::move(m_sites); }

 private:
  void add(const MapFeature& feature, double weight) {
    double side = m_side_m;
    if (const auto* area = std::get_if<MultiPolygon>(&feature.geometry))
      side = std::max(side, std::sqrt(areaOf(*area)));
    m_sites.push_back({middleOf(feature.geometry), weight, side});
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
  double m_side_m;
  std::vector<ExpectedSite> m_sites = {};
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

Result<Expectation> expectationFor(const store::Dossier& dossier, Offence offence, double accuracy_m,
                                   const Progress& progress) {
  Gatherer gatherer(dossier, accuracy_m);
  const Result<std::string_view> basis = gatherer.measure(offence);
  if (!basis) return basis.error();
  if (const Result<void> spread = gatherer.spreadOverCells(progress); !spread) return spread.error();
  std::vector<ExpectedSite> sites = gatherer.take();
  // The same sites in any order are the same expectation, to the last bit.
  std::ranges::sort(
      sites, {}, [](const ExpectedSite& s) { return std::tuple(s.place.x, s.place.y, s.weight, s.side_m); });
  Expectation expectation{ExpectedPlaces(std::move(sites)), *basis, {}};
  expectation.digest = digestOf(expectation.places);
  return expectation;
}

bool isTested(const Run& run) { return run.parameters.contains(std::string(expectationParameter)); }

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
