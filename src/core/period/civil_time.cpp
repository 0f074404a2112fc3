// SPDX-License-Identifier: GPL-3.0-or-later
#include "period/civil_time.h"

#include <algorithm>
#include <chrono>

namespace brandpunt {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day chronoDate(int year, int month, int day) {
  return {std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
          std::chrono::day{static_cast<unsigned>(day)}};
}

std::int64_t floorDivide(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }
std::int64_t floorRemainder(std::int64_t a, std::int64_t b) { return a - floorDivide(a, b) * b; }

void append(std::string& text, int number, int width) {
  const std::string digits = std::to_string(number);
  text.append(static_cast<std::size_t>(std::max(0, width - static_cast<int>(digits.size()))), '0')
      .append(digits);
}

/// Exactly `width` digits at `from`, or nothing.
std::optional<int> digits(std::string_view text, std::size_t from, std::size_t width) {
  if (from + width > text.size()) return {};
  int number = 0;
  for (std::size_t i = from; i < from + width; ++i) {
    if (text[i] < '0' || text[i] > '9') return {};
    number = number * 10 + (text[i] - '0');
  }
  return number;
}

}  // namespace

std::optional<Date> Date::from(int y, int m, int d) {
  if (m < 1 || m > 12 || d < 1 || d > 31 || y < -9999 || y > 9999) return {};
  if (!chronoDate(y, m, d).ok()) return {};
  return Date{y, m, d};
}

Date Date::fromDayNumber(std::int64_t daysSince1970) {
  const year_month_day d{sys_days{std::chrono::days{static_cast<int>(daysSince1970)}}};
  return {static_cast<int>(d.year()), static_cast<int>(static_cast<unsigned>(d.month())),
          static_cast<int>(static_cast<unsigned>(d.day()))};
}

std::int64_t Date::dayNumber() const {
  return sys_days{chronoDate(year, month, day)}.time_since_epoch().count();
}

int Date::weekday() const {
  return static_cast<int>(floorRemainder(dayNumber() + 3, 7));  // 1970-01-01 was a Thursday
}

Date Date::plusMonths(int n) const {
  const std::int64_t months = static_cast<std::int64_t>(year) * 12 + (month - 1) + n;
  const int y = static_cast<int>(floorDivide(months, 12));
  const int m = static_cast<int>(floorRemainder(months, 12)) + 1;
  for (int d = day; d > 28; --d) {
    if (const auto date = Date::from(y, m, d)) return *date;
  }
  return {y, m, std::min(day, 28)};
}

std::string Date::toIso() const {
  std::string text;
  append(text, year, 4);
  text += '-';
  append(text, month, 2);
  text += '-';
  append(text, day, 2);
  return text;
}

std::optional<Date> Date::fromIso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto y = digits(text, 0, 4);
  const auto m = digits(text, 5, 2);
  const auto d = digits(text, 8, 2);
  if (!y || !m || !d) return {};
  return Date::from(*y, *m, *d);
}

CivilTime CivilTime::at(Date date, int hour, int minute, int second) {
  return {date.dayNumber() * secondsPerDay + hour * secondsPerHour + std::int64_t{minute} * 60 + second};
}

Date CivilTime::date() const { return Date::fromDayNumber(floorDivide(seconds, secondsPerDay)); }
int CivilTime::hour() const { return static_cast<int>(floorRemainder(seconds, secondsPerDay) / 3600); }
int CivilTime::minute() const { return static_cast<int>(floorRemainder(seconds, 3600) / 60); }
int CivilTime::second() const { return static_cast<int>(floorRemainder(seconds, 60)); }
int CivilTime::hourOfWeek() const {
  return static_cast<int>(floorRemainder(seconds + 3 * secondsPerDay, secondsPerWeek) / secondsPerHour);
}

std::string CivilTime::toIso() const {
  std::string text = date().toIso();
  text += 'T';
  append(text, hour(), 2);
  text += ':';
  append(text, minute(), 2);
  text += ':';
  append(text, second(), 2);
  return text;
}

std::optional<CivilTime> CivilTime::fromIso(std::string_view text) {
  const auto date = Date::fromIso(text.substr(0, 10));
  if (!date) return {};
  if (text.size() == 10) return CivilTime::at(*date);
  if ((text.size() != 16 && text.size() != 19) || (text[10] != 'T' && text[10] != ' ') || text[13] != ':')
    return {};
  const auto h = digits(text, 11, 2);
  const auto m = digits(text, 14, 2);
  const auto s = text.size() == 19 && text[16] == ':' ? digits(text, 17, 2) : std::optional<int>(0);
  if (!h || !m || !s || *h > 23 || *m > 59 || *s > 59 || (text.size() == 19 && text[16] != ':')) return {};
  return CivilTime::at(*date, *h, *m, *s);
}

}  // namespace brandpunt
