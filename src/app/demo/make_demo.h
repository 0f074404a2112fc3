// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "hotspot/verdict/hotspot.h"
#include "incident/import_report.h"

namespace brandpunt::app {

/// The mix of measures that fits one hotspot, by their ids.
struct DemoAdvice {
  std::string hotspot = {};
  std::vector<std::string> mix = {};
};

/// What the demo made, for the reader at the terminal.
struct DemoMade {
  std::filesystem::path dossier = {};
  std::vector<std::filesystem::path> files = {};  ///< all of them, the dossier first
  std::vector<ImportReport> imports = {};         ///< of the three exports, oldest first
  std::vector<Run> runs = {};                     ///< autokraak, woninginbraak
  std::vector<DemoAdvice> advice = {};  ///< for every hotspot of the runs, before any question is answered
};

/// Makes the demo in `folder`: the fictitious town's files, a dossier, and in it every step that a user takes: three
/// exports imported, the layers loaded, hotspots of autokraak and woninginbraak found, advice computed, the maps drawn in class
/// driehoek as PDF and PNG, and the paper for the driehoek and the sheet about the data written.
/// \param dataFolder  the program's own tables: offences, columns, rules
/// \returns AlreadyExists where the folder holds a dossier: somebody may have worked in it. NotWritable, Cancelled;
///          what was written by then stays, as the user's own steps would leave it.
Result<DemoMade> makeDemo(const std::filesystem::path& folder, const std::filesystem::path& dataFolder,
                          const Progress& progress = {});

}  // namespace brandpunt::app
