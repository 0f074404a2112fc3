// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "base/progress.h"
#include "base/result.h"
#include "place/map_layer.h"

namespace brandpunt::app {

struct LayerRequest {
  std::filesystem::path file = {};
  LayerRole role = LayerRole::Basemap;
  std::string table = {};
  std::map<std::string, std::string> attributes = {};  ///< attribute the program reads, by the file's header
  std::optional<CrsId> crs = {};                       ///< where the file does not say
  std::string source = {};                             ///< for the map's source line
  std::filesystem::path dataFolder = {};
};

struct LoadedLayer {
  LayerSummary layer = {};
  std::int64_t withoutPlace = 0;  ///< features that have no shape, or none in the dossier's CRS
  CrsId crs = {};                 ///< of the file
};

/// Loads a map layer into the dossier, in its CRS, in place of the layer of that role.
/// Errors: those of readLayerFile and the store; NeedsAnswer where neither file nor numbers tell the CRS.
Result<LoadedLayer> loadLayer(const std::filesystem::path& dossier, const LayerRequest& request,
                              const Progress& progress);

}  // namespace brandpunt::app
