// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/dossier_snapshot.h"

#include <algorithm>

#include "dossier/dossier.h"
#include "gather/retention_term.h"
#include "show/gather_map.h"

namespace brandpunt::app {

const MapLayer* DossierSnapshot::layer(LayerRole role) const {
  const auto found = std::ranges::find(layers, role, &MapLayer::role);
  return found == layers.end() ? nullptr : &*found;
}

Result<DossierSnapshot> readSnapshot(const std::filesystem::path& path, const Progress& progress) {
  Result<store::Dossier> dossier = store::Dossier::open(path, store::Access::ReadOnly);
  if (!dossier) return std::move(dossier).error();
  DossierSnapshot snapshot;
  snapshot.path = path;
  snapshot.name = dossier->info().name;
  snapshot.crs = dossier->info().crs;
  progress.report(0.1, {"Incidenten lezen", "Reading incidents"});
  store::IncidentFilter raw;
  raw.asStored = true;
  Result<std::vector<Incident>> incidents = dossier->incidents(raw);
  if (!incidents) return std::move(incidents).error();
  Result<std::vector<PlaceDecision>> decisions = dossier->placeDecisions();
  if (!decisions) return std::move(decisions).error();
  snapshot.places = placesToDecide(*incidents, *decisions);
  leaveDefaultPlaces(*incidents, *decisions);
  snapshot.incidents = *std::move(incidents);
  Result<std::vector<ImportBatch>> batches = dossier->batches();
  if (!batches) return std::move(batches).error();
  snapshot.batches = *std::move(batches);
  Result<RetentionState> retention = retentionOf(*dossier);
  if (!retention) return std::move(retention).error();
  snapshot.retention = *std::move(retention);
  Result<std::vector<ImportProfile>> profiles = dossier->profiles();
  if (!profiles) return std::move(profiles).error();
  snapshot.words = offenceWordsOf(snapshot.batches, *profiles, snapshot.incidents);
  Result<std::vector<Run>> runs = dossier->runs();
  if (!runs) return std::move(runs).error();
  snapshot.runs = *std::move(runs);
  progress.report(0.4, {"Kaartlagen lezen", "Reading map layers"});
  for (const LayerRoleInfo& info : layerRoles()) {
    if (progress.stopRequested()) return cancelled();
    Result<std::optional<MapLayer>> layer = dossier->layer(info.role);
    if (!layer) return std::move(layer).error();
    if (*layer) snapshot.layers.push_back(**std::move(layer));
  }
  snapshot.base = baseOf(snapshot.layers);
  for (const ImportBatch& batch : snapshot.batches) {
    if (batch.standPer && (!snapshot.dataDate || *snapshot.dataDate < *batch.standPer)) {
      snapshot.dataDate = batch.standPer;
    }
  }
  return snapshot;
}

}  // namespace brandpunt::app
