// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>

#include "base/progress.h"
#include "base/result.h"
#include "hotspot/dbscan.h"
#include "hotspot/hot_times.h"
#include "hotspot/knox.h"

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

struct KnoxSummary {
  KnoxTable table = {};
  Timing timing = {};
};
/// Reads columns x, y, t; t is a number of days or an ISO date or date-time, and counts in whole days.
Result<KnoxSummary> runKnox(const std::filesystem::path& points, const KnoxParameters& parameters,
                            const Progress& progress);

struct HotTimesQuestion {
  AoristicRule rule = AoristicRule::Exact;
  std::optional<Hours> longest = {};
  std::string timeZone = {};  ///< needed for Unix seconds; ISO times are taken as written
};
struct AoristicSummary {
  AoristicTable table = {};
  std::size_t withoutStart = 0;  ///< rows without a start: not used
  Timing timing = {};
};
/// Reads columns start and, where present, end; writes 24 rows of 7 columns, Monday first.
Result<AoristicSummary> runHotTimes(const std::filesystem::path& intervals, const HotTimesQuestion& question,
                                    const std::filesystem::path& out);

/// The week as text: a header of weekdays, then 24 rows.
std::string weekAsCsv(const WeekTable& table);

/// Writes a text file; for the outputs of this folder.
Result<void> writeText(const std::filesystem::path& file, std::string_view text);

}  // namespace brandpunt::app
