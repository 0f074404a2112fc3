// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "hotspot/when/aoristic.h"
#include "incident/incident.h"

namespace brandpunt {

struct HotTimesParameters {
  AoristicRule rule = AoristicRule::Exact;
  std::optional<Hours> longest =
      Hours{24};           ///< longer windows say nothing about the hour; left out and counted
  std::uint64_t seed = 1;  ///< of the bootstrap
};

/// A run of hours of the day, over all weekdays; it may run past midnight.
struct HourWindow {
  int fromHour = 0;  ///< 0..23
  int hours = 4;     ///< 1..24
  double share = 0;  ///< of the weight, 0..1
  bool operator==(const HourWindow&) const = default;
};

/// A window in which clearly more happens than an even spread would give.
struct Peak {
  HourWindow window = {};
  /// 90 % bootstrap interval of the share: each of 999 resamples of the incidents chooses its best window anew, and how
  /// far that window's share exceeds its share in the data says how far choosing flatters. The share itself is inside.
  /// Never narrower than the exact interval of so many of n (Clopper and Pearson); below 30 incidents, or where a rotation
  /// had a peak as good, its lower end is that of 99.5 %, since only the lucky are found. So the true share lies inside in 9 of 10 cases.
  double low = 0, high = 0;
  double evenShare = 0;  ///< what an even spread would give: hours / 24
  double p = 1;          ///< of 199 rotations, the data included, those with a best window as good
};

/// When the incidents happen.
struct HotTimes {
  WeekTable table = {};    ///< [hour][weekday], Monday first; sums to n
  int n = 0;               ///< incidents used
  int withoutTime = 0;     ///< the hour of the start is not known; not used
  int tooLong = 0;         ///< not used
  int withoutEnd = 0;      ///< of n: counted in the hour of their start
  int endBeforeStart = 0;  ///< of n: the same
  double medianHours = 0;  ///< median length of the windows that have both ends, the too long ones included
  double longShare = 0;    ///< of n: windows of more than 8 hours
  std::array<double, 12> months = {};  ///< weight by calendar month, January first; sums to n
  std::optional<Peak> peak = {};
};

/// The windows of the incidents of which the hour of the start is known.
std::vector<TimeWindow> windowsOf(std::span<const Incident> incidents);

/// Aoristic hour by weekday, and the peak where there is one.
///
/// Lengths of 2 to 8 hours are tried, but none shorter than the median length of the windows, so that the
/// even spreading within a window is never taken for knowledge. The window with the greatest excess over an
/// even spread, in standard deviations, is the candidate. It is a peak only if that excess is reached in at
/// most 5 % of 199 rotations, in which every incident's window is moved to a random time of day: choosing the
/// best of many windows finds something in every even spread, and the rotations choose as hard. Fewer than 8
/// incidents have no peak. The result does not depend on the order of the incidents.
HotTimes hotTimes(std::span<const Incident> incidents, const HotTimesParameters& parameters = {});

/// The peak of bare windows, as hotTimes() finds it; all of them count, whatever their length.
std::optional<Peak> peakOf(std::span<const TimeWindow> windows, std::uint64_t seed);

/// The peak in whole blocks of the day, as a paper shows it that may not tell the hour: the fewest blocks that hold the
/// whole peak, with the share and interval of those blocks. Nothing where there is no peak, or where the blocks no
/// longer stand out (the interval holds the even share) or are more than half the day.
/// \param hoursPerBlock  a divisor of 24
std::optional<Peak> peakInBlocks(std::span<const Incident> incidents, int hoursPerBlock,
                                 const HotTimesParameters& parameters = {});

/// Weight by hour of the day, over the days [firstDay, lastDay] (0 = Monday).
std::array<double, 24> byHourOfDay(const WeekTable& table, int firstDay = 0, int lastDay = 6);

/// The run of `hours` hours with the greatest share; of equals the earliest. A table without weight gives
/// share 0.
HourWindow bestWindow(const std::array<double, 24>& byHour, int hours);

/// Share of the weight in hours [from, to) of the day; past midnight where to <= from. 0 for a table without
/// weight.
double shareOfHours(const WeekTable& table, int from, int to);

}  // namespace brandpunt
