// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "base/result.h"

namespace brandpunt::app {

/// A published result, and what this program makes of the same input on this machine.
struct Check {
  std::string name = {};
  std::string_view source = {};
  std::vector<double> expected = {};
  std::vector<double> got = {};  ///< of the same length, or the check fails
  double tolerance = 0;          ///< largest difference that the published digits allow
  double difference() const;     ///< largest of all numbers; infinite where the lengths differ
  bool ok() const { return difference() <= tolerance; }
};

/// Recomputes the published results whose input ships with the program: the small examples.
std::vector<Check> verifyExamples();

/// Recomputes those whose input files lie in a folder and are not ours to ship: `chicago_burglary_2016_01.csv`,
/// `dcburglaries.csv` with `dcburgsum.csv`, `NYCfevercas.csv` with `NYCfevergeo.csv`. A file that is absent is passed
/// over. \returns Error{NotFound} where the folder holds none of them, and the errors of reading.
Result<std::vector<Check>> verifyFiles(const std::filesystem::path& folder, int threads,
                                       const Progress& progress);

}  // namespace brandpunt::app
