// SPDX-License-Identifier: GPL-3.0-or-later
#include "schouw/visit_window.h"

#include <cmath>

namespace brandpunt {
namespace {

constexpr std::size_t days = 7;
constexpr std::size_t firstOfWeekend = 5;

std::array<double, days> weightsOf(const WeekTable& table, int fromHour) {
  std::array<double, days> weights{};
  for (int hour = fromHour; hour < fromHour + visitHours; ++hour) {
    for (std::size_t day = 0; day < days; ++day) weights[day] += table[static_cast<std::size_t>(hour)][day];
  }
  return weights;
}

double sumOf(const std::array<double, days>& weights, std::size_t from = 0, std::size_t to = days) {
  double sum = 0;
  for (std::size_t day = from; day < to; ++day) sum += weights[day];
  return sum;
}

bool reaches(double weight, int minimum) { return std::lround(weight) >= minimum; }

}  // namespace

std::optional<VisitWindow> visitWindow(const WeekTable& table, int minimum) {
  VisitWindow window;
  double most = -1;
  for (int from = 0; from < 24; from += visitHours) {
    const double sum = sumOf(weightsOf(table, from));
    if (sum > most) most = sum, window.fromHour = from;
  }
  if (most <= 0 || !reaches(most, minimum)) return {};
  const std::array<double, days> weights = weightsOf(table, window.fromHour);
  const double average = most / days;
  bool any = false;
  for (std::size_t day = 0; day < days; ++day) {
    window.days[day] = weights[day] > average && reaches(weights[day], minimum);
    any = any || window.days[day];
  }
  if (any) return window;
  const double working = sumOf(weights, 0, firstOfWeekend), weekend = sumOf(weights, firstOfWeekend);
  const bool inWeek = working / 5 > weekend / 2 && reaches(working, minimum);
  const bool inWeekend = weekend / 2 > working / 5 && reaches(weekend, minimum);
  for (std::size_t day = 0; day < days; ++day) {
    window.days[day] = (!inWeek && !inWeekend) || (day < firstOfWeekend ? inWeek : inWeekend);
  }
  return window;
}

}  // namespace brandpunt
