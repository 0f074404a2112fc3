// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "advice/answer_effect.h"
#include "base/progress.h"
#include "decide/advise.h"
#include "dossier/dossier.h"
#include "schouw/findings_form.h"

namespace brandpunt::app {

/// What came back from a site inspection, and what it changed.
struct FindingsTaken {
  Run run = {};
  Inspection inspection = {};  ///< as it stands in the dossier
  int rows = 0, answered = 0, empty = 0, subject = 0;
  DetailCounts removed = {};  ///< personal details that were taken out
  bool known = false;         ///< the same was in the dossier already; nothing was written
  bool corrected = false;     ///< an inspection of the same place and days was replaced
  AdviceGiven before = {}, after = {};
  std::vector<AnswerEffect> effects = {};  ///< point into the rules of `after`
};

/// Takes a filled-in form, all of it or nothing: facts with origin site-inspection and its date, findings, agreements.
/// Reading the same form again changes nothing; another form of the same place and days replaces the earlier one.
/// \param table  rows of a form, from a file or from the window
/// \returns WrongFormat that names every row that is wrong; NotFound for its run or hotspot; what the dossier gives.
Result<FindingsTaken> takeFindings(const std::filesystem::path& dossier, const RawTable& table,
                                   const std::filesystem::path& dataFolder, const Progress& progress = {});

/// The same from a file: CSV as written by the program, or what a spreadsheet made of it (XLSX, ODS).
/// \param worker  the program to read spreadsheets with, see ImportRequest
Result<FindingsTaken> readFindings(const std::filesystem::path& dossier, const std::filesystem::path& file,
                                   const std::filesystem::path& dataFolder,
                                   const std::filesystem::path& worker, const Progress& progress = {});

}  // namespace brandpunt::app
