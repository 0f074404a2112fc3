// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/progress.h"
#include "base/result.h"
#include "place/map_layer.h"
#include "place/point.h"

namespace brandpunt::app {

/// A map layer of a file in the CRS given, for methods on bare points: GeoPackage, shapefile, GeoJSON or FlatGeobuf, moved
/// where the file says another CRS. A file that says degrees but holds
/// metres (a GeoJSON written without care) is taken as being in the CRS.
/// \returns Error{NothingUsable} where a shape lies where the CRS does not reach; the errors of readLayerFile, and of
///          Transform::between.
Result<MapLayer> readLayerIn(const std::filesystem::path& file, CrsId crs, const Progress& progress);

}  // namespace brandpunt::app
