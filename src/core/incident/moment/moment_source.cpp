// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/moment/moment_source.h"

#include <algorithm>

#include "incident/location/coordinates.h"
#include "incident/text/fold_text.h"

namespace brandpunt {

MomentExamination::MomentExamination(const Layout& layout, Field date, Field time) {
  m_source.m_date = layout.at(date);
  m_source.m_time = layout.at(time);
}

void MomentExamination::add(const RawTable& table, std::size_t row) {
  if (m_source.m_time) m_times.add(table.cell(row, *m_source.m_time));
  if (!m_source.m_date) return;
  const std::string_view cell = table.cell(row, *m_source.m_date);
  m_dates.add(cell);
  if (m_example.empty()) m_example = trimmed(cell);
}

MomentSource MomentExamination::source(bool spreadsheet) const {
  MomentSource source = m_source;
  if (source.m_time) source.m_times = m_times.result();
  if (!source.m_date) return source;
  MomentColumn& dates = source.m_dates;
  dates = m_dates.result();
  const bool bareDates = spreadsheet || dates.style == MomentStyle::ExcelSerial;
  dates.bareDateIsMidnight = bareDates && 2 * dates.withTime > dates.readable;
  if (dates.bareDateIsMidnight) {
    dates.atMidnight += dates.readable - dates.withTime;
    dates.withTime = dates.readable;
  }
  return source;
}

PartsExamination::PartsExamination(const Layout& layout) : m_perMinute(24 * 60, 0) {
  m_source.m_year = layout.at(Field::Year);
  m_source.m_month = layout.at(Field::Month);
  m_source.m_day = layout.at(Field::Day);
  m_source.m_hour = layout.at(Field::Hour);
  m_source.m_minute = layout.at(Field::Minute);
}

void PartsExamination::add(const RawTable& table, std::size_t row) {
  if (!m_source.m_year) return;
  const auto moment = m_source.readParts(table, row);
  if (!moment) return;
  ++m_readable;
  if (moment->timeKnown)
    ++m_perMinute[static_cast<std::size_t>(moment->at.hour() * 60 + moment->at.minute())];
}

MomentSource PartsExamination::source() const {
  MomentSource source = m_source;
  if (!source.m_year) return source;
  source.m_dates.readable = m_readable;
  for (const std::int64_t n : m_perMinute) source.m_dates.withTime += n;
  source.m_dates.atMidnight = m_perMinute.front();
  source.m_dates.atCommonestTime = *std::max_element(m_perMinute.begin() + 1, m_perMinute.end());
  return source;
}

MomentSource MomentSource::endsOf(const MomentSource& periods) {
  MomentSource source;
  if (!periods.m_date || (periods.m_dates.periods == 0 && periods.m_times.periods == 0)) return source;
  source.m_date = periods.m_date;
  source.m_ends = true;
  if (periods.m_dates.periods > 0) return source;
  source.m_time = periods.m_time;
  source.m_dates.style = periods.m_dates.style;
  source.m_times.periods = periods.m_times.periods;
  return source;
}

std::int64_t MomentSource::midnightsWithoutTime() const {
  const MomentColumn& told = m_time ? m_times : m_dates;
  return told.midnightIsNoTime() ? told.atMidnight : 0;
}

std::optional<Moment> MomentSource::read(const RawTable& table, std::size_t row,
                                         const MomentRules& rules) const {
  const std::optional<Moment> moment = readAny(table, row, rules);
  constexpr std::int64_t yearOfFiveDigits = 253402300800;  // 24:00 on the last day of 9999 leads there
  return moment && moment->at.seconds >= yearOfFiveDigits ? std::nullopt : moment;
}

std::optional<Moment> MomentSource::readAny(const RawTable& table, std::size_t row,
                                            const MomentRules& rules) const {
  if (!m_date) return m_year ? readParts(table, row) : std::nullopt;
  if (m_ends && m_time) return readRangeEnd(table, row, rules);
  const std::string_view cell = table.cell(row, *m_date);
  const auto reading = m_ends ? readPeriodEnd(cell, rules.order) : readMoment(cell, m_dates, rules.order);
  if (!reading || !reading->date) return {};
  const CivilTime midnight = CivilTime::at(*reading->date);
  const std::int32_t second = reading->second.value_or(0);
  if (isUnixTime()) return Moment{rules.toLocal(midnight.seconds + second), true};
  if (m_time && !m_times.timeIsEmpty()) {
    const auto told = readTimeOfDay(table.cell(row, *m_time), m_times);
    if (told && saysNoTime(*told, m_times)) return Moment{midnight, false};
    if (told) return Moment{midnight.plusSeconds(*told), true};
  }
  // A date stored as a moment stands at midnight; beside an empty time column that is no time.
  const bool told = reading->second || m_dates.bareDateIsMidnight;
  const bool known = told && !saysNoTime(second, m_dates) && !(m_time && second == 0);
  return Moment{known ? midnight.plusSeconds(second) : midnight, known};
}

std::optional<Moment> MomentSource::readRangeEnd(const RawTable& table, std::size_t row,
                                                 const MomentRules& rules) const {
  const auto day = readMoment(table.cell(row, *m_date), m_dates, rules.order);
  const std::string_view times = table.cell(row, *m_time);
  const auto from = readTimeOfDay(times, m_times), to = readEndOfTimes(times, m_times);
  if (!day || !day->date || !from || !to) return {};
  const std::int64_t nextDay = *to < *from ? secondsPerDay : 0;
  return Moment{CivilTime::at(*day->date).plusSeconds(*to + nextDay), true};
}

std::optional<Moment> MomentSource::readParts(const RawTable& table, std::size_t row) const {
  const auto number = [&](std::optional<std::size_t> column) {
    return column ? parseCoordinate(table.cell(row, *column)) : std::nullopt;
  };
  const auto year = number(m_year), day = number(m_day);
  if (!year || *year < 1900 || *year > 2100) return {};
  std::optional<double> month = number(m_month);
  if (!month && m_month) {
    if (const auto named = monthByName(table.cell(row, *m_month))) month = *named;
  }
  const double m = month.value_or(1), d = day.value_or(1);
  if (m < 1 || m > 12 || d < 1 || d > 31) return {};
  const auto date = Date::from(static_cast<int>(*year), static_cast<int>(m), static_cast<int>(d));
  if (!date) return {};
  const auto hour = number(m_hour), minute = number(m_minute);
  const bool known = hour && *hour >= 0 && *hour <= 24 && minute.value_or(0) >= 0 && minute.value_or(0) < 60;
  if (!known) return Moment{CivilTime::at(*date), false};
  const std::int64_t second =
      static_cast<std::int64_t>(*hour) * secondsPerHour + static_cast<std::int64_t>(minute.value_or(0)) * 60;
  if (second == 0 && m_dates.midnightIsNoTime()) return Moment{CivilTime::at(*date), false};
  return Moment{CivilTime::at(*date).plusSeconds(second), true};
}

}  // namespace brandpunt
