// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/bare_backtest.h"

#include <algorithm>

#include "find/bare_input.h"

namespace brandpunt::app {
namespace {

Result<std::int64_t> firstTestDayOf(const std::vector<PointInTime>& events, const BacktestSplit& split) {
  if (!split.firstTestDay.empty()) {
    if (const auto day = dayFrom(split.firstTestDay)) return *day;
    return Error{ErrorCode::WrongUsage,
                 {"'" + split.firstTestDay + "' is geen dag; schrijf hem als in het bestand.",
                  "'" + split.firstTestDay + "' is no day; write it as in the file."}};
  }
  if (events.empty()) return std::int64_t{0};
  const auto [first, last] = std::minmax_element(
      events.begin(), events.end(), [](const PointInTime& a, const PointInTime& b) { return a.day < b.day; });
  return first->day + split.trainDays.value_or((last->day - first->day + 1) * 3 / 4);
}

}  // namespace

Result<BacktestSummary> runBacktest(const std::filesystem::path& file, const BacktestSplit& split,
                                    const BacktestParameters& parameters, const Progress& progress) {
  Stopwatch watch;
  const auto events = eventsFrom(file);
  if (!events) return events.error();
  const auto day = firstTestDayOf(*events, split);
  if (!day) return day.error();
  BacktestSummary summary;
  summary.timing.read_s = watch.lap();
  auto result = backtest(*events, *day, parameters, progress);
  if (!result) return result.error();
  summary.result = std::move(*result);
  summary.timing.compute_s = watch.lap();
  return summary;
}

}  // namespace brandpunt::app
