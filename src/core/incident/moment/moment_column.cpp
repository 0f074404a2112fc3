// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/moment/moment_column.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"
#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

constexpr double nearlyAll = 0.9;

/// How many cells are numbers, and in which ranges.
struct Numbers {
  std::int64_t filled = 0, serials = 0, unixSeconds = 0, unixMillis = 0;
  std::int64_t whole = 0, hourMinutes = 0, hours = 0, fractions = 0, fractionsWithPoint = 0;
};

/// With a point or with a comma as decimal sign.
std::optional<double> numberOf(std::string_view cell) {
  if (const std::size_t comma = cell.find(','); comma != cell.npos) {
    std::string text(cell);
    text[comma] = '.';
    return parseNumber(text);
  }
  return parseNumber(cell);
}

Numbers countNumbers(const RawTable& table, std::span<const std::size_t> rows, std::size_t column) {
  Numbers n;
  for (const std::size_t row : rows) {
    const std::string_view cell = trimmed(table.cell(row, column));
    if (cell.empty()) continue;
    ++n.filled;
    const std::optional<double> value = numberOf(cell);
    if (!value || !std::isfinite(*value)) continue;
    const bool whole = *value == std::floor(*value);
    const bool point = cell.find_first_of(".,") != cell.npos;
    n.serials += *value >= 18000 && *value < 60000 ? 1 : 0;  // 1949..2064
    n.unixSeconds += whole && *value >= 3e8 && *value < 4e9 ? 1 : 0;
    n.unixMillis += whole && *value >= 3e11 && *value < 4e12 ? 1 : 0;
    n.whole += whole && !point ? 1 : 0;
    n.hourMinutes += whole && !point && *value >= 0 && *value <= 2400 && std::fmod(*value, 100) < 60 ? 1 : 0;
    n.hours += whole && !point && *value >= 0 && *value <= 24 && cell.size() <= 2 ? 1 : 0;
    n.fractions += *value >= 0 && *value <= 1 ? 1 : 0;
    n.fractionsWithPoint += *value > 0 && *value < 1 ? 1 : 0;
  }
  return n;
}

bool nearly(std::int64_t part, std::int64_t whole) {
  return whole > 0 && static_cast<double>(part) >= nearlyAll * static_cast<double>(whole);
}

TimeReading fromSeconds(double seconds) {
  const CivilTime at{static_cast<std::int64_t>(std::llround(seconds))};
  return {at.date(), static_cast<std::int32_t>(at.seconds - CivilTime::at(at.date()).seconds), false};
}

/// Counts times of the day, to find the commonest but midnight.
class TimesOfDay {
 public:
  void add(std::int32_t second, MomentColumn& column) {
    ++column.withTime;
    if (second == 0) {
      ++column.atMidnight;
    } else if (second > 0 && second < secondsPerDay) {
      std::int64_t& n = m_perMinute[static_cast<std::size_t>(second / 60)];
      column.atCommonestTime = std::max(column.atCommonestTime, ++n);
    }
  }

 private:
  std::vector<std::int64_t> m_perMinute = std::vector<std::int64_t>(24 * 60, 0);
};

/// The halves of a period, where both are moments. Looked at first: "23:45 - 04:30" could pass for a time with an offset.
std::optional<std::pair<std::string_view, std::string_view>> periodIn(std::string_view cell) {
  constexpr std::size_t shortest = 11;  // "1-2-25 - 3:00"
  if (cell.size() < shortest || std::count(cell.begin(), cell.end(), ' ') < 2) return {};
  const auto halves = splitPeriod(cell);
  if (!halves || !scanTimeText(halves->first).valid || !scanTimeText(halves->second).valid) return {};
  return halves;
}

/// A cell as text: of a period its beginning. `period` says which it was.
TimeText scanMoment(std::string_view cell, bool& period) {
  const auto halves = periodIn(cell);
  period = halves.has_value();
  return scanTimeText(halves ? halves->first : cell);
}

}  // namespace

MomentColumn examineDates(const RawTable& table, std::span<const std::size_t> rows, std::size_t column) {
  MomentColumn result;
  const Numbers n = countNumbers(table, rows, column);
  result.filled = n.filled;
  if (nearly(n.serials, n.filled)) result.style = MomentStyle::ExcelSerial;
  if (nearly(n.unixSeconds, n.filled)) result.style = MomentStyle::UnixSeconds;
  if (nearly(n.unixMillis, n.filled)) result.style = MomentStyle::UnixMillis;
  // Eight digits are a date before they are seconds since 1970.
  TimesOfDay times;
  for (const std::size_t row : rows) {
    const std::string_view cell = trimmed(table.cell(row, column));
    if (cell.empty()) continue;
    if (result.style != MomentStyle::Text) {
      const auto reading = readMoment(cell, result, DateOrder::DayMonthYear);
      if (!reading) continue;
      ++result.readable;
      if (reading->second) times.add(*reading->second, result);
      continue;
    }
    bool period = false;
    const TimeText text = scanMoment(cell, period);
    if (!text.valid) continue;
    const bool dayFirst = dateOf(text, DateOrder::DayMonthYear).has_value();
    const bool monthFirst = dateOf(text, DateOrder::MonthDayYear).has_value();
    const bool yearFirst = dateOf(text, DateOrder::YearMonthDay).has_value();
    if (!dayFirst && !monthFirst && !yearFirst) continue;
    ++result.readable;
    if (text.numbers) {
      ++result.numbers;
      result.fitsDayFirst += dayFirst ? 1 : 0;
      result.fitsMonthFirst += monthFirst ? 1 : 0;
      result.fitsYearFirst += yearFirst ? 1 : 0;
    }
    if (period) ++result.periods;
    if (text.second) times.add(*text.second, result);
    if (text.monthOnly) ++result.monthOnly;
  }
  return result;
}

