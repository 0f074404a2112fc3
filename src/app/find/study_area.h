// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/progress.h"
#include "base/result.h"
#include "place/geometry.h"

namespace brandpunt::app {

/// All areas of a file together, in the CRS given: GeoPackage, shapefile, GeoJSON or FlatGeobuf, moved where the file
/// says another CRS; or a CSV with columns x, y, the corners of one area in their order, in the CRS already. A file
/// that says degrees but holds metres (a GeoJSON written without care) is taken as being in the CRS.
/// \returns Error{NothingUsable} where the file holds no area; else as readLayerFile.
Result<MultiPolygon> readStudyArea(const std::filesystem::path& file, CrsId crs, const Progress& progress);

}  // namespace brandpunt::app
