// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_town/rhythm.h"

#include <algorithm>
#include <cmath>

namespace brandpunt::demo {
namespace {

constexpr std::array<double, 12> everyMonth{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
constexpr std::array<double, 12> winterish{1.2, 1.1, 1.05, 0.95, 0.9, 0.85, 0.85, 0.9, 0.95, 1.1, 1.2, 1.2};
constexpr std::array<double, 12> darkDays{1.8, 1.4, 0.9, 0.4, 0.25, 0.2, 0.2, 0.3, 0.6, 1.3, 2.0, 2.2};
constexpr std::array<double, 12> summer{0.3, 0.4, 0.7, 1, 1.5, 1.9, 2.1, 1.9, 1.1, 0.7, 0.4, 0.3};
constexpr std::array<double, 12> holidays{0.9, 1.0, 0.8, 0.9, 1.1, 0.9, 1.7, 1.7, 0.8, 1.0, 0.9, 1.3};

constexpr std::array<Rhythm, 12> rhythms{{
    // Overnight: parked after work or supper, found in the morning.
    {winterish,
     {1, 1, 1, 1.05, 1.15, 1.1, 0.95},
     {.3, .2, .1, .05, 0, 0, 0, 0, .05, .05, .1, .1, .2, .2, .3, .6, 1.1, 2.2, 2.4, 2.0, 1.8, 1.7, 1.5, .9},
     9,
     0.3,
     8.2},
    // Evening: a visit, sports, a pub.
    {winterish,
     {0.8, 0.9, 1, 1.1, 1.4, 1.4, 0.8},
     {.4, .2, .1, 0, 0, 0, 0, 0, 0, .1, .2, .2, .3, .4, .4, .5, .7, 1.2, 1.9, 2.2, 2.0, 1.5, 1.1, .7},
     2.6,
     0.75,
     -1},
    // Shopping: an afternoon in town.
    {everyMonth,
     {0.8, 0.8, 0.95, 1.2, 1.3, 1.6, 0.8},
     {.1, 0, 0, 0, 0, 0, 0, .1, .4, .8, 1.2, 1.4, 1.6, 1.8, 1.9, 1.6, 1.3, 1.1, 1.2, 1.3, 1.0, .6, .4, .2},
     2.1,
     0.6,
     -1},
    // Commuting: left at the train, fetched after work.
    {winterish,
     {1.2, 1.25, 1.2, 1.25, 1.0, 0.35, 0.3},
     {0, 0, 0, 0, 0, .2, 1.2, 3.0, 2.6, 1.2, .6, .4, .4, .3, .3, .3, .3, .4, .3, .2, .1, .1, 0, 0},
     9.2,
     0.22,
     -1},
    // Business estate: vans and cars after closing time.
    {winterish,
     {0.9, 0.9, 0.9, 1, 1.5, 1.4, 1.1},
     {.2, .1, .1, 0, 0, 0, 0, .1, .1, .1, .1, .1, .1, .2, .3, .6, 1.6, 2.2, 1.6, 1.0, .8, .7, .5, .3},
     12,
     0.4,
     7.2},
    // Recreation: the lake on a fine day.
    {summer,
     {0.7, 0.7, 0.9, 0.8, 1.0, 1.9, 2.0},
     {0, 0, 0, 0, 0, 0, 0, .1, .3, .7, 1.1, 1.5, 1.7, 1.9, 1.8, 1.4, 1.0, .9, .9, .7, .4, .2, .1, 0},
     2.4,
     0.55,
     -1},
    // Burglary while the household works.
    {winterish,
     {1.1, 1.15, 1.1, 1.15, 1.2, 0.7, 0.5},
     {0, 0, 0, 0, 0, .1, .5, 1.7, 2.2, 1.5, 1.1, .9, .9, 1.0, .8, .6, .5, .3, .1, 0, 0, 0, 0, 0},
     6.2,
     0.55,
     -1},
    // Burglary in the dark of the evening.
    {darkDays,
     {0.8, 0.8, 0.9, 1, 1.3, 1.6, 0.9},
     {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .1, .3, .6, 1.1, 1.8, 2.1, 2.0, 1.6, .8, .3, .1, 0},
     3.4,
     0.5,
     -1},
    // Burglary while the household sleeps.
    {winterish,
     {1, 1, 1, 1, 1.1, 1.1, 0.9},
     {1.0, .4, .2, .1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .1, .4, 1.0, 2.1, 2.3},
     7.5,
     0.2,
     7.4},
    // Burglary during days of absence.
    {holidays,
     {0.6, 0.6, 0.7, 0.9, 1.8, 1.5, 0.8},
     {0, 0, 0, 0, 0, 0, .3, .6, 1.0, 1.4, 1.5, 1.2, 1.1, 1.1, 1.1, 1.1, 1.3, 1.2, .9, .6, .4, .2, .1, 0},
     44,
     0.9,
     -1},
    // Bicycle.
    {{0.8, 0.8, 0.95, 1.0, 1.05, 1.05, 1.0, 1.05, 1.2, 1.15, 1.0, 0.9},
     {1, 1, 1, 1.1, 1.15, 1.0, 0.75},
     {.4,  .2,  .1,  0,   0,   0,   .2,  .7,  1.1, 1.0, 1.0, 1.0,
      1.2, 1.3, 1.3, 1.3, 1.5, 1.7, 1.9, 1.9, 1.8, 1.6, 1.3, .9},
     4.6,
     1.1,
     -1},
    // Any time: damage, vehicle theft.
    {winterish,
     {0.9, 0.9, 0.95, 1, 1.2, 1.3, 1.1},
     {.6, .5, .4, .2,  .1,  .1,  .1,  .2,  .4,  .4,  .5,  .6,
      .7, .7, .8, 1.0, 1.3, 1.6, 1.9, 1.9, 1.8, 1.6, 1.4, 1.0},
     7,
     0.9,
     -1},
}};

/// People say "about eight": half the times fall on the hour, most others on a quarter.
int roundedMinute(Random& random) {
  const double u = random.uniform();
  if (u < 0.48) return 0;
  if (u < 0.72) return 30;
  if (u < 0.86) return random.chance(0.5) ? 15 : 45;
  if (u < 0.96) return 5 * static_cast<int>(random.below(12));
  return static_cast<int>(random.below(60));
}

}  // namespace

const Rhythm& rhythmOf(RhythmId id) { return rhythms[static_cast<std::size_t>(id)]; }

Window drawWindow(const Rhythm& rhythm, const Period& period, Random& random) {
  const double ceiling = *std::max_element(rhythm.month.begin(), rhythm.month.end()) *
                         *std::max_element(rhythm.weekday.begin(), rhythm.weekday.end());
  Date day = period.from;
  do {
    day = period.from.plusDays(
        static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(period.days()))));
  } while (random.uniform() * ceiling >= rhythm.month[static_cast<std::size_t>(day.month - 1)] *
                                             rhythm.weekday[static_cast<std::size_t>(day.weekday())]);
  Window window{};
  window.from = CivilTime::at(day, static_cast<int>(drawIndex(rhythm.hour, random)), roundedMinute(random));
  double hours = rhythm.medianHours * std::exp(rhythm.spread * random.gaussian());
  if (rhythm.untilHour >= 0) {
    const double at = window.from.hour() + window.from.minute() / 60.0;
    hours = rhythm.untilHour + 1.3 * random.gaussian() - at;
    while (hours < 0.7) hours += 24;
    if (window.from.date().weekday() >= 4) hours += std::abs(random.gaussian());  // people sleep in
  }
  const auto wholeHours = static_cast<std::int64_t>(std::max(0.0, hours));
  window.to = window.from.plusSeconds(wholeHours * secondsPerHour);
  // Back to the hour, then on to the minute people would say; never before the beginning.
  window.to = window.to.plusSeconds(60 * (roundedMinute(random) - window.to.minute()));
  if (window.to <= window.from)
    window.to = window.from.plusSeconds(60 * (5 + 5 * static_cast<int>(random.below(6))));
  return window;
}

}  // namespace brandpunt::demo
