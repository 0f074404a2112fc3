// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace brandpunt {

/// A calendar date as people write it (proleptic Gregorian).
struct Date {
  int year = 1970;
  int month = 1;  ///< 1..12
  int day = 1;    ///< 1..31

  /// The date if it exists: 31 February gives nothing.
  static std::optional<Date> from(int year, int month, int day);
  static Date fromDayNumber(std::int64_t daysSince1970);
  std::int64_t dayNumber() const;  ///< days since 1970-01-01
  int weekday() const;             ///< 0 = Monday .. 6 = Sunday
  /// The same day n months on (n may be negative); a day that does not exist becomes the month's last.
  Date plusMonths(int n) const;
  Date plusDays(std::int64_t n) const { return fromDayNumber(dayNumber() + n); }
  std::string toIso() const;  ///< 2024-02-29
  static std::optional<Date> fromIso(std::string_view text);
  auto operator<=>(const Date&) const = default;
};

/// A moment on the local clock of the dossier's municipality, as the police wrote it: no zone, no summer-time
/// arithmetic. Seconds since 1970-01-01T00:00:00 of that same clock.
struct CivilTime {
  std::int64_t seconds = 0;

  static CivilTime at(Date date, int hour = 0, int minute = 0, int second = 0);
  Date date() const;
  int hour() const;        ///< 0..23
  int minute() const;      ///< 0..59
  int second() const;      ///< 0..59
  int hourOfWeek() const;  ///< 0 = Monday 00h .. 167 = Sunday 23h
  CivilTime plusSeconds(std::int64_t n) const { return {seconds + n}; }
  std::string toIso() const;  ///< 2024-02-29T23:05:00
  static std::optional<CivilTime> fromIso(std::string_view text);
  auto operator<=>(const CivilTime&) const = default;
};

inline constexpr std::int64_t secondsPerHour = 3600;
inline constexpr std::int64_t secondsPerDay = 86400;
inline constexpr std::int64_t secondsPerWeek = 604800;

/// A moment of which perhaps only the date is known. Where the time is unknown, `at` stands at 00:00.
struct Moment {
  CivilTime at = {};
  bool timeKnown = false;
  auto operator<=>(const Moment&) const = default;
};

/// A half-open span of whole days [from, to).
struct Period {
  Date from = {};
  Date to = {};
  bool contains(Date d) const { return from <= d && d < to; }
  bool contains(CivilTime t) const { return contains(t.date()); }
  std::int64_t days() const { return to.dayNumber() - from.dayNumber(); }
  Period shiftedMonths(int n) const { return {from.plusMonths(n), to.plusMonths(n)}; }
  auto operator<=>(const Period&) const = default;
};

}  // namespace brandpunt
