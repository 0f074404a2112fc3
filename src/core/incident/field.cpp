// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/field.h"

namespace brandpunt {
namespace {
constexpr std::array<std::string_view, fieldCount> names{
    "incident_no", "offence", "offence_code", "attempt",      "start",
    "start_time",  "end",     "end_time",     "reported",     "reported_time",
    "reported_by", "street",  "house_no",     "house_letter", "house_addition",
    "postcode",    "place",   "municipality", "district",     "neighbourhood",
    "x",           "y",       "lon",          "lat",          "location_kind",
    "method",      "goods",   "year",         "month",        "day",
    "hour",        "minute",
};
}  // namespace

std::string_view nameOf(Field field) { return names[static_cast<std::size_t>(field)]; }

std::optional<Field> fieldFromName(std::string_view name) {
  for (std::size_t i = 0; i < fieldCount; ++i) {
    if (names[i] == name) return static_cast<Field>(i);
  }
  return {};
}

const std::array<Field, fieldCount>& allFields() {
  static const std::array<Field, fieldCount> all = [] {
    std::array<Field, fieldCount> fields{};
    for (std::size_t i = 0; i < fieldCount; ++i) fields[i] = static_cast<Field>(i);
    return fields;
  }();
  return all;
}

}  // namespace brandpunt
