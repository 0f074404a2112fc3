// SPDX-License-Identifier: GPL-3.0-or-later
#include "period/sun.h"

#include <cmath>
#include <numbers>

namespace brandpunt {
namespace {

constexpr double civilZenith_deg = 96;
constexpr double degree = std::numbers::pi / 180;

struct SolarPosition {
  double declination = 0;     // radians
  double equationOfTime = 0;  // minutes
};

/// \param century  Julian centuries since 2000-01-01 12:00 UTC
SolarPosition positionAt(double century) {
  const double t = century;
  const double meanLongitude = std::fmod(280.46646 + t * (36000.76983 + t * 0.0003032), 360) * degree;
  const double meanAnomaly = (357.52911 + t * (35999.05029 - 0.0001537 * t)) * degree;
  const double eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
  const double centre =
      (std::sin(meanAnomaly) * (1.914602 - t * (0.004817 + 0.000014 * t)) +
       std::sin(2 * meanAnomaly) * (0.019993 - 0.000101 * t) + std::sin(3 * meanAnomaly) * 0.000289) *
      degree;
  const double node = (125.04 - 1934.136 * t) * degree;
  const double longitude = meanLongitude + centre - (0.00569 + 0.00478 * std::sin(node)) * degree;
  const double obliquity = (23 + (26 + (21.448 - t * (46.815 + t * (0.00059 - t * 0.001813))) / 60) / 60 +
                            0.00256 * std::cos(node)) *
                           degree;
  const double y = std::tan(obliquity / 2) * std::tan(obliquity / 2);
  const double equation = y * std::sin(2 * meanLongitude) - 2 * eccentricity * std::sin(meanAnomaly) +
                          4 * eccentricity * y * std::sin(meanAnomaly) * std::cos(2 * meanLongitude) -
                          0.5 * y * y * std::sin(4 * meanLongitude) -
                          1.25 * eccentricity * eccentricity * std::sin(2 * meanAnomaly);
  return {std::asin(std::sin(obliquity) * std::sin(longitude)), 4 * equation / degree};
}

double centuryAt(Date date, double utcMinutes) {
  constexpr double dayOf2000 = 10957.5;  // noon of 2000-01-01, days since 1970
  return (static_cast<double>(date.dayNumber()) + utcMinutes / 1440 - dayOf2000) / 36525;
}

/// UTC minutes of the day at which the sun passes the height, before (sign -1) or after (sign +1) noon.
std::optional<double> crossing(Date date, LonLat place, double sign, double zenith_deg = civilZenith_deg) {
  double minutes = 720 - 4 * place.longitude;
  // The sun moves while one computes: the second round takes its position at the moment found.
  for (int round = 0; round < 3; ++round) {
    const SolarPosition sun = positionAt(centuryAt(date, minutes));
    const double latitude = place.latitude * degree;
    const double cosine = (std::cos(zenith_deg * degree) - std::sin(latitude) * std::sin(sun.declination)) /
                          (std::cos(latitude) * std::cos(sun.declination));
    if (!(std::abs(cosine) <= 1)) return {};
    minutes = 720 - 4 * place.longitude - sun.equationOfTime + sign * 4 * std::acos(cosine) / degree;
  }
  return minutes;
}

Date lastSunday(int year, int month) {
  const Date last = Date{year, month, 1}.plusMonths(1).plusDays(-1);
  return last.plusDays(-((last.weekday() + 1) % 7));
}

}  // namespace

std::optional<Daylight> civilDaylight(Date date, LonLat place, int utcOffset_min) {
  const std::optional<double> dawn = crossing(date, place, -1);
  const std::optional<double> dusk = crossing(date, place, +1);
  if (!dawn || !dusk) return {};
  const auto local = [&](double utcMinutes) {
    return CivilTime::at(date).plusSeconds(std::llround((utcMinutes + utcOffset_min) * 60));
  };
  return Daylight{local(*dawn), local(*dusk)};
}

std::optional<SunTimes> sunTimes(Date date, LonLat place, int utcOffset_min) {
  constexpr double horizonZenith_deg = 90 + 50.0 / 60;  // half a sun, and 34' of refraction
  const std::optional<double> rise = crossing(date, place, -1, horizonZenith_deg);
  const std::optional<double> set = crossing(date, place, +1, horizonZenith_deg);
  if (!rise || !set) return {};
  const auto local = [&](double utcMinutes) {
    return CivilTime::at(date).plusSeconds(std::llround((utcMinutes + utcOffset_min) * 60));
  };
  return SunTimes{local(*rise), local(*set)};
}

double noonHeight_deg(Date date, LonLat place) {
  const SolarPosition sun = positionAt(centuryAt(date, 720 - 4 * place.longitude));
  return 90 - std::abs(place.latitude - sun.declination / degree);
}

int centralEuropeanOffset_min(CivilTime local) {
  const int year = local.date().year;
  const CivilTime from = CivilTime::at(lastSunday(year, 3), 2);
  const CivilTime to = CivilTime::at(lastSunday(year, 10), 3);
  return from <= local && local < to ? 120 : 60;
}

}  // namespace brandpunt
