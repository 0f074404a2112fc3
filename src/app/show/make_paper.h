// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "document/privacy.h"
#include "hotspot/verdict/hotspot.h"

namespace brandpunt::app {

/// The paper for the driehoek that the user wants.
struct PaperRequest {
  std::filesystem::path dossier = {};
  std::filesystem::path dataFolder = {};
  std::vector<Id<Run>> runs =
      {};  ///< of different offences; empty: the newest of autokraak and of woninginbraak
  ExportClass exportClass = ExportClass::Driehoek;
  std::filesystem::path out = {};  ///< .pdf
  std::optional<Date> meeting = {};
  std::string receiver = {};  ///< "exemplaar 2 van 5, officier van justitie"
  Language language = Language::Dutch;
};

struct PaperMade {
  std::filesystem::path file = {};
  std::string title = {};
  int pages = 0;
  int decisions = 0;        ///< asked for
  int hotspotsLeftOut = 0;  ///< let through by the class, but not on the paper for want of room
  std::vector<Withheld> withheld = {};
};

/// Draws the pages into the folder as 1.png, 2.png, ...: what the window shows before anything is saved. Not logged.
/// \returns Withheld for class openbaar, NotFound where nobody has looked for hotspots, WrongUsage for two runs of one
/// offence.
Result<PaperMade> previewPaper(const PaperRequest& request, const std::filesystem::path& folder,
                               const Progress& progress = {});

/// Composes the paper, with less on it until it fits two pages, writes it and logs that it was made.
/// \returns what previewPaper does, and WrongUsage for another kind of file, NotWritable.
Result<PaperMade> makePaper(const PaperRequest& request, const Progress& progress = {});

}  // namespace brandpunt::app
