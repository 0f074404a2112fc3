// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "base/progress.h"
#include "base/result.h"
#include "place/map_layer.h"

namespace brandpunt::exchange {

/// A map layer as its file holds it: geometries in the file's own CRS, attributes under the file's own names.
struct LayerFile {
  MapLayer layer = {};            ///< name is that of the table; role and source are still to be given
  std::optional<CrsId> crs = {};  ///< nothing: the file does not say, or says something without a code
  std::string sha256 = {};
  std::int64_t withoutGeometry =
      0;  ///< features that have no place, or one that is not finite; they are kept
};

/// Reads points, lines and areas from GeoPackage, shapefile (bare or zipped), GeoJSON or FlatGeobuf.
/// \param table  the layer by name; empty: the first that holds features
/// Errors: as readIncidentFile.
Result<LayerFile> readLayerFile(const std::filesystem::path& path, const std::string& table,
                                const Progress& progress);

}  // namespace brandpunt::exchange
