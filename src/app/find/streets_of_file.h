// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/progress.h"
#include "base/result.h"
#include "hotspot/network/street_layer.h"
#include "place/point.h"

namespace brandpunt::app {

/// The streets of a file in the CRS given: of a map layer (readLayerIn), or of a CSV with columns street, x, y: the corners
/// of each street in their order, rows of one street together.
/// \returns Error{NothingUsable} where the file holds no street; else as readLayerIn.
Result<StreetLayer> readStreets(const std::filesystem::path& file, CrsId crs, const Progress& progress);

}  // namespace brandpunt::app
