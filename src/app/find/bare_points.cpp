// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/bare_points.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"
#include "find/bare_input.h"
#include "text_file/write_text_file.h"
#include "time_zone/read_time_zone.h"

namespace brandpunt::app {
namespace {

/// Is there nothing in the cell? Other programs write "NA" or "nan".
bool isMissing(std::string_view cell) {
  return cell.empty() || cell == "NA" || cell == "nan" || cell == "NaN" || cell == "NULL";
}

struct Reading {
  const exchange::Columns& columns;
  const TimeZone* zone = nullptr;

  Result<std::optional<CivilTime>> time(std::size_t row, std::size_t column) const {
    const std::string_view cell = columns.cell(row, column);
    if (isMissing(cell)) return std::optional<CivilTime>{};
    if (const auto written = CivilTime::fromIso(cell)) return std::optional(*written);
    if (const auto date = Date::fromIso(cell)) return std::optional(CivilTime::at(*date));
    const auto number = parseNumber(cell);
    if (!number || !(std::abs(*number) < 1e12)) return columns.badCell(row, column, {"tijd", "time"});
    if (!zone) {
      return Error{
          ErrorCode::WrongUsage,
          {"De tijden zijn Unix-seconden; geef met --time-zone de tijdzone, bijvoorbeeld Europe/Amsterdam.",
           "The times are Unix seconds; give the zone with --time-zone, Europe/Amsterdam for example."}};
    }
    return std::optional(zone->toLocal(static_cast<std::int64_t>(std::floor(*number))));
  }
};

}  // namespace

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

Result<KnoxSummary> runKnox(const std::filesystem::path& file, const KnoxParameters& parameters,
                            const Progress& progress) {
  Stopwatch watch;
  const auto columns = exchange::Columns::read(file, {"x", "y", "t"});
  if (!columns) return columns.error();
  const auto points = pointsOf(*columns);
  if (!points) return points.error();
  std::vector<PointInTime> events(points->size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto day = dayFrom(columns->cell(i, 2));
    if (!day) return columns->badCell(i, 2, {"dag of datum", "day or date"});
    events[i] = {(*points)[i], *day};
  }
  KnoxSummary summary;
  summary.timing.read_s = watch.lap();
  auto table = knox(events, parameters, progress);
  if (!table) return table.error();
  summary.table = std::move(*table);
  summary.timing.compute_s = watch.lap();
  summary.timing.threads = parameters.threads;
  return summary;
}

Result<AoristicSummary> runHotTimes(const std::filesystem::path& file, const HotTimesQuestion& question,
                                    const std::filesystem::path& out) {
  Stopwatch watch;
  const auto columns = exchange::Columns::read(file, {"start"}, {"end"});
  if (!columns) return columns.error();
  std::optional<TimeZone> zone;
  if (!question.timeZone.empty()) {
    auto found = exchange::readTimeZone(question.timeZone);
    if (!found) return found.error();
    zone = std::move(*found);
  }
  const Reading reading{*columns, zone ? &*zone : nullptr};
  AoristicSummary summary;
  std::vector<TimeWindow> windows;
  windows.reserve(columns->rows());
  for (std::size_t row = 0; row < columns->rows(); ++row) {
    const auto start = reading.time(row, 0);
    if (!start) return start.error();
    const auto end = reading.time(row, 1);
    if (!end) return end.error();
    if (*start)
      windows.push_back({**start, *end});
    else
      ++summary.withoutStart;
  }
  summary.timing.read_s = watch.lap();
  summary.table = aoristic(windows, question.rule, question.longest);
  summary.timing.compute_s = watch.lap();
  if (!out.empty()) {
    if (const auto written = writeText(out, weekAsCsv(summary.table.weight)); !written)
      return written.error();
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
