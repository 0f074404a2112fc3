// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/moment/moment_source.h"

#include <algorithm>
#include <vector>

#include "incident/location/coordinates.h"

namespace brandpunt {

MomentSource MomentSource::of(const RawTable& table, const Layout& layout, Field date, Field time,
                              bool spreadsheet) {
  MomentSource source;
  source.m_date = layout.at(date);
  source.m_time = layout.at(time);
  if (source.m_time) source.m_times = examineTimes(table, layout.rows, *source.m_time);
  if (!source.m_date) return source;
  MomentColumn& dates = source.m_dates;
  dates = examineDates(table, layout.rows, *source.m_date);
  const bool bareDates = spreadsheet || dates.style == MomentStyle::ExcelSerial;
  dates.bareDateIsMidnight = bareDates && 2 * dates.withTime > dates.readable;
  if (dates.bareDateIsMidnight) {
    dates.atMidnight += dates.readable - dates.withTime;
    dates.withTime = dates.readable;
  }
  return source;
}

MomentSource MomentSource::ofParts(const RawTable& table, const Layout& layout) {
  MomentSource source;
  source.m_year = layout.at(Field::Year);
  source.m_month = layout.at(Field::Month);
  source.m_day = layout.at(Field::Day);
  source.m_hour = layout.at(Field::Hour);
  source.m_minute = layout.at(Field::Minute);
  if (!source.m_year) return source;
  std::vector<std::int64_t> perMinute(24 * 60, 0);
  for (const std::size_t row : layout.rows) {
    const auto moment = source.readParts(table, row);
    if (!moment) continue;
    ++source.m_dates.readable;
    if (moment->timeKnown)
      ++perMinute[static_cast<std::size_t>(moment->at.hour() * 60 + moment->at.minute())];
  }
  for (const std::int64_t n : perMinute) source.m_dates.withTime += n;
  source.m_dates.atMidnight = perMinute.front();
  source.m_dates.atCommonestTime = *std::max_element(perMinute.begin() + 1, perMinute.end());
  return source;
}

MomentSource MomentSource::endsOf(const MomentSource& periods) {
  MomentSource source;
  if (periods.m_dates.periods == 0) return source;
  source.m_date = periods.m_date;
  source.m_ends = true;
  return source;
}

std::int64_t MomentSource::midnightsWithoutTime() const {
  const MomentColumn& told = m_time ? m_times : m_dates;
  return told.midnightIsNoTime() ? told.atMidnight : 0;
}

std::optional<Moment> MomentSource::read(const RawTable& table, std::size_t row,
                                         const MomentRules& rules) const {
  if (!m_date) return m_year ? readParts(table, row) : std::nullopt;
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
  const auto date = Date::from(static_cast<int>(*year), static_cast<int>(month.value_or(1)),
                               static_cast<int>(day.value_or(1)));
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
