// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "period/civil_time.h"

namespace brandpunt {

/// In which order a date of three numbers is written. With a four-digit year in front it is always the last.
enum class DateOrder { DayMonthYear, MonthDayYear, YearMonthDay };
std::string_view idOf(DateOrder order);  ///< "dmy", "mdy", "ymd"
std::optional<DateOrder> dateOrderFromId(std::string_view id);

/// What a cell says about a moment.
struct TimeReading {
  std::optional<Date> date = {};
  std::optional<std::int32_t> second = {};  ///< of the day, 0..86400 (24:00)
  bool monthOnly = false;                   ///< "2022-01": the date is the first of it
};

/// A cell taken apart, before anyone knows the order of its numbers.
struct TimeText {
  bool valid = false;    ///< no piece was left over
  bool numbers = false;  ///< a, b, c stand as three numbers whose order must be known
  int a = 0, b = 0, c = 0;
  bool shortYear = false;         ///< of a, b, c one is a year of two digits
  std::optional<Date> date = {};  ///< where no order is needed: a four-digit year in front, a month's name
  std::optional<std::int32_t> second = {};
  bool monthOnly = false;
};

/// Reads dates and times as people and programs write them: "18-6-2013 23:45", "6/18/2013 11:45:00 PM",
/// "2017-05-25T00:00:00Z" (the Z and any offset as written: local), "20170525", "18 juni 2013 23.45 uur", "jun 2013",
/// "23:45". Weekdays are passed over. Costs one pass over the text.
TimeText scanTimeText(std::string_view text);
/// The same without the short way for the commonest forms: what that way must agree with.
TimeText scanAnyTimeText(std::string_view text);

/// The date in that order, if it exists: 31-02 gives nothing. Years of two digits: 70..99 are 19xx.
std::optional<Date> dateOf(const TimeText& text, DateOrder order);

/// The same with the time. Nothing where the text is no date or time at all.
std::optional<TimeReading> readingOf(const TimeText& text, DateOrder order);

/// 1..12 for a Dutch or English month's name or its first letters; nothing for other text.
std::optional<int> monthByName(std::string_view text);

/// The two halves of a period in one cell: "18-6-2013 23:45 - 19-6-2013 04:30", "... tot ...", "... t/m ...".
/// Nothing where there is no sign between two texts.
std::optional<std::pair<std::string_view, std::string_view>> splitPeriod(std::string_view text);

/// The two halves of a range of times in one cell: "22:00-07:30", "22.00 uur – 07.30 uur", "22:00 tot 7:30". After seconds a
/// bare dash begins an offset from UTC: "22:00:00-05:00" is none.
std::optional<std::pair<std::string_view, std::string_view>> splitTimes(std::string_view text);

/// Both in one. Nothing where the text is no date or time at all.
std::optional<TimeReading> readTimeText(std::string_view text, DateOrder order);

}  // namespace brandpunt
