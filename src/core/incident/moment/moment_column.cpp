// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/moment/moment_column.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"
#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

constexpr double nearlyAll = 0.9;
constexpr int lastYear = 9999;  // of four digits, as dates are written

/// With a point or with a comma as decimal sign. Numbers beyond any moment are none, so that what follows can count in
/// whole seconds.
std::optional<double> numberOf(std::string_view cell) {
  if (cell.find(':') != cell.npos) return {};  // a time; most cells are no numbers
  constexpr double beyond = 1e15;
  std::optional<double> value;
  if (const std::size_t comma = cell.find(','); comma != cell.npos) {
    std::string text(cell);
    text[comma] = '.';
    value = parseNumber(text);
  } else {
    value = parseNumber(cell);
  }
  return value && std::abs(*value) < beyond ? value : std::nullopt;  // neither infinite nor not a number
}

bool nearly(std::int64_t part, std::int64_t whole) {
  return whole > 0 && static_cast<double>(part) >= nearlyAll * static_cast<double>(whole);
}

/// After the year 9999, where rounding may lead, there is nothing.
std::optional<TimeReading> fromSeconds(double seconds) {
  const CivilTime at{static_cast<std::int64_t>(std::llround(seconds))};
  if (at.date().year > lastYear) return {};
  return TimeReading{at.date(), static_cast<std::int32_t>(at.seconds - CivilTime::at(at.date()).seconds),
                     false};
}

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

void MomentTally::addTime(std::int32_t second) {
  ++m_withTime;
  if (second == 0) {
    ++m_atMidnight;
  } else if (second > 0 && second < secondsPerDay) {
    m_perMinute.resize(24 * 60);
    ++m_perMinute[static_cast<std::size_t>(second / 60)];
  }
}

void MomentTally::tell(const MomentTally& more, MomentColumn& column) const {
  column.readable = m_readable + more.m_readable;
  column.withTime = m_withTime + more.m_withTime;
  column.atMidnight = m_atMidnight + more.m_atMidnight;
  for (std::size_t i = 0; i < std::max(m_perMinute.size(), more.m_perMinute.size()); ++i) {
    const std::int64_t n = (i < m_perMinute.size() ? m_perMinute[i] : 0) +
                           (i < more.m_perMinute.size() ? more.m_perMinute[i] : 0);
    column.atCommonestTime = std::max(column.atCommonestTime, n);
  }
}

void MomentNumbers::add(std::string_view cell, double value) {
  if (!std::isfinite(value)) return;
  const bool whole = value == std::floor(value);
  const bool point = cell.find_first_of(".,") != cell.npos;
  serials += value >= 18000 && value < 60000 ? 1 : 0;  // 1949..2064
  unixSeconds += whole && value >= 3e8 && value < 4e9 ? 1 : 0;
  unixMillis += whole && value >= 3e11 && value < 4e12 ? 1 : 0;
  hourMinutes += whole && !point && value >= 0 && value <= 2400 && std::fmod(value, 100) < 60 ? 1 : 0;
  hours += whole && !point && value >= 0 && value <= 24 && cell.size() <= 2 ? 1 : 0;
  fractions += value >= 0 && value <= 1 ? 1 : 0;
  fractionsWithPoint += value > 0 && value < 1 ? 1 : 0;
}

void DateExamination::add(std::string_view cell) {
  cell = trimmed(cell);
  if (cell.empty()) return;
  ++m_numbers.filled;
  const auto count = [](const std::optional<TimeReading>& reading, MomentTally& tally) {
    if (!reading) return;
    tally.addReadable();
    if (reading->second) tally.addTime(*reading->second);
  };
  bool period = false;
  const TimeText text = scanMoment(cell, period);
  if (const std::optional<double> value = numberOf(cell)) {
    m_numbers.add(cell, *value);
    for (std::size_t i = 0; i < numberStyles.size(); ++i) {
      MomentColumn column;
      column.style = numberStyles[i];
      count(readMoment(cell, column, DateOrder::DayMonthYear), m_asNumbers[i]);
    }
  } else {
    const TimeText whole = period ? scanTimeText(cell) : text;
    count(readingOf(whole, DateOrder::DayMonthYear), m_noNumbers);
  }
  if (!text.valid) return;
  const bool dayFirst = dateOf(text, DateOrder::DayMonthYear).has_value();
  const bool monthFirst = text.numbers ? dateOf(text, DateOrder::MonthDayYear).has_value() : dayFirst;
  const bool yearFirst = text.numbers ? dateOf(text, DateOrder::YearMonthDay).has_value() : dayFirst;
  if (!dayFirst && !monthFirst && !yearFirst) return;
  m_asText.addReadable();
  if (text.numbers) {
    ++m_text.numbers;
    m_text.fitsDayFirst += dayFirst ? 1 : 0;
    m_text.fitsMonthFirst += monthFirst ? 1 : 0;
    m_text.fitsYearFirst += yearFirst ? 1 : 0;
  }
  if (period) ++m_text.periods;
  if (text.second) m_asText.addTime(*text.second);
  if (text.monthOnly) ++m_text.monthOnly;
}

