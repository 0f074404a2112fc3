// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>

#include "hotspot/change/trend.h"
#include "hotspot/verdict/hotspot.h"
#include "hotspot/verdict/real_places.h"

namespace brandpunt {

inline constexpr int fewestForHotspot = 5;

/// Why a place is to be watched rather than called a hotspot: it may be one of registration instead of crime.
struct Doubt {
  bool onePoint = false;  ///< more than half of the members lie on one exact coordinate that is no real place
  bool streetOnly =
      false;  ///< more than half stand at the middle of their street, where chance was not let put them
  bool any() const { return onePoint || streetOnly; }
};
/// \param streetsExpected  the test against chance expects incidents at the middles of the streets where people live
Doubt doubtOf(std::span<const Incident> members, const RealPlaces& real = {}, bool streetsExpected = false);

/// How a place stands against chance and against other choices of parameters.
struct Standing {
  std::optional<double> p = {};          ///< see testAgainstChance; nothing: not tested
  std::optional<double> stability = {};  ///< see stabilityOf; nothing: not tried
};
inline constexpr double mostChance = 0.05;     ///< a hotspot has at most this p
inline constexpr double leastStability = 0.5;  ///< and returns in at least this share of the variants
/// May it be chance, as far as was tested?
bool mayBeChance(const std::optional<double>& p);
/// Does it come and go with the parameters?
bool isUnstable(const std::optional<double>& stability);

/// What may be said of a place.
///
/// TooFew below 5 incidents. Watch where chance may have made it (p over 0.05, or not tested); where it is gone in more
/// than half of the variants; where there is doubt about how it was recorded (a police station, a shopping centre's
/// address: the adviser knows which); and below 8, a count whose chance band runs from half to double. Else Hotspot.
Verdict verdictOf(std::size_t members, const Doubt& doubt, const Standing& standing);

/// How a place stands in time, by the change from the same days a year before (see changeBetween):
///
/// - New: rose, and the year before there were fewer than 5;
/// - Emerging: rose from 5 or more;
/// - Fading: fell;
/// - Sporadic: no clear difference, and half of the incidents or more fall in one calendar month;
/// - Persistent: no clear difference otherwise.
///
/// Nothing where the year before is not covered or both together are fewer than 8. The outline was drawn around this
/// period's incidents, so the year before is at a disadvantage: "rose" is said somewhat too often.
std::optional<HotspotClass> classOf(std::span<const Incident> members, std::optional<int> before,
                                    Period period, Period periodBefore);

/// The same from a change and the incidents of the period's fullest month.
std::optional<HotspotClass> classOf(const Change& change, std::int64_t fullestMonth);

}  // namespace brandpunt
