// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <utility>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "place/map_layer.h"

namespace brandpunt::app {

/// The files of the fictitious town: what a municipality would have at hand, and the truth behind it.
struct DemoFiles {
  std::vector<std::pair<LayerRole, std::filesystem::path>> layers = {};
  std::vector<std::filesystem::path> exports = {};  ///< of the police, oldest first
  std::vector<std::filesystem::path> truth = {};    ///< planted hotspots, dirt in the exports, a note
};

/// Writes map layers (GeoPackage), three police exports and the truth below `folder`, which is made where it is
/// absent. The same program writes the same bytes under SOURCE_DATE_EPOCH. Takes seconds.
/// Errors: NotWritable, Cancelled.
Result<DemoFiles> writeDemoFiles(const std::filesystem::path& folder, const Progress& progress = {});

}  // namespace brandpunt::app
