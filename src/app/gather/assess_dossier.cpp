// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/assess_dossier.h"

namespace brandpunt::app {

Result<QualitySheet> assessIncidents(const store::Dossier& dossier, std::span<const Incident> incidents) {
  Result<std::optional<MapLayer>> area = dossier.layer(LayerRole::StudyArea);
  if (!area) return std::move(area).error();
  const MultiPolygon studyArea = *area ? areasOf(**area) : MultiPolygon{};
  Result<std::vector<PlaceDecision>> decisions = dossier.placeDecisions();
  if (!decisions) return std::move(decisions).error();
  std::vector<Point> real;
  for (const PlaceDecision& decision : *decisions) {
    if (decision.verdict == PlaceVerdict::Real) real.push_back(decision.place);
  }
  return assessQuality(incidents, studyArea, real);
}

Result<QualitySheet> assessDossier(const std::filesystem::path& path) {
  Result<store::Dossier> dossier = store::Dossier::open(path, store::Access::ReadOnly);
  if (!dossier) return std::move(dossier).error();
  Result<std::vector<Incident>> incidents = dossier->incidents();
  if (!incidents) return std::move(incidents).error();
  return assessIncidents(*dossier, *incidents);
}

}  // namespace brandpunt::app
