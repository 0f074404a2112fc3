// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/result.h"

namespace brandpunt::exchange {

/// How a file of incidents or a map layer is to be read.
enum class FileFormat {
  DelimitedText,
  Xlsx,
  Ods,
  Xls,
  GeoPackage,
  Shapefile,
  ZippedShapefile,
  GeoJson,
  FlatGeobuf,
};

/// The format by the first bytes (and, inside a zip, by the names in it); the name decides nothing, except
/// that a .shp must lie beside its .dbf. Errors: as readIncidentFile.
Result<FileFormat> formatOf(const std::filesystem::path& path);

/// The file cannot be opened, is a directory, or is empty: what readIncidentFile and readLayerFile say then.
Result<void> checkReadable(const std::filesystem::path& path);

}  // namespace brandpunt::exchange
