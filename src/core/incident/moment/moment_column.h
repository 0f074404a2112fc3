// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "incident/moment/time_text.h"
#include "incident/raw_table.h"

namespace brandpunt {

/// How a whole column writes its moments; one cell cannot tell.
enum class MomentStyle {
  Text,         ///< see time_text.h
  ExcelSerial,  ///< 42303.7083 in a cell that was not formatted as a date
  UnixSeconds,  ///< since 1970, UTC
  UnixMillis,
  HourMinute,   ///< HHMM as a number that lost its zeros: 5 is 00:05, 100 is 01:00
  DayFraction,  ///< 0.75 is 18:00
  Hour,         ///< 0..23
};

struct MomentColumn {
  MomentStyle style = MomentStyle::Text;
  std::int64_t filled = 0;        ///< cells that are not empty
  std::int64_t readable = 0;      ///< of these, in the style, whatever the order
  std::int64_t fitsDayFirst = 0;  ///< of the cells of three numbers
  std::int64_t fitsMonthFirst = 0;
  std::int64_t fitsYearFirst = 0;
  std::int64_t numbers = 0;  ///< cells of three numbers, whose order must be decided
  std::int64_t withTime = 0;
  std::int64_t atMidnight = 0;  ///< of those with a time, exactly 00:00:00
  std::int64_t monthOnly = 0;
  std::int64_t periods = 0;  ///< cells that hold a beginning and an end
  /// The most cells at one and the same other time of the day: people round, to 8:00 and 20:00.
  std::int64_t atCommonestTime = 0;
  /// In a spreadsheet a moment at midnight is shown as a bare date: there a date among moments has a time, 00:00.
  bool bareDateIsMidnight = false;
  /// How many of the filled cells are a date in this order.
  std::int64_t fitting(DateOrder order) const {
    const std::int64_t fits = order == DateOrder::DayMonthYear   ? fitsDayFirst
                              : order == DateOrder::MonthDayYear ? fitsMonthFirst
                                                                 : fitsYearFirst;
    return readable - numbers + fits;
  }
  /// The time says nothing: every cell stands at midnight, because a date was stored as a moment.
  bool timeIsEmpty() const { return withTime > 1 && withTime == atMidnight; }
  /// 00:00 is how this column writes "no time": at least ten cells and one in twenty stand there, and more than four
  /// times as many as at any other time of the day. Source: this project; exports known to give every time have less
  /// than the commonest other time there.
  bool midnightIsNoTime() const {
    return !timeIsEmpty() && atMidnight >= 10 && atMidnight * 20 >= withTime &&
           atMidnight > 4 * atCommonestTime;
  }
};

/// What a column says, as far as its cells were seen, in one style.
class MomentTally {
 public:
  void addReadable() { ++m_readable; }
  /// \param second  of the day, 0..86400
  void addTime(std::int32_t second);
  /// Puts both counts into the column.
  void tell(const MomentTally& more, MomentColumn& column) const;

 private:
  std::int64_t m_readable = 0, m_withTime = 0, m_atMidnight = 0;
  std::vector<std::int64_t> m_perMinute = {};
};

/// How many cells are numbers, and in which ranges.
struct MomentNumbers {
  std::int64_t filled = 0, serials = 0, unixSeconds = 0, unixMillis = 0;
  std::int64_t hourMinutes = 0, hours = 0, fractions = 0, fractionsWithPoint = 0;
  void add(std::string_view cell, double value);
};

/// Examines a column that holds dates, or dates with times, a cell at a time: the style shows in the end only, so every
/// style is counted. Empty cells count for nothing.
class DateExamination {
 public:
  void add(std::string_view cell);
  MomentColumn result() const;

 private:
  static constexpr std::array numberStyles{MomentStyle::ExcelSerial, MomentStyle::UnixSeconds,
                                           MomentStyle::UnixMillis};
  MomentNumbers m_numbers = {};
  MomentColumn m_text = {};
  MomentTally m_asText = {}, m_noNumbers = {};
  std::array<MomentTally, numberStyles.size()> m_asNumbers = {};
};

/// The same of a column that holds times of the day.
class TimeExamination {
 public:
  void add(std::string_view cell);
  MomentColumn result() const;

 private:
  static constexpr std::array numberStyles{MomentStyle::DayFraction, MomentStyle::Hour,
                                           MomentStyle::HourMinute, MomentStyle::ExcelSerial};
  std::int64_t m_periods = 0;
  MomentNumbers m_numbers = {};
  MomentTally m_asText = {}, m_noNumbers = {};
  std::array<MomentTally, numberStyles.size()> m_asNumbers = {};
};

/// Examines the given rows of a column that holds dates, or dates with times.
MomentColumn examineDates(const RawTable& table, std::span<const std::size_t> rows, std::size_t column);
/// Examines a column that holds times of the day.
MomentColumn examineTimes(const RawTable& table, std::span<const std::size_t> rows, std::size_t column);

/// What else tells the order, where every date fits both ways.
struct OrderHints {
  bool dutchHeaders = false;
  char delimiter = '\0';
  std::optional<double> longitude = {};      ///< of the data, where it has degrees
  std::optional<DateOrder> remembered = {};  ///< of earlier exports with the same header
};

struct DecidedOrder {
  DateOrder order = DateOrder::DayMonthYear;
  bool needed = false;     ///< some cell has three numbers
  bool ambiguous = false;  ///< the dates themselves fit two orders; the hints decided
};

/// The order in which most dates exist; all date columns of one file are written alike.
DecidedOrder decideOrder(std::span<const MomentColumn> columns, const OrderHints& hints);

/// One cell as date and time; nothing where it cannot be read. Unix times come out in UTC. Of a period its beginning.
std::optional<TimeReading> readMoment(std::string_view cell, const MomentColumn& column, DateOrder order);

/// The end of a period in one cell; an end without a date of its own falls within a day after the beginning. Nothing
/// where the cell holds no period.
std::optional<TimeReading> readPeriodEnd(std::string_view cell, DateOrder order);

/// One cell as second of the day, 0..86400. Of a range its beginning.
std::optional<std::int32_t> readTimeOfDay(std::string_view cell, const MomentColumn& column);
/// The end of a range of times; nothing where the column or the cell holds none.
std::optional<std::int32_t> readEndOfTimes(std::string_view cell, const MomentColumn& column);

}  // namespace brandpunt
