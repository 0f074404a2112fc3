// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "document/privacy.h"
#include "hotspot/verdict/hotspot.h"

namespace brandpunt::app {

/// What can be exported. Incidents outside class werk are counts by cell: single rows would tell of single victims.
/// Advice is what was decided for the hotspots of a run.
enum class ExportWhat { Incidents, Hotspots, Advice, Log };
std::optional<ExportWhat> exportWhatFromId(
    std::string_view id);  ///< "incidents", "hotspots", "advice", "log"

struct ExportRequest {
  std::filesystem::path dossier = {};
  ExportWhat what = ExportWhat::Hotspots;
  ExportClass exportClass = ExportClass::Driehoek;
  std::filesystem::path out = {};       ///< .csv, .geojson or .gpkg
  std::optional<Id<Run>> run = {};      ///< of hotspots and advice; nothing: the newest
  std::optional<Offence> offence = {};  ///< of incidents; nothing: all
  Language language = Language::Dutch;
};

struct ExportMade {
  std::int64_t rows = 0;
  std::vector<Withheld> withheld = {};
};

/// Writes what the class allows, and logs it. CSV and GeoPackage are in the dossier's CRS, GeoJSON in degrees.
/// \returns Withheld where nothing of it may leave in this class, WrongUsage for another kind of file, NotWritable.
Result<ExportMade> exportData(const ExportRequest& request, const Progress& progress = {});

}  // namespace brandpunt::app