MomentColumn DateExamination::result() const {
  const MomentNumbers& n = m_numbers;
  MomentStyle style = MomentStyle::Text;
  if (nearly(n.serials, n.filled)) style = MomentStyle::ExcelSerial;
  if (nearly(n.unixSeconds, n.filled)) style = MomentStyle::UnixSeconds;
  if (nearly(n.unixMillis, n.filled)) style = MomentStyle::UnixMillis;
  MomentColumn result = style == MomentStyle::Text ? m_text : MomentColumn{};
  result.style = style;
  result.filled = n.filled;
  if (style == MomentStyle::Text) {
    m_asText.tell({}, result);
  } else {
    const auto i = std::find(numberStyles.begin(), numberStyles.end(), style) - numberStyles.begin();
    m_asNumbers[static_cast<std::size_t>(i)].tell(m_noNumbers, result);
  }
  return result;
}

void TimeExamination::add(std::string_view cell) {
  cell = trimmed(cell);
  if (cell.empty()) return;
  ++m_numbers.filled;
  const auto count = [](std::optional<std::int32_t> second, MomentTally& tally) {
    if (!second) return;
    tally.addReadable();
    tally.addTime(*second);
  };
  MomentColumn text;
  text.periods = splitTimes(cell) ? 1 : 0;
  m_periods += text.periods;
  const std::optional<std::int32_t> asText = readTimeOfDay(cell, text);
  count(asText, m_asText);
  const std::optional<double> value = numberOf(cell);
  if (value) m_numbers.add(cell, *value);
  if (!value || !(*value >= 0)) {
    count(asText, m_noNumbers);
    return;
  }
  for (std::size_t i = 0; i < numberStyles.size(); ++i) {
    MomentColumn column;
    column.style = numberStyles[i];
    count(readTimeOfDay(cell, column), m_asNumbers[i]);
  }
}

MomentColumn TimeExamination::result() const {
  const MomentNumbers& n = m_numbers;
  MomentColumn result;
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
  if (result.style == MomentStyle::Text) {
    result.periods = m_periods;
    m_asText.tell({}, result);
  } else {
    const auto i = std::find(numberStyles.begin(), numberStyles.end(), result.style) - numberStyles.begin();
    m_asNumbers[static_cast<std::size_t>(i)].tell(m_noNumbers, result);
  }
  return result;
}

MomentColumn examineDates(const RawTable& table, std::span<const std::size_t> rows, std::size_t column) {
  DateExamination examination;
  for (const std::size_t row : rows) examination.add(table.cell(row, column));
  return examination.result();
}

MomentColumn examineTimes(const RawTable& table, std::span<const std::size_t> rows, std::size_t column) {
  TimeExamination examination;
  for (const std::size_t row : rows) examination.add(table.cell(row, column));
  return examination.result();
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
      if (*value < 1 || *value >= 2958466) return {};
      constexpr double daysTo1970 = 25569;
      auto reading = fromSeconds((*value - daysTo1970) * secondsPerDay);
      if (reading && *value == std::floor(*value)) reading->second.reset();
      return reading;
    }
    case MomentStyle::UnixSeconds:
    case MomentStyle::UnixMillis: {
      constexpr double firstSecond = -2208988800, lastSecond = 253402300799;  // of 1900 and of the last year
      const double seconds = column.style == MomentStyle::UnixSeconds ? *value : std::floor(*value / 1000);
      return seconds >= firstSecond && seconds <= lastSecond ? fromSeconds(seconds) : std::nullopt;
    }
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
  return end->date->year <= lastYear ? end : std::nullopt;
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
          if (*value > 2400) return {};
          const auto packed = static_cast<std::int32_t>(*value);
          if (packed % 100 > 59) return {};
          return packed / 100 * 3600 + packed % 100 * 60;
        }
        case MomentStyle::Hour:
          return *value <= 24 ? std::optional(static_cast<std::int32_t>(*value) * 3600) : std::nullopt;
        default:
          break;
      }
    }
  }
  const auto halves = column.periods > 0 ? splitTimes(cell) : std::nullopt;
  const TimeText text = scanTimeText(halves ? halves->first : cell);
  if (text.valid && text.second) return text.second;
  return {};
}

std::optional<std::int32_t> readEndOfTimes(std::string_view cell, const MomentColumn& column) {
  const auto halves = column.periods > 0 ? splitTimes(trimmed(cell)) : std::nullopt;
  return halves ? scanTimeText(halves->second).second : std::nullopt;
}

}  // namespace brandpunt
