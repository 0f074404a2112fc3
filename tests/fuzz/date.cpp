// SPDX-License-Identifier: GPL-3.0-or-later
// One cell with a date, a time, or a period.
#include <array>

#include "fuzz/target.h"
#include "incident/moment/moment_column.h"
#include "incident/moment/time_text.h"

namespace brandpunt::fuzz {
namespace {

constexpr std::array orders{DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay};

void check(const std::optional<TimeReading>& reading) {
  if (!reading) return;
  expects(!reading->second || (*reading->second >= 0 && *reading->second <= secondsPerDay));
  if (!reading->date) return;
  const Date date = *reading->date;
  expects(Date::from(date.year, date.month, date.day) == date);
  expects(Date::fromIso(date.toIso()) == date);
  // What was read as a date can be written down and read again, whatever the order.
  for (const DateOrder order : orders) {
    const auto again = readTimeText(date.toIso(), order);
    expects(again && again->date == date);
  }
}

}  // namespace

void readDate(std::string_view input) {
  RawTable table;
  table.addCell(input);
  table.endRow(1);
  const std::size_t row = 0;
  const MomentColumn dates = examineDates(table, {&row, 1}, 0);
  const MomentColumn times = examineTimes(table, {&row, 1}, 0);
  expects(dates.readable <= dates.filled && times.readable <= times.filled);
  for (const DateOrder order : orders) {
    check(readTimeText(input, order));
    check(readMoment(input, dates, order));
    check(readPeriodEnd(input, order));
  }
  const auto second = readTimeOfDay(input, times);
  expects(!second || (*second >= 0 && *second <= secondsPerDay));
  if (const auto month = monthByName(input)) expects(*month >= 1 && *month <= 12);
}

}  // namespace brandpunt::fuzz
