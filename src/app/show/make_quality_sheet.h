// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/progress.h"
#include "base/result.h"
#include "document/compose_quality.h"

namespace brandpunt::app {

/// The page about the data that the user wants.
struct QualitySheetRequest {
  std::filesystem::path dossier = {};
  ExportClass exportClass = ExportClass::Driehoek;
  std::filesystem::path out = {};  ///< .pdf
  Language language = Language::Dutch;
};

struct QualitySheetMade {
  std::filesystem::path file = {};
  Usability usability = Usability::Usable;
};

/// What the dossier tells about its own data: all imports, and the incidents of autokraak and woninginbraak (of all
/// offences where there are none of these). \returns NotFound where nothing was imported yet.
Result<QualityMaterial> gatherQuality(const std::filesystem::path& dossier, ExportClass exportClass,
                                      Language language);

/// Draws the page into the folder as 1.png, for the window to show. Not logged. \returns also Withheld for class openbaar.
Result<QualitySheetMade> previewQualitySheet(const QualitySheetRequest& request,
                                             const std::filesystem::path& folder,
                                             const Progress& progress = {});

/// Writes the page and logs that it was made.
/// \returns also Withheld for class openbaar, WrongUsage for another kind of file, NotWritable.
Result<QualitySheetMade> makeQualitySheet(const QualitySheetRequest& request, const Progress& progress = {});

}  // namespace brandpunt::app
