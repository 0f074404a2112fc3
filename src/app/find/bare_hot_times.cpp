// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/bare_hot_times.h"

#include <cmath>

#include "base/number.h"
#include "find/bare_input.h"
#include "hotspot/when/dark_share.h"
#include "hotspot/when/share_interval.h"
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

/// Minutes ahead of UTC at a local time: the offset that leads back to it. Of the hour that summer time skips or
/// repeats it takes either.
int offset_min(const TimeZone& zone, CivilTime local) {
  std::int64_t offset = zone.toLocal(local.seconds).seconds - local.seconds;
  offset = zone.toLocal(local.seconds - offset).seconds - (local.seconds - offset);
  return static_cast<int>(offset / 60);
}

void describe(std::vector<TimeWindow> windows, const HotTimesQuestion& question,
              const std::optional<TimeZone>& zone, AoristicSummary& summary) {
  if (question.longest) {
    std::erase_if(windows, [&](const TimeWindow& w) {
      return static_cast<double>(w.seconds()) > question.longest->value * secondsPerHour;
    });
  }
  summary.months = weightByMonth(windows);
  if (question.peak) summary.peak = peakOf(windows, question.seed);
  if (question.place) {
    const UtcOffset offset = [&](CivilTime local) { return offset_min(*zone, local); };
    summary.darkShare = darkShare(windows, *question.place, offset);
    summary.darkBand = shareInterval(darkParts(windows, *question.place, offset), question.seed);
  }
}

}  // namespace

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
  if (question.place && !zone) {
    return Error{ErrorCode::WrongUsage,
                 {"Het donkere aandeel heeft naast --place ook --time-zone nodig.",
                  "The dark share needs --time-zone besides --place."}};
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
  describe(windows, question, zone, summary);
  watch.lap();
  if (!out.empty()) {
    if (const auto written = writeText(out, weekAsCsv(summary.table.weight)); !written)
      return written.error();
  }
  summary.timing.write_s = watch.lap();
  return summary;
}

}  // namespace brandpunt::app
