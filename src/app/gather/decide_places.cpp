// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/decide_places.h"

#include <algorithm>

#include "base/number.h"
#include "dossier/dossier.h"

namespace brandpunt::app {
namespace {

constexpr double near_m = 1;

Result<std::vector<PlaceToDecide>> listIn(const store::Dossier& dossier) {
  store::IncidentFilter raw;
  raw.asStored = true;
  Result<std::vector<Incident>> incidents = dossier.incidents(raw);
  if (!incidents) return std::move(incidents).error();
  Result<std::vector<PlaceDecision>> decisions = dossier.placeDecisions();
  if (!decisions) return std::move(decisions).error();
  return placesToDecide(*incidents, *decisions);
}

}  // namespace

std::vector<PlaceToDecide> placesToDecide(std::span<const Incident> asStored,
                                          std::span<const PlaceDecision> decisions) {
  std::vector<PlaceToDecide> places;
  for (const SharedPlace& shared : findSharedPlaces(asStored)) {
    const auto found = std::ranges::find(decisions, shared.place, &PlaceDecision::place);
    places.push_back({shared, found == decisions.end() ? std::nullopt : std::optional(*found)});
  }
  return places;
}

Result<std::vector<PlaceToDecide>> listSharedPlaces(const std::filesystem::path& path) {
  Result<store::Dossier> dossier = store::Dossier::open(path, store::Access::ReadOnly);
  if (!dossier) return std::move(dossier).error();
  return listIn(*dossier);
}

Result<SharedPlace> decidePlace(const std::filesystem::path& path, Point told, PlaceVerdict verdict,
                                const std::string& why) {
  Result<store::Dossier> dossier = store::Dossier::open(path, store::Access::ReadWrite);
  if (!dossier) return std::move(dossier).error();
  Result<std::vector<PlaceToDecide>> places = listIn(*dossier);
  if (!places) return std::move(places).error();
  const auto found = std::ranges::find_if(
      *places, [&](const PlaceToDecide& p) { return distance(p.shared.place, told) <= near_m; });
  if (found == places->end()) {
    const std::string point = toText(told.x, 0) + "," + toText(told.y, 0);
    return Error{
        ErrorCode::NotFound,
        {"Op " + point + " liggen geen opvallend veel incidenten; 'places' zonder opties geeft de lijst.",
         "No remarkable number of incidents lies at " + point + "; 'places' without options lists them."}};
  }
  const Result<void> kept = dossier->putPlaceDecision({found->shared.place, verdict, why});
  if (!kept) return kept.error();
  return found->shared;
}

}  // namespace brandpunt::app
