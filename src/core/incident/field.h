// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <string_view>

namespace brandpunt {

/// The whitelist: what a column of an export may become. A column that is none of these never enters the store.
enum class Field {
  IncidentNo,
  Offence,
  OffenceCode,
  Attempt,
  Start,
  StartTime,
  End,
  EndTime,
  Reported,
  ReportedTime,
  ReportedBy,
  Street,
  HouseNo,
  HouseLetter,
  HouseAddition,
  Postcode,
  Place,
  Municipality,
  District,
  Neighbourhood,
  X,
  Y,
  Lon,
  Lat,
  LocationKind,
  Method,
  Goods,
  Year,
  Month,
  Day,
  Hour,
  Minute,
};
inline constexpr std::size_t fieldCount = 32;

/// The name on the command line (`--map FIELD=COLUMN`), in reports and in data/columns.csv.
std::string_view nameOf(Field field);
std::optional<Field> fieldFromName(std::string_view name);
/// Every field, in the order of the enum.
const std::array<Field, fieldCount>& allFields();

}  // namespace brandpunt
