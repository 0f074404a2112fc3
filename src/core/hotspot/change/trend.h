// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "hotspot/significance/poisson.h"
#include "incident/incident.h"
#include "period/civil_time.h"

namespace brandpunt {

/// What may be said of a change.
enum class ChangeVerdict { Rising, Falling, NoClearDifference, TooFew, NotComparable };
std::string_view idOf(
    ChangeVerdict verdict);  ///< "rising", "falling", "no-clear-difference", "too-few", "not-comparable"

/// Two counts compared. Fewer than 8 together: too few, and no ratio. One of them 0: counts only, no ratio.
struct Change {
  std::optional<int> before = {};  ///< nothing: not covered by imported batches
  int after = 0;
  std::optional<double> ratio = {};           ///< of the rates
  std::optional<double> low = {}, high = {};  ///< exact 90 % band of the ratio; the upper end may be missing
  std::optional<double> p = {};               ///< conditional test, two-sided
  ChangeVerdict verdict = ChangeVerdict::NotComparable;
};

inline constexpr int fewestForChange = 8;
inline constexpr double bandLevel = 0.90;

/// \param before     nothing: its period is not covered, so the verdict is NotComparable.
/// \param daysBefore, daysAfter  > 0, lengths of the two periods.
Change changeBetween(std::optional<int> before, double daysBefore, int after, double daysAfter);

struct MonthCount {
  int year = 0;
  int month = 0;  ///< 1..12
  int n = 0;
  bool operator==(const MonthCount&) const = default;
};

/// Incidents by calendar month, every month of the period present, also those without any. The day is
/// dayOf(); incidents outside the period do not count. A period that cuts a month counts the part of it
/// inside.
std::vector<MonthCount> countByMonth(std::span<const Incident> incidents, Period period);

/// The last 12 whole calendar months before the data date; its own month counts when the date is its last
/// day.
Period lastTwelveMonths(Date dataDate);

}  // namespace brandpunt
