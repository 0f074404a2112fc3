// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "incident/column/recognise.h"
#include "incident/moment/moment_column.h"

namespace brandpunt {

/// What every moment of a file is read with.
struct MomentRules {
  DateOrder order = DateOrder::DayMonthYear;
  /// From UTC to the local clock, for columns of seconds since 1970.
  std::function<CivilTime(std::int64_t utcSeconds)> toLocal = {};
};

/// Where one of an incident's moments stands: in a column of dates, with or without a column of times beside it, or
/// spread over columns of year, month, day, hour and minute.
class MomentSource {
 public:
  /// The ends of a column that holds whole periods, or of dates beside a column that holds ranges of times: such an end
  /// falls within a day after its beginning.
  static MomentSource endsOf(const MomentSource& periods);

  bool holdsAnything() const { return m_date || m_year; }
  std::optional<std::size_t> dateColumn() const { return m_date; }
  const MomentColumn& dates() const { return m_dates; }
  /// Year and month stand in columns of their own, and no day.
  bool withoutDay() const { return m_year && !m_day; }
  bool isUnixTime() const {
    return m_dates.style == MomentStyle::UnixSeconds || m_dates.style == MomentStyle::UnixMillis;
  }
  /// How many moments stand at 00:00 because that is how the file writes that no time is known; 0 elsewhere.
  std::int64_t midnightsWithoutTime() const;

  /// The moment of one row; nothing where no date can be read.
  std::optional<Moment> read(const RawTable& table, std::size_t row, const MomentRules& rules) const;

 private:
  friend class MomentExamination;
  friend class PartsExamination;
  std::optional<Moment> readAny(const RawTable& table, std::size_t row, const MomentRules& rules) const;
  std::optional<Moment> readRangeEnd(const RawTable& table, std::size_t row, const MomentRules& rules) const;
  std::optional<Moment> readParts(const RawTable& table, std::size_t row) const;
  bool saysNoTime(std::int32_t second, const MomentColumn& column) const {
    return second == 0 && (column.timeIsEmpty() || column.midnightIsNoTime());
  }

  std::optional<std::size_t> m_date = {}, m_time = {};
  std::optional<std::size_t> m_year = {}, m_month = {}, m_day = {}, m_hour = {}, m_minute = {};
  MomentColumn m_dates = {}, m_times = {};
  bool m_ends = false;
};

/// Examines the columns of one of the moments, a row at a time, before any can be read. Nothing to read comes out where the
/// layout has none of them.
class MomentExamination {
 public:
  MomentExamination(const Layout& layout, Field date, Field time);
  void add(const RawTable& table, std::size_t row);
  /// \param spreadsheet  a moment at midnight comes out of this format as a bare date
  MomentSource source(bool spreadsheet) const;
  /// The first date cell that is not empty, for a message.
  const std::string& example() const { return m_example; }

 private:
  MomentSource m_source = {};
  DateExamination m_dates = {};
  TimeExamination m_times = {};
  std::string m_example = {};
};

/// The same for the five columns of year, month, day, hour and minute.
class PartsExamination {
 public:
  explicit PartsExamination(const Layout& layout);
  void add(const RawTable& table, std::size_t row);
  MomentSource source() const;

 private:
  MomentSource m_source = {};
  std::int64_t m_readable = 0;
  std::vector<std::int64_t> m_perMinute = {};
};

}  // namespace brandpunt
