// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/when/hot_times.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/expects.h"
#include "base/random.h"
#include "hotspot/when/share_interval.h"

namespace brandpunt {
namespace {

constexpr int shortestPeak = 2;
constexpr int longestPeak = 8;
constexpr int fewest = 8;
constexpr int resamples = 999;
constexpr int rotations = 199;
constexpr int rotationsAllowed = 9;  // (9 + 1) / (199 + 1) = 5 %
constexpr double leastPeakP = 1.0 / (rotations + 1);
constexpr std::size_t manyForPeak = 30;
constexpr double peakLevel = 0.90, luckyLevel = 1 - 0.10 / 20;  // as if of twenty windows
constexpr Hours longWindow{8};

using DayProfile = std::array<double, 24>;

double excess(double share, int hours, double n) {
  const double even = hours / 24.0;
  return (share - even) / std::sqrt(even * (1 - even) / n);
}

struct Candidate {
  HourWindow window = {};
  double excess = 0;
};

Candidate bestCandidate(const DayProfile& profile, int shortest, double n) {
  Candidate best{.window = {}, .excess = -1};
  for (int hours = shortest; hours <= longestPeak; ++hours) {
    const HourWindow window = bestWindow(profile, hours);
    if (const double e = excess(window.share, hours, n); e > best.excess) best = {window, e};
  }
  return best;
}

void addTo(DayProfile& profile, const TimeWindow& window) {
  spread(window, [&](int hourOfWeek, double weight) {
    profile[static_cast<std::size_t>(hourOfWeek % 24)] += weight;
  });
}

/// How often a spread without any preferred hour has a best window as good as the one found.
int rotationsAsGood(const std::vector<TimeWindow>& windows, const Candidate& found, int shortest,
                    std::uint64_t seed) {
  int asGood = 0;
  for (int r = 0; r < rotations; ++r) {
    Random random(seed, {static_cast<std::uint64_t>(r)});
    DayProfile profile{};
    for (const TimeWindow& window : windows) {
      const auto by = static_cast<std::int64_t>(random.below(secondsPerDay));
      addTo(profile, {window.start.plusSeconds(by),
                      window.end ? std::optional(window.end->plusSeconds(by)) : std::nullopt});
    }
    if (bestCandidate(profile, shortest, static_cast<double>(windows.size())).excess >= found.excess)
      ++asGood;
  }
  return asGood;
}

DayProfile profileOf(const TimeWindow& window) {
  DayProfile profile{};
  addTo(profile, window);
  return profile;
}

double shareIn(const DayProfile& profile, const HourWindow& window, double n) {
  double sum = 0;
  for (int h = 0; h < window.hours; ++h) sum += profile[static_cast<std::size_t>((window.fromHour + h) % 24)];
  return sum / n;
}

/// The interval of the chosen window's share. A resample that chooses as hard as we did flatters its choice by as much:
/// the share it finds less the share of the same window in the data.
void addBand(Peak& peak, const std::vector<DayProfile>& profiles, const DayProfile& all, int shortest,
             std::uint64_t seed) {
  const std::size_t n = profiles.size();
  const double count = static_cast<double>(n);
  std::vector<double> flattery;
  for (int b = 0; b < resamples; ++b) {
    Random random(seed, {static_cast<std::uint64_t>(rotations + b)});
    DayProfile resampled{};
    for (std::size_t i = 0; i < n; ++i) {
      const DayProfile& one = profiles[random.below(n)];
      for (std::size_t hour = 0; hour < resampled.size(); ++hour) resampled[hour] += one[hour];
    }
    const Candidate best = bestCandidate(resampled, shortest, count);
    flattery.push_back(shareIn(resampled, best.window, count) - shareIn(all, best.window, count));
  }
  std::sort(flattery.begin(), flattery.end());
  // Of 999 sorted resamples the 50th and the 950th are the 5 % and 95 % points.
  const double share = peak.window.share;
  peak.low = std::clamp(share - flattery[949], 0.0, share);
  peak.high = std::clamp(share - flattery[49], share, 1.0);
  // A resample of few knows nothing of what it did not see, and a peak that chance nearly made is mostly one that was lucky.
  const bool lucky = n < manyForPeak || peak.p > leastPeakP;
  peak.low = std::min(peak.low, exactShareInterval(share, n, lucky ? luckyLevel : peakLevel).low);
  peak.high = std::max(peak.high, exactShareInterval(share, n, peakLevel).high);
}

double weightIn(const TimeWindow& window, const HourWindow& hours) {
  double weight = 0;
  spread(window, [&](int hourOfWeek, double share) {
    if ((hourOfWeek % 24 - hours.fromHour + 24) % 24 < hours.hours) weight += share;
  });
  return weight;
}

/// The interval of a window that was not chosen among others.
Peak withBand(const std::vector<TimeWindow>& windows, const HourWindow& hours, std::uint64_t seed) {
  std::vector<double> inside;
  for (const TimeWindow& window : windows) inside.push_back(weightIn(window, hours));
  const Interval band = shareInterval(inside, seed);
  return {.window = hours, .low = band.low, .high = band.high, .evenShare = hours.hours / 24.0};
}

double medianOf(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

std::optional<Peak> peakIn(const std::vector<TimeWindow>& windows, double medianHours, std::uint64_t seed) {
  if (windows.size() < fewest) return {};
  std::vector<DayProfile> profiles;
  DayProfile all{};
  for (const TimeWindow& window : windows) {
    profiles.push_back(profileOf(window));
    addTo(all, window);
  }
  const int shortest = std::clamp(static_cast<int>(std::ceil(medianHours)), shortestPeak, longestPeak);
  const Candidate found = bestCandidate(all, shortest, static_cast<double>(windows.size()));
  const int asGood = rotationsAsGood(windows, found, shortest, seed);
  if (asGood > rotationsAllowed) return {};
  Peak peak{.window = found.window, .evenShare = found.window.hours / 24.0};
  peak.p = (1.0 + asGood) / (1.0 + rotations);
  addBand(peak, profiles, all, shortest, seed);
  return peak;
}

}  // namespace

std::vector<TimeWindow> windowsOf(std::span<const Incident> incidents) {
  std::vector<TimeWindow> windows;
  for (const Incident& i : incidents) {
    if (!i.start || !i.start->timeKnown) continue;
    // Only the day of the end is known: then the end is not.
    const bool endKnown = i.end && i.end->timeKnown;
    windows.push_back({i.start->at, endKnown ? std::optional(i.end->at) : std::nullopt});
  }
  return windows;
}

HotTimes hotTimes(std::span<const Incident> incidents, const HotTimesParameters& parameters) {
  HotTimes result;
  std::vector<TimeWindow> windows = windowsOf(incidents);
  result.withoutTime = static_cast<int>(incidents.size() - windows.size());
  std::sort(windows.begin(), windows.end());
  std::vector<double> lengths;
  std::vector<TimeWindow> used;
  for (const TimeWindow& window : windows) {
    const double hours = static_cast<double>(window.seconds()) / secondsPerHour;
    if (window.end && *window.end >= window.start) lengths.push_back(hours);
    if (parameters.longest && hours > parameters.longest->value) continue;
    used.push_back(window);
    if (!window.end) ++result.withoutEnd;
    if (window.end && *window.end < window.start) ++result.endBeforeStart;
    if (hours > longWindow.value) result.longShare += 1;
  }
  const AoristicTable table = aoristic(windows, parameters.rule, parameters.longest);
  result.table = table.weight;
  result.n = table.used;
  result.tooLong = table.tooLong;
  result.medianHours = medianOf(std::move(lengths));
  if (result.n > 0) result.longShare /= result.n;
  result.months = weightByMonth(used);
  result.peak = peakIn(used, result.medianHours, parameters.seed);
  return result;
}

std::optional<Peak> peakOf(std::span<const TimeWindow> windows, std::uint64_t seed) {
  std::vector<TimeWindow> sorted(windows.begin(), windows.end());
  std::sort(sorted.begin(), sorted.end());
  std::vector<double> lengths;
  for (const TimeWindow& window : sorted) {
    if (window.end && *window.end >= window.start)
      lengths.push_back(static_cast<double>(window.seconds()) / secondsPerHour);
  }
  return peakIn(sorted, medianOf(std::move(lengths)), seed);
}

std::optional<Peak> peakInBlocks(std::span<const Incident> incidents, int hoursPerBlock,
                                 const HotTimesParameters& parameters) {
  expects(hoursPerBlock >= 1 && 24 % hoursPerBlock == 0);
  const HotTimes times = hotTimes(incidents, parameters);
  if (!times.peak) return {};
  const HourWindow& exact = times.peak->window;
  const int from = exact.fromHour / hoursPerBlock * hoursPerBlock;
  const int blocks = (exact.fromHour - from + exact.hours + hoursPerBlock - 1) / hoursPerBlock;
  HourWindow wide{.fromHour = from, .hours = blocks * hoursPerBlock};
  if (wide.hours > 12) return {};
  wide.share = shareOfHours(times.table, from, (from + wide.hours) % 24);
  std::vector<TimeWindow> windows = windowsOf(incidents);
  std::sort(windows.begin(), windows.end());
  std::erase_if(windows, [&](const TimeWindow& window) {
    return parameters.longest &&
           static_cast<double>(window.seconds()) / secondsPerHour > parameters.longest->value;
  });
  const Peak peak = withBand(windows, wide, parameters.seed);
  return peak.low > peak.evenShare ? std::optional(peak) : std::nullopt;
}

std::array<double, 24> byHourOfDay(const WeekTable& table, int firstDay, int lastDay) {
  std::array<double, 24> byHour{};
  for (std::size_t hour = 0; hour < 24; ++hour) {
    for (int day = firstDay; day <= lastDay; ++day)
      byHour[hour] += table[hour][static_cast<std::size_t>(day)];
  }
  return byHour;
}

HourWindow bestWindow(const std::array<double, 24>& byHour, int hours) {
  expects(hours >= 1 && hours <= 24);
  const double total = std::accumulate(byHour.begin(), byHour.end(), 0.0);
  HourWindow best{.fromHour = 0, .hours = hours, .share = 0};
  if (total <= 0) return best;
  for (int from = 0; from < 24; ++from) {
    double sum = 0;
    for (int h = 0; h < hours; ++h) sum += byHour[static_cast<std::size_t>((from + h) % 24)];
    if (sum / total > best.share) best = {from, hours, sum / total};
  }
  return best;
}

double shareOfHours(const WeekTable& table, int from, int to) {
  const std::array<double, 24> byHour = byHourOfDay(table);
  const double total = std::accumulate(byHour.begin(), byHour.end(), 0.0);
  if (total <= 0) return 0;
  double sum = 0;
  for (int h = from; h < (to > from ? to : to + 24); ++h) sum += byHour[static_cast<std::size_t>(h % 24)];
  return sum / total;
}

}  // namespace brandpunt
