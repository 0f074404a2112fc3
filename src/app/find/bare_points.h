// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "base/progress.h"
#include "base/result.h"
#include "hotspot/clusters/dbscan.h"
#include "hotspot/when/aoristic.h"

namespace brandpunt::app {

// The methods on bare points, without a dossier: a CSV in, a CSV or numbers out, rows in the order of the input.

/// How long each part took, wall clock.
struct Timing {
  double read_s = 0;
  double compute_s = 0;
  double write_s = 0;
  int threads = 1;
};

struct DbscanSummary {
  std::size_t n = 0;
  int clusters = 0;
  std::size_t noise = 0;
  std::size_t core = 0;
  Timing timing = {};
};
DbscanSummary summaryOf(const Clustering& clustering);  ///< without timing
/// `label,core`, one row a point.
std::string labelsAsCsv(const Clustering& clustering);
/// Reads columns x, y; writes `label,core` (nothing where `out` is empty).
Result<DbscanSummary> runDbscan(const std::filesystem::path& points, const DbscanParameters& parameters,
                                const std::filesystem::path& out, const Progress& progress);

/// The week as text: a header of weekdays, then 24 rows.
std::string weekAsCsv(const WeekTable& table);

/// Writes a text file; for the outputs of this folder.
Result<void> writeText(const std::filesystem::path& file, std::string_view text);

}  // namespace brandpunt::app
