// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "document/map_spec.h"
#include "gather/decide_places.h"
#include "gather/offence_words.h"
#include "hotspot/verdict/hotspot.h"
#include "incident/import_report.h"
#include "incident/incident.h"
#include "incident/privacy/retention.h"
#include "place/map_layer.h"

namespace brandpunt::app {

/// What a dossier held at one moment, as plain values: what the window draws and counts from. It never changes;
/// after a change of the dossier a new one is read.
struct DossierSnapshot {
  std::filesystem::path path = {};
  std::string name = {};  ///< the municipality or the study
  CrsId crs = {};
  std::vector<Incident> incidents = {};    ///< by id
  std::vector<PlaceToDecide> places = {};  ///< points with very many incidents
  std::vector<MapLayer> layers = {};       ///< in the order of the roles
  std::vector<BaseFeature> base = {};      ///< the base map made from the layers
  std::vector<ImportBatch> batches = {};
  std::vector<Run> runs = {};  ///< newest last
  RetentionState retention = {};
  std::vector<OffenceWord> words = {};  ///< of exports that the code table does not have
  std::optional<Date> dataDate = {};    ///< the last day the data reach; nothing in an empty dossier

  const MapLayer* layer(LayerRole role) const;  ///< nothing where none was loaded
};

/// Reads all of it. Cost O(incidents + features): about a second for 100,000 incidents and a town of buildings.
/// \returns what Dossier::open gives; Cancelled.
Result<DossierSnapshot> readSnapshot(const std::filesystem::path& dossier, const Progress& progress = {});

}  // namespace brandpunt::app
