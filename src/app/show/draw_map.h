// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "document/map_spec.h"
#include "document/privacy.h"
#include "hotspot/verdict/hotspot.h"

namespace brandpunt::app {

/// What the user wants on paper.
struct MapRequest {
  std::filesystem::path dossier = {};
  std::optional<Id<Run>> run = {};  ///< nothing: the newest
  ExportClass exportClass = ExportClass::Driehoek;
  std::filesystem::path out = {};  ///< .pdf, .png, .svg or .gpkg
  Paper paper = Paper::A3;
  Orientation orientation = Orientation::Landscape;
  std::string title = {};         ///< empty: the finding
  std::string offenceWords = {};  ///< empty: the offence's own name
  Language language = Language::Dutch;
  bool preview = false;  ///< for the window to show before anything is saved: not logged
};

struct MapMade {
  std::filesystem::path file = {};
  std::string title = {};
  std::vector<Withheld> withheld = {};
};

/// Draws the map of a run as its class may show it, and logs that it was made.
/// \returns WrongUsage for another kind of file, Withheld where the class forbids the question, NotFound, NotWritable.
Result<MapMade> drawMap(const MapRequest& request, const Progress& progress = {});

}  // namespace brandpunt::app