MomentColumn examineTimes(const RawTable& table, std::span<const std::size_t> rows, std::size_t column) {
  MomentColumn result;
  const Numbers n = countNumbers(table, rows, column);
  result.filled = n.filled;
  if (nearly(n.fractions, n.filled) && n.fractionsWithPoint > 0) {
    result.style = MomentStyle::DayFraction;
  } else if (nearly(n.hours, n.filled)) {
    result.style = MomentStyle::Hour;
  } else if (nearly(n.hourMinutes, n.filled)) {
    result.style = MomentStyle::HourMinute;
  } else if (nearly(n.serials, n.filled)) {
    result.style = MomentStyle::ExcelSerial;
  }
  TimesOfDay times;
  for (const std::size_t row : rows) {
    const std::string_view cell = trimmed(table.cell(row, column));
    const auto second = readTimeOfDay(cell, result);
    if (!second) continue;
    ++result.readable;
    times.add(*second, result);
  }
  return result;
}

DecidedOrder decideOrder(std::span<const MomentColumn> columns, const OrderHints& hints) {
  std::int64_t day = 0, month = 0, year = 0, numbers = 0;
  for (const MomentColumn& column : columns) {
    day += column.fitsDayFirst;
    month += column.fitsMonthFirst;
    year += column.fitsYearFirst;
    numbers += column.numbers;
  }
  DecidedOrder decided;
  decided.needed = numbers > 0;
  if (numbers == 0) return decided;
  // Dates like 01-02-03 fit a year in front too; that order needs better proof than a tie.
  if (year > day && year > month) {
    decided.order = DateOrder::YearMonthDay;
  } else if (day != month) {
    decided.order = day > month ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
  } else {
    decided.ambiguous = true;
    constexpr double westOfTheAtlantic = -30;
    const bool american = !hints.dutchHeaders && hints.delimiter != ';' && hints.longitude &&
                          *hints.longitude < westOfTheAtlantic;
    decided.order = hints.remembered ? *hints.remembered
                    : american       ? DateOrder::MonthDayYear
                                     : DateOrder::DayMonthYear;
  }
  return decided;
}

std::optional<TimeReading> readMoment(std::string_view cell, const MomentColumn& column, DateOrder order) {
  cell = trimmed(cell);
  if (cell.empty()) return {};
  if (column.style == MomentStyle::Text) {
    const auto halves = column.periods > 0 ? periodIn(cell) : std::nullopt;
    return readTimeText(halves ? halves->first : cell, order);
  }
  const std::optional<double> value = numberOf(cell);
  if (!value) return readTimeText(cell, order);
  switch (column.style) {
    case MomentStyle::ExcelSerial: {
      if (*value < 1 || *value > 2958465) return {};
      constexpr double daysTo1970 = 25569;
      TimeReading reading = fromSeconds((*value - daysTo1970) * secondsPerDay);
      if (*value == std::floor(*value)) reading.second.reset();
      return reading;
    }
    case MomentStyle::UnixSeconds:
      return fromSeconds(*value);
    case MomentStyle::UnixMillis:
      return fromSeconds(std::floor(*value / 1000));
    default:
      return {};
  }
}

std::optional<TimeReading> readPeriodEnd(std::string_view cell, DateOrder order) {
  const auto halves = periodIn(trimmed(cell));
  if (!halves) return {};
  const auto begin = readTimeText(halves->first, order);
  auto end = readTimeText(halves->second, order);
  if (!begin || !begin->date || !end) return {};
  if (!end->date) {
    const bool nextDay = end->second && begin->second && *end->second < *begin->second;
    end->date = nextDay ? CivilTime::at(*begin->date).plusSeconds(secondsPerDay).date() : *begin->date;
  }
  return end;
}

std::optional<std::int32_t> readTimeOfDay(std::string_view cell, const MomentColumn& column) {
  cell = trimmed(cell);
  if (cell.empty()) return {};
  if (column.style != MomentStyle::Text) {
    if (const std::optional<double> value = numberOf(cell); value && *value >= 0) {
      switch (column.style) {
        case MomentStyle::DayFraction:
        case MomentStyle::ExcelSerial: {
          const double fraction =
              column.style == MomentStyle::ExcelSerial ? *value - std::floor(*value) : *value;
          if (fraction > 1) return {};
          // Rounded to the minute: 0.618055555555556 is 14:50, and exports tell no seconds this way.
          return static_cast<std::int32_t>(std::llround(fraction * 24 * 60)) * 60;
        }
        case MomentStyle::HourMinute: {
          const auto packed = static_cast<std::int32_t>(*value);
          if (packed > 2400 || packed % 100 > 59) return {};
          return packed / 100 * 3600 + packed % 100 * 60;
        }
        case MomentStyle::Hour:
          return *value <= 24 ? std::optional(static_cast<std::int32_t>(*value) * 3600) : std::nullopt;
        default:
          break;
      }
    }
  }
  const TimeText text = scanTimeText(cell);
  if (text.valid && text.second) return text.second;
  return {};
}

}  // namespace brandpunt
