// SPDX-License-Identifier: GPL-3.0-or-later
// One cell with a number: as it stands, as a coordinate or two, and as a moment in every style of a column.
#include "base/number.h"

#include <array>
#include <cmath>

#include "fuzz/target.h"
#include "incident/location/coordinates.h"
#include "incident/moment/moment_column.h"

namespace brandpunt::fuzz {
namespace {

void checkPlain(std::string_view input) {
  const auto number = parseNumber(input);
  if (number && std::isfinite(*number)) expects(parseNumber(toText(*number)) == number);
  if (const auto whole = parseInteger(input)) expects(parseInteger(std::to_string(*whole)) == whole);
}

void checkCoordinates(std::string_view input) {
  if (const auto one = parseCoordinate(input)) expects(std::isfinite(*one));
  const auto pair = parseCoordinatePair(input);
  if (!pair) return;
  expects(std::isfinite(pair->x) && std::isfinite(pair->y));
  for (const bool dutch : {false, true}) {
    const CoordinateReading reading = recogniseCoordinates({&*pair, 1}, dutch);
    expects(reading.fitting <= reading.considered && reading.considered <= 1);
    const auto place = placeOf(*pair, reading);
    if (place && reading.crs && reading.crs->epsg == rdNewEpsg) expects(isSane(*place, *reading.crs));
  }
}

void checkMoments(std::string_view input) {
  static constexpr std::array styles{
      MomentStyle::Text,       MomentStyle::ExcelSerial, MomentStyle::UnixSeconds, MomentStyle::UnixMillis,
      MomentStyle::HourMinute, MomentStyle::DayFraction, MomentStyle::Hour};
  for (const MomentStyle style : styles) {
    MomentColumn column;
    column.style = style;
    const auto reading = readMoment(input, column, DateOrder::DayMonthYear);
    if (reading && reading->date) expects(Date::fromIso(reading->date->toIso()) == reading->date);
    const auto second = readTimeOfDay(input, column);
    expects(!second || (*second >= 0 && *second <= secondsPerDay));
  }
}

}  // namespace

void readNumber(std::string_view input) {
  checkPlain(input);
  checkCoordinates(input);
  checkMoments(input);
}

}  // namespace brandpunt::fuzz
