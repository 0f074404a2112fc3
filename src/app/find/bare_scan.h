// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "find/bare_points.h"
#include "hotspot/scan/scan.h"

namespace brandpunt::app {

struct ScanQuestion {
  ScanParameters parameters = {};
  std::filesystem::path population = {};    ///< columns x, y, population; empty: none
  std::string firstDay = {}, lastDay = {};  ///< of the study, both included; empty: of the cases
};
struct ScanSummary {
  ScanResult result = {};
  bool dates = false;  ///< days are dates, not plain numbers
  Timing timing = {};
};
/// Reads columns x, y and, where present, t (none: all on one day) and cases (none: 1 a row). A row of 0 cases needs no
/// t. \returns Error{WrongFormat} for a cell that is no number or day.
Result<ScanSummary> runScan(const std::filesystem::path& cases, const ScanQuestion& question,
                            const Progress& progress);

/// A day of the summary as it stood in the file: an ISO date, or a number.
std::string dayText(std::int64_t day, bool isDate);

}  // namespace brandpunt::app
