// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_file/xlsx_number_format.h"

#include <cmath>

#include "period/civil_time.h"

namespace brandpunt::exchange {
namespace {

CellKind kindOf(bool date, bool time) {
  if (date) return time ? CellKind::DateTime : CellKind::Date;
  return time ? CellKind::Time : CellKind::Number;
}

/// What stands between brackets: [$-F400] is the system's time, [$-F800] its long date, [h] hours over 24.
void readBracket(std::string_view inside, bool& date, bool& time) {
  if (inside.starts_with("$-")) {
    date = date || inside.ends_with("F800");
    time = time || inside.ends_with("F400");
  } else if (!inside.empty()) {
    const bool elapsed = inside.find_first_not_of("hHmMsS") == std::string_view::npos;
    time = time || elapsed;
  }
}

}  // namespace

CellKind kindOfFormatCode(std::string_view code) {
  bool date = false;
  bool time = false;
  bool month = false;  // m alone: minutes beside a time, else months
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == ';') break;
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"') {
      const std::size_t close = code.find('"', i + 1);
      if (close == std::string_view::npos) break;
      i = close;
    } else if (c == '[') {
      const std::size_t close = code.find(']', i + 1);
      if (close == std::string_view::npos) break;
      readBracket(code.substr(i + 1, close - i - 1), date, time);
      i = close;
    } else if (code.substr(i).starts_with("General") || code.substr(i).starts_with("GENERAL")) {
      i += 6;
    } else {
      const char lower = static_cast<char>(c | 32);
      date = date || lower == 'y' || lower == 'd';
      time = time || lower == 'h' || lower == 's';
      month = month || lower == 'm';
    }
  }
  if (month && !time) date = true;
  return kindOf(date, time);
}

CellKind kindOfBuiltInFormat(int id) {
  const auto between = [id](int from, int to) { return id >= from && id <= to; };
  if (id == 22) return CellKind::DateTime;
  if (between(18, 21) || between(45, 47) || between(32, 33)) return CellKind::Time;
  if (between(14, 17) || between(27, 31) || between(34, 36) || between(50, 58)) return CellKind::Date;
  return CellKind::Number;
}

std::string serialToIso(double serial, CellKind kind, bool count1904) {
  constexpr double maxSerial = 2958466;  // 9999-12-31 and a day
  if (!(serial >= 0 && serial < maxSerial)) return {};
  auto day = static_cast<std::int64_t>(std::floor(serial));
  auto second = static_cast<std::int64_t>(std::llround((serial - std::floor(serial)) * secondsPerDay));
  if (second == secondsPerDay) ++day, second = 0;
  if (day == 0 && serial < 1 && kind != CellKind::Date) {
    return CivilTime{second}.toIso().substr(11);
  }
  // Lotus counted 29 February 1900, which never was, and Excel after it.
  const std::int64_t origin =
      count1904 ? Date{1904, 1, 1}.dayNumber() : Date{1899, 12, day < 60 ? 31 : 30}.dayNumber();
  const Date date = Date::fromDayNumber(origin + day);
  if (second == 0 && kind == CellKind::Date) return date.toIso();
  return CivilTime::at(date).plusSeconds(second).toIso();
}

}  // namespace brandpunt::exchange
