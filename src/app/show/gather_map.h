// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/result.h"
#include "document/compose_map.h"
#include "document/map_material.h"
#include "dossier/dossier.h"
#include "hotspot/verdict/hotspot.h"

namespace brandpunt::app {

/// How much of each hotspot is told: where and how many, or also when and how (attempts, peak), which costs a
/// bootstrap for each.
enum class Detail { Place, Manner };

/// What the dossier knows of a run and its surroundings, before the privacy gate.
Result<MapMaterial> gatherMaterial(const store::Dossier& dossier, const Run& run,
                                   Detail detail = Detail::Place);

/// The base map from the loaded layers, by role; nothing where none is loaded.
Result<std::vector<BaseFeature>> gatherBase(const store::Dossier& dossier);
/// The same, of layers that have been read.
std::vector<BaseFeature> baseOf(const std::vector<MapLayer>& layers);

/// The run by its number; without one the newest. \returns NotFound with what to do.
Result<Run> findRun(const store::Dossier& dossier, std::optional<Id<Run>> id);

/// "Amersfoort / RD New (EPSG:28992)".
std::string describe(CrsId crs);

/// What a page says of the run: its method and parameters in words, its seed, hash and date.
MapContext contextOf(const store::Dossier& dossier, const Run& run, const PermittedMap& map,
                     Language language);

}  // namespace brandpunt::app
