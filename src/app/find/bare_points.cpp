// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/bare_points.h"

#include <algorithm>

#include "base/number.h"
#include "find/bare_input.h"
#include "text_file/write_text_file.h"

namespace brandpunt::app {
std::string labelsAsCsv(const Clustering& clustering) {
  std::string text = "label,core\n";
  text.reserve(text.size() + clustering.labels.size() * 8);
  for (std::size_t i = 0; i < clustering.labels.size(); ++i) {
    text += std::to_string(clustering.labels[i]);
    text += clustering.core[i] ? ",1\n" : ",0\n";
  }
  return text;
}

DbscanSummary summaryOf(const Clustering& clustering) {
  DbscanSummary summary{.n = clustering.labels.size(), .clusters = clustering.clusters};
  for (std::size_t i = 0; i < summary.n; ++i) {
    summary.noise += clustering.labels[i] == Clustering::noise ? 1 : 0;
    summary.core += clustering.core[i];
  }
  return summary;
}

Result<DbscanSummary> runDbscan(const std::filesystem::path& file, const DbscanParameters& parameters,
                                const std::filesystem::path& out, const Progress& progress) {
  Stopwatch watch;
  const auto points = readPoints(file);
  if (!points) return points.error();
  const double read_s = watch.lap();
  const auto clustering = dbscan(*points, parameters, progress);
  if (!clustering) return clustering.error();
  DbscanSummary summary = summaryOf(*clustering);
  summary.timing.read_s = read_s;
  summary.timing.compute_s = watch.lap();
  summary.timing.threads = parameters.threads;
  if (!out.empty()) {
    if (const auto written = writeText(out, labelsAsCsv(*clustering)); !written) return written.error();
  }
  summary.timing.write_s = watch.lap();
  return summary;
}

std::string weekAsCsv(const WeekTable& table) {
  std::string text = "mon,tue,wed,thu,fri,sat,sun\n";
  for (const auto& row : table) {
    for (std::size_t day = 0; day < row.size(); ++day) text += (day ? "," : "") + toText(row[day]);
    text += '\n';
  }
  return text;
}

Result<void> writeText(const std::filesystem::path& file, std::string_view text) {
  return exchange::writeTextFile(file, text);
}

}  // namespace brandpunt::app
