// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "base/quantity.h"
#include "period/civil_time.h"

namespace brandpunt {

/// When something happened, as far as is known: somewhere in [start, end), or at start.
struct TimeWindow {
  CivilTime start = {};
  std::optional<CivilTime> end = {};
  /// 0 where the end is missing or not after the start.
  std::int64_t seconds() const { return end && *end > start ? end->seconds - start.seconds : 0; }
  auto operator<=>(const TimeWindow&) const = default;
};

/// How the weight 1 of a window is spread over the hours of the week.
///
/// Exact: evenly over [start, end), to the second, wrapping over weeks.
/// Minute: start and end are cut to whole minutes first, and a window of more than seven days gives 1/168 to
/// every hour; so the R package `aoristic` does it, and its table of burglaries in Washington DC comes out.
/// Under both rules a window without length counts in the hour of its start.
enum class AoristicRule { Exact, Minute };
std::string_view idOf(AoristicRule rule);  ///< "exact", "minute"
std::optional<AoristicRule> aoristicRuleFromId(std::string_view id);

/// Weight by hour of the day (row, 0 to 23) and weekday (column, 0 = Monday). Sums to the number of windows.
using WeekTable = std::array<std::array<double, 7>, 24>;

struct AoristicTable {
  WeekTable weight = {};
  int used = 0;
  int tooLong = 0;  ///< left out: longer than the maximum
};

/// \param longest  windows longer than this are left out and counted; nothing: all are used.
/// Shares of less than a week are rounded to 2^-42, so that their order does not matter and an hour that no window
/// touches holds exactly 0. \par Cost  O(1) a window, however long it is.
/// \par Source  Ratcliffe2000.
AoristicTable aoristic(std::span<const TimeWindow> windows, AoristicRule rule = AoristicRule::Exact,
                       std::optional<Hours> longest = {});

/// Weight by calendar month, January first, whatever the year. Sums to the number of windows; a window counts in each
/// month by the share of it that lies there, one without length in the month of its start. \par Cost  O(n).
std::array<double, 12> weightByMonth(std::span<const TimeWindow> windows);

/// Calls f(hourOfWeek, weight) for each hour of the week that the window touches; the weights sum to 1. An
/// hour may come more than once.
template <class Function>
void spread(const TimeWindow& window, Function f) {
  const std::int64_t length = window.seconds();
  if (length == 0) {
    f(window.start.hourOfWeek(), 1.0);
    return;
  }
  const double perSecond = 1.0 / static_cast<double>(length);
  const std::int64_t weeks = length / secondsPerWeek;
  for (int hour = 0; weeks > 0 && hour < 168; ++hour) {
    f(hour, static_cast<double>(weeks * secondsPerHour) * perSecond);
  }
  CivilTime at = window.start.plusSeconds(weeks * secondsPerWeek);
  int hour = at.hourOfWeek();
  std::int64_t leftOfHour = secondsPerHour - at.minute() * 60 - at.second();
  for (std::int64_t left = length - weeks * secondsPerWeek; left > 0; hour = (hour + 1) % 168) {
    const std::int64_t here = left < leftOfHour ? left : leftOfHour;
    f(hour, static_cast<double>(here) * perSecond);
    left -= here;
    leftOfHour = secondsPerHour;
  }
}

}  // namespace brandpunt
