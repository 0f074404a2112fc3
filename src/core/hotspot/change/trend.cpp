// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/change/trend.h"

#include <array>
#include <cmath>

namespace brandpunt {
namespace {
constexpr std::array<std::string_view, 5> verdictIds{"rising", "falling", "no-clear-difference", "too-few",
                                                     "not-comparable"};
Date firstOfMonth(Date d) { return {d.year, d.month, 1}; }
}  // namespace

std::string_view idOf(ChangeVerdict verdict) { return verdictIds[static_cast<std::size_t>(verdict)]; }

Change changeBetween(std::optional<int> before, double daysBefore, int after, double daysAfter) {
  Change change{.before = before, .after = after};
  if (!before) return change;
  if (*before + after < fewestForChange) {
    change.verdict = ChangeVerdict::TooFew;
    return change;
  }
  const CountComparison compared = compareCounts(*before, daysBefore, after, daysAfter, bandLevel);
  change.p = compared.p;
  change.verdict = compared.band.low > 1    ? ChangeVerdict::Rising
                   : compared.band.high < 1 ? ChangeVerdict::Falling
                                            : ChangeVerdict::NoClearDifference;
  if (*before == 0 || after == 0) return change;
  change.ratio = compared.ratio;
  change.low = compared.band.low;
  change.high = compared.band.high;
  return change;
}

std::vector<MonthCount> countByMonth(std::span<const Incident> incidents, Period period) {
  std::vector<MonthCount> months;
  for (Date month = firstOfMonth(period.from); month < period.to; month = month.plusMonths(1)) {
    months.push_back({month.year, month.month, 0});
  }
  for (const Incident& incident : incidents) {
    const std::optional<Date> day = dayOf(incident);
    if (!day || !period.contains(*day)) continue;
    const int index = (day->year - months.front().year) * 12 + day->month - months.front().month;
    ++months[static_cast<std::size_t>(index)].n;
  }
  return months;
}

Period lastTwelveMonths(Date dataDate) {
  const Date to = firstOfMonth(dataDate.plusDays(1));
  return {to.plusMonths(-12), to};
}

}  // namespace brandpunt
