// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/bare_clusters.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"
#include "find/bare_input.h"

namespace brandpunt::app {
namespace {

constexpr double millisecondsOfDay = 86'400'000;
constexpr std::int64_t millisecondsOfSecond = 1000;

std::optional<std::int64_t> momentFrom(std::string_view cell) {
  if (const auto number = parseNumber(cell)) {
    if (!(std::abs(*number) < 1e7)) return {};
    return static_cast<std::int64_t>(std::round(*number * millisecondsOfDay));
  }
  if (const auto date = Date::fromIso(cell)) return CivilTime::at(*date).seconds * millisecondsOfSecond;
  if (const auto time = CivilTime::fromIso(cell)) return time->seconds * millisecondsOfSecond;
  return {};
}

std::string asCsv(const HierarchicalClustering& clustering) {
  std::string text = "label,probability\n";
  text.reserve(clustering.labels.size() * 24);
  for (std::size_t i = 0; i < clustering.labels.size(); ++i) {
    text += std::to_string(clustering.labels[i]);
    text += ',';
    append(text, clustering.probability[i]);
    text += '\n';
  }
  return text;
}

}  // namespace

Result<DbscanSummary> runStdbscan(const std::filesystem::path& file, const StdbscanParameters& parameters,
                                  const std::filesystem::path& out, const Progress& progress) {
  Stopwatch watch;
  const auto columns = exchange::Columns::read(file, {"x", "y", "t"});
  if (!columns) return columns.error();
  const auto places = pointsOf(*columns);
  if (!places) return places.error();
  std::vector<PointAtTime> points(places->size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto moment = momentFrom(columns->cell(i, 2));
    if (!moment) return columns->badCell(i, 2, {"dag of tijd", "day or time"});
    points[i] = {(*places)[i], *moment};
  }
  const double read_s = watch.lap();
  const auto clustering = stdbscan(points, parameters, progress);
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

Result<HdbscanSummary> runHdbscan(const std::filesystem::path& file, const HdbscanParameters& parameters,
                                  const std::filesystem::path& out, const Progress& progress) {
  Stopwatch watch;
  const auto points = readPoints(file);
  if (!points) return points.error();
  HdbscanSummary summary{.n = points->size()};
  summary.timing.read_s = watch.lap();
  summary.timing.threads = parameters.threads;
  const auto clustering = hdbscan(*points, parameters, progress);
  if (!clustering) return clustering.error();
  summary.timing.compute_s = watch.lap();
  summary.stability = clustering->stability;
  summary.noise = static_cast<std::size_t>(
      std::count(clustering->labels.begin(), clustering->labels.end(), HierarchicalClustering::noise));
  if (!out.empty()) {
    if (const auto written = writeText(out, asCsv(*clustering)); !written) return written.error();
  }
  summary.timing.write_s = watch.lap();
  return summary;
}

}  // namespace brandpunt::app
