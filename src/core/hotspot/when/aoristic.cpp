// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/when/aoristic.h"

#include <algorithm>
#include <limits>

namespace brandpunt {
namespace {

constexpr std::array<std::string_view, 2> ruleIds{"exact", "minute"};

CivilTime wholeMinute(CivilTime t) { return t.plusSeconds(-t.second()); }

TimeWindow inMinutes(const TimeWindow& w) {
  return {wholeMinute(w.start), w.end ? std::optional(wholeMinute(*w.end)) : std::nullopt};
}

constexpr std::size_t hoursPerWeek = 168;
constexpr std::int64_t noLimit_s = std::numeric_limits<std::int64_t>::max();
constexpr double farthest_s = 9e18;

/// Sums of shares by hour of the week, at three additions a window however many hours it touches: a run of whole hours
/// adds to a table of differences. Shares are whole numbers of 2^-42, so that no hour keeps a rest of rounding that
/// nothing ever touched, and the order of windows does not matter.
class HourSums {
 public:
  void add(const TimeWindow& window) {
    if (++m_inBlock > windowsPerBlock) empty();
    const std::int64_t length = window.seconds();
    // Hours since Monday 29 December 1969, 00h, counted so that no time of the last 290 million years is negative.
    const std::uint64_t start = static_cast<std::uint64_t>(window.start.seconds + sinceMonday);
    const std::uint64_t firstHour = start / secondsPerHour;
    std::size_t hour = firstHour % hoursPerWeek;
    if (length == 0) {
      m_single[hour] += one;
      return;
    }
    const double perSecond = static_cast<double>(one) / static_cast<double>(length);
    const std::int64_t weeks = length / secondsPerWeek;
    if (weeks > 0) addEverywhere(static_cast<double>(weeks * secondsPerHour) / static_cast<double>(length));
    std::uint64_t left = static_cast<std::uint64_t>(length - weeks * secondsPerWeek);
    const std::uint64_t first = std::min<std::uint64_t>(left, (firstHour + 1) * secondsPerHour - start);
    m_single[hour] += shareOf(first, perSecond);
    left -= first;
    if (left == 0) return;
    const std::uint64_t whole = left / secondsPerHour;
    const std::int64_t full = shareOf(secondsPerHour, perSecond);
    // The table holds two weeks in a row, for runs that wrap around.
    m_steps[hour + 1] += full;
    m_steps[hour + 1 + whole] -= full;
    hour = (hour + 1 + whole) % hoursPerWeek;
    m_single[hour] += shareOf(left - whole * secondsPerHour, perSecond);
  }

  void addEverywhere(double share) { m_everywhere += share; }

  std::array<double, hoursPerWeek> sums() {
    empty();
    std::array<double, hoursPerWeek> sums = m_sums;
    for (double& sum : sums) sum += m_everywhere;
    return sums;
  }

 private:
  static constexpr int bits = 42;
  static constexpr std::int64_t one = std::int64_t{1} << bits;
  static constexpr std::int64_t windowsPerBlock = std::int64_t{1} << 20;  // a block stays below 2^63
  static constexpr std::int64_t sinceMonday =
      3 * secondsPerDay + secondsPerWeek * 15'000'000'000;  // 1 January 1970 was a Thursday

  static std::int64_t shareOf(std::uint64_t seconds, double perSecond) {
    return static_cast<std::int64_t>(static_cast<double>(static_cast<std::int64_t>(seconds)) * perSecond +
                                     0.5);
  }

  void empty() {
    std::int64_t run = 0;
    std::array<std::int64_t, hoursPerWeek> block = m_single;
    for (std::size_t h = 0; h < m_steps.size(); ++h) {
      run += m_steps[h];
      block[h % hoursPerWeek] += run;
    }
    for (std::size_t h = 0; h < hoursPerWeek; ++h)
      m_sums[h] += static_cast<double>(block[h]) * (1.0 / static_cast<double>(one));
    m_single = {};
    m_steps = {};
    m_inBlock = 1;
  }

  std::array<std::int64_t, hoursPerWeek> m_single = {};
  std::array<std::int64_t, 2 * hoursPerWeek + 2> m_steps = {};
  std::array<double, hoursPerWeek> m_sums = {};
  double m_everywhere = 0;
  std::int64_t m_inBlock = 0;
};

}  // namespace

std::string_view idOf(AoristicRule rule) { return ruleIds[static_cast<std::size_t>(rule)]; }

std::optional<AoristicRule> aoristicRuleFromId(std::string_view id) {
  if (id == ruleIds[0]) return AoristicRule::Exact;
  if (id == ruleIds[1]) return AoristicRule::Minute;
  return {};
}

AoristicTable aoristic(std::span<const TimeWindow> windows, AoristicRule rule, std::optional<Hours> longest) {
  AoristicTable result;
  const std::int64_t most =
      longest ? static_cast<std::int64_t>(std::min(longest->value * secondsPerHour, farthest_s)) : noLimit_s;
  HourSums hours;
  for (const TimeWindow& written : windows) {
    if (written.seconds() > most) {
      ++result.tooLong;
      continue;
    }
    ++result.used;
    const TimeWindow window = rule == AoristicRule::Minute ? inMinutes(written) : written;
    if (rule == AoristicRule::Minute && window.seconds() > secondsPerWeek) {
      hours.addEverywhere(1.0 / hoursPerWeek);
    } else {
      hours.add(window);
    }
  }
  const std::array<double, hoursPerWeek> weight = hours.sums();
  for (std::size_t hour = 0; hour < 24; ++hour) {
    for (std::size_t day = 0; day < 7; ++day) result.weight[hour][day] = weight[day * 24 + hour];
  }
  return result;
}

std::array<double, 12> weightByMonth(std::span<const TimeWindow> windows) {
  std::array<double, 12> months{};
  for (const TimeWindow& window : windows) {
    const std::int64_t length = window.seconds();
    Date month = window.start.date();
    CivilTime from = window.start;
    for (std::int64_t left = length; left > 0;) {
      month = Date{month.year, month.month, 1};
      const CivilTime next = CivilTime::at(month.plusMonths(1));
      const std::int64_t here = std::min(left, next.seconds - from.seconds);
      months[static_cast<std::size_t>(month.month - 1)] +=
          static_cast<double>(here) / static_cast<double>(length);
      left -= here;
      from = next;
      month = next.date();
    }
    if (length == 0) months[static_cast<std::size_t>(month.month - 1)] += 1;
  }
  return months;
}

}  // namespace brandpunt
