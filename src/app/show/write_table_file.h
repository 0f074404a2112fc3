// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/result.h"
#include "document/export_table.h"
#include "place/point.h"

namespace brandpunt::app {

/// Can a table be written to a file of this name? Asked before the work whose result it would hold.
/// \returns Error{WrongUsage} for an ending other than .gpkg, .geojson, .json and .csv.
Result<void> checkTableFile(const std::filesystem::path& file);

/// Writes a table in the form that the file's ending asks for: .gpkg in the CRS given, .geojson (or .json) in degrees
/// (EPSG:4326), .csv as text. A place that the transformation does not reach is written as no place.
/// \returns the errors of checkTableFile and of the writers in exchange/export_file.
Result<void> writeTableFile(const std::filesystem::path& file, const ExportTable& table, CrsId crs);

}  // namespace brandpunt::app
