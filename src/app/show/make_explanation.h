// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "document/compose_explanation.h"

namespace brandpunt::app {

/// The short advice on one hotspot that the user wants.
struct ExplanationRequest {
  std::filesystem::path dossier = {};
  std::filesystem::path dataFolder = {};
  Id<Run> run = {};
  std::string hotspot = {};  ///< name or id
  ExportClass exportClass = ExportClass::Driehoek;
  std::filesystem::path out = {};  ///< .pdf; empty: only the words
  Language language = Language::Dutch;
};

struct ExplanationMade {
  std::string hotspot = {};
  std::string title = {};
  std::vector<ExplanationPart> parts = {};
  std::filesystem::path file = {};  ///< empty: no file was asked for
};

/// Writes the short advice, and logs that it was made where a file was asked for.
/// \returns Withheld for a class that may not see it or a place with too few incidents for the class, WrongUsage for
/// another kind of file, NotWritable, what the dossier gives.
Result<ExplanationMade> makeExplanation(const ExplanationRequest& request, const Progress& progress = {});

}  // namespace brandpunt::app
