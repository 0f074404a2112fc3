// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "period/civil_time.h"
#include "place/point.h"

namespace brandpunt {

/// Civil dawn and dusk on the local clock: between them one can see outside without lamps.
struct Daylight {
  CivilTime dawn = {};
  CivilTime dusk = {};
};

/// When the sun's centre stands 6 degrees below the horizon, before sunrise and after sunset.
/// \param utcOffset_min  local clock less UTC on that day, minutes: 60 for CET, 120 for CEST.
/// \returns nothing where the sun does not cross that height on that day: near the poles, and in June north
/// of 60 N. Accurate to about a minute between 1900 and 2100 and below 66 degrees. \par Source  Meeus1998,
/// chapters 15 and 25 (low accuracy), as in NOAA's solar calculator.
std::optional<Daylight> civilDaylight(Date date, LonLat place, int utcOffset_min);

/// When the upper edge of the sun passes the horizon, refraction included: what people call sunrise and sunset.
struct SunTimes {
  CivilTime rise = {};
  CivilTime set = {};
};

/// As civilDaylight(), for a sun whose centre stands 50' below the horizon. Nothing where it does not rise or set.
std::optional<SunTimes> sunTimes(Date date, LonLat place, int utcOffset_min);

/// Height of the sun's centre above the horizon at local noon, degrees: says whether a day without dawn and
/// dusk is all light or all dark.
double noonHeight_deg(Date date, LonLat place);

/// Minutes that the clock in central Europe (CET, CEST) is ahead of UTC: 120 from the last Sunday of March
/// 02:00 to the last Sunday of October 03:00 local time, else 60. Since 1996.
int centralEuropeanOffset_min(CivilTime local);

}  // namespace brandpunt
