// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/result.h"
#include "hotspot/hotspot.h"

namespace brandpunt::app {

/// Writes the hotspots of a run for use within the team: GeoJSON (EPSG:4326, seven decimals, outlines), or CSV with
/// one row a hotspot and its centre in the dossier's CRS. The ending of the file decides. Empty where nothing is known.
/// \returns Error{WrongUsage} for another ending, Error{NotWritable} where the file cannot be written.
Result<void> exportHotspots(const Run& run, CrsId crs, const std::filesystem::path& file);

}  // namespace brandpunt::app
