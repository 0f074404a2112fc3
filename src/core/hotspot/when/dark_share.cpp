// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/when/dark_share.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "period/sun.h"

namespace brandpunt {
namespace {

/// Local seconds of daylight on one date: [dawn, dusk), empty in the polar night, the whole day in its
/// summer.
class Daylights {
 public:
  Daylights(LonLat place, const UtcOffset& offset) : m_place(place), m_offset(offset) {}

  Daylight on(Date date) {
    const auto [found, fresh] = m_known.try_emplace(date.dayNumber());
    if (fresh) found->second = computed(date);
    return found->second;
  }

 private:
  Daylight computed(Date date) const {
    const CivilTime midnight = CivilTime::at(date);
    if (const auto light = civilDaylight(date, m_place, m_offset(CivilTime::at(date, 12)))) return *light;
    const bool alwaysLight = noonHeight_deg(date, m_place) > 0;
    return {midnight, alwaysLight ? midnight.plusSeconds(secondsPerDay) : midnight};
  }
  LonLat m_place;
  const UtcOffset& m_offset;
  std::map<std::int64_t, Daylight> m_known = {};
};

double darkPart(const TimeWindow& window, Daylights& daylights) {
  if (window.seconds() == 0) {
    const Daylight light = daylights.on(window.start.date());
    return window.start >= light.dawn && window.start < light.dusk ? 0 : 1;
  }
  std::int64_t lit = 0;
  // Dusk of a northern summer day may lie past midnight, so the day before may reach in.
  for (Date date = window.start.date().plusDays(-1); CivilTime::at(date) < *window.end;
       date = date.plusDays(1)) {
    const Daylight light = daylights.on(date);
    const std::int64_t from = std::max(light.dawn.seconds, window.start.seconds);
    const std::int64_t to = std::min(light.dusk.seconds, window.end->seconds);
    lit += std::max<std::int64_t>(0, to - from);
  }
  return 1 - static_cast<double>(lit) / static_cast<double>(window.seconds());
}

}  // namespace

std::optional<double> darkShare(std::span<const TimeWindow> windows, LonLat place, const UtcOffset& offset) {
  if (windows.empty()) return {};
  const std::vector<double> parts = darkParts(windows, place, offset);
  return std::accumulate(parts.begin(), parts.end(), 0.0) / static_cast<double>(parts.size());
}

std::vector<double> darkParts(std::span<const TimeWindow> windows, LonLat place, const UtcOffset& offset) {
  Daylights daylights(place, offset);
  std::vector<double> parts;
  for (const TimeWindow& window : windows) parts.push_back(darkPart(window, daylights));
  return parts;
}

}  // namespace brandpunt
