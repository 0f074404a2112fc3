// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/geocode_incidents.h"

#include <vector>

#include "base/number.h"
#include "dossier/dossier.h"

namespace brandpunt::app {
namespace {

constexpr std::size_t mostNearMisses = 50;

bool tellsAPlace(const Address& a) {
  return !(a.street.empty() && a.postcode.empty() && a.neighbourhood.empty() && a.district.empty());
}

Text wordsFor(AddressMatch match) {
  switch (match) {
    case AddressMatch::House:
      return {"op het huis", "at the house"};
    case AddressMatch::Corrected:
      return {"op het huis, na een spelfout", "at the house, past a misspelling"};
    case AddressMatch::Number:
      return {"op het huisnummer, zonder toevoeging", "at the number, without its addition"};
    case AddressMatch::Crossing:
      return {"op een kruising", "at a crossing"};
    case AddressMatch::Street:
      return {"op het midden van de straat", "at the middle of the street"};
    case AddressMatch::Postcode:
      return {"op de postcode", "at the postcode"};
    case AddressMatch::Neighbourhood:
      return {"op de buurt", "at the neighbourhood"};
    case AddressMatch::Nothing:
      break;
  }
  return {"niet gevonden", "not found"};
}

}  // namespace

Result<std::unique_ptr<AddressRegister>> AddressRegister::of(const store::Dossier& dossier) {
  Result<std::optional<MapLayer>> addresses = dossier.layer(LayerRole::Addresses);
  if (!addresses) return std::move(addresses).error();
  Result<std::optional<MapLayer>> areas = dossier.layer(LayerRole::Neighbourhoods);
  if (!areas) return std::move(areas).error();
  if (!*addresses && !*areas) return std::unique_ptr<AddressRegister>{};
  AddressIndex index = AddressIndex::of(addresses->value_or(MapLayer{}));
  return std::unique_ptr<AddressRegister>(new AddressRegister(std::move(index), areas->value_or(MapLayer{})));
}

void AddressLookup::look(Incident& incident) {
  if (incident.place || !tellsAPlace(incident.address)) return;
  Geocoded found = m_geocoder.find(incident.address);
  ++m_counts.asked;
  ++m_counts.byMatch[std::string(idOf(found.match))];
  if (!found.nearMiss.empty()) {
    auto& [suggestion, n] = m_counts.nearMisses[incident.address.street];
    suggestion = std::move(found.nearMiss);
    ++n;
  }
  if (!found.point) return;
  incident.place = found.point;
  incident.locationQuality = found.quality;
}

GeocodingCounts AddressLookup::counts() const {
  GeocodingCounts counts = m_counts;
  while (counts.nearMisses.size() > mostNearMisses)
    counts.nearMisses.erase(std::prev(counts.nearMisses.end()));
  return counts;
}

void addGeocodingFinding(const GeocodingCounts& counts, ImportReport& report) {
  if (counts.asked == 0) return;
  const auto of = [&](AddressMatch match) {
    const auto found = counts.byMatch.find(std::string(idOf(match)));
    return found == counts.byMatch.end() ? std::int64_t{0} : found->second;
  };
  const std::int64_t found = counts.asked - of(AddressMatch::Nothing);
  const double share = static_cast<double>(found) / static_cast<double>(counts.asked);
  const std::string asked = std::to_string(counts.asked), placed = std::to_string(found);
  Text said{"Zonder coördinaten, gezocht op adres: " + placed + " van de " + asked + " gevonden (" +
                toPeople(100 * share, 0, Language::Dutch) + " %)",
            "Without coordinates, looked for by address: " + placed + " of " + asked + " found (" +
                toPeople(100 * share, 0, Language::English) + " %)"};
  std::string_view sign = ": ";
  for (std::size_t m = 0; m < addressMatches; ++m) {
    const auto match = static_cast<AddressMatch>(m);
    if (of(match) == 0) continue;
    const Text words = wordsFor(match);
    said.nl += std::string(sign) + std::to_string(of(match)) + " " + words.nl;
    said.en += std::string(sign) + std::to_string(of(match)) + " " + words.en;
    sign = ", ";
  }
  said.nl += ".";
  said.en += ".";
  constexpr double enough = 0.9;
  report.findings.push_back(
      {"geocoded", share >= enough ? Severity::Information : Severity::Mind, found, share, std::move(said)});
}

Result<GeocodeOutcome> geocodeDossier(const std::filesystem::path& path, const Progress& progress) {
  Result<store::Dossier> dossier = store::Dossier::open(path, store::Access::ReadWrite);
  if (!dossier) return std::move(dossier).error();
  Result<std::unique_ptr<AddressRegister>> addresses = AddressRegister::of(*dossier);
  if (!addresses) return std::move(addresses).error();
  if (!*addresses) {
    return Error{
        ErrorCode::NeedsAnswer,
        {"Het dossier heeft geen adressen. Laad ze eerst: brandpunt-cli layer DOSSIER BESTAND --as "
         "addresses.",
         "The dossier has no addresses. Load them first: brandpunt-cli layer DOSSIER FILE --as addresses."}};
  }
  store::IncidentFilter all;
  all.asStored = true;
  Result<std::vector<Incident>> incidents = dossier->incidents(all);
  if (!incidents) return std::move(incidents).error();
  std::vector<Incident*> asked;
  for (Incident& incident : *incidents) {
    if (!incident.place) asked.push_back(&incident);
  }
  GeocodeOutcome outcome;
  AddressLookup lookup((*addresses)->geocoder());
  for (Incident* incident : asked) lookup.look(*incident);
  outcome.counts = lookup.counts();
  std::vector<Incident> placed;
  for (Incident* incident : asked) {
    if (incident->place) placed.push_back(std::move(*incident));
  }
  outcome.placed = static_cast<std::int64_t>(placed.size());
  if (progress.stopRequested()) return cancelled();
  if (Result<std::int64_t> kept = dossier->setPlaces(placed); !kept) return std::move(kept).error();
  return outcome;
}

}  // namespace brandpunt::app
