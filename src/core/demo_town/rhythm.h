// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>

#include "base/random.h"
#include "period/civil_time.h"

namespace brandpunt::demo {

/// When a kind of offence happens. Weights have no scale.
struct Rhythm {
  std::array<double, 12> month = {};
  std::array<double, 7> weekday = {};  ///< Monday first
  std::array<double, 24> hour = {};    ///< in which the victim leaves car, bicycle or home
  double medianHours = 3;              ///< until the victim returns; log-normal
  double spread = 0.8;                 ///< standard deviation of the logarithm
  double untilHour = -1;               ///< not negative: the victim returns about this hour instead
};

/// The rhythms by name.
enum class RhythmId {
  Overnight,
  Evening,
  Shopping,
  Commuting,
  BusinessNight,
  Recreation,
  BurglaryDay,
  BurglaryEvening,
  BurglaryNight,
  BurglaryAway,
  Bicycle,
  AnyTime
};
const Rhythm& rhythmOf(RhythmId id);

struct Window {
  CivilTime from = {};
  CivilTime to = {};
};
/// A window of the period after the rhythm, with times rounded as people round them.
Window drawWindow(const Rhythm& rhythm, const Period& period, Random& random);

/// The first index whose running total passes the draw; weights sum to more than zero.
template <std::size_t n>
std::size_t drawIndex(const std::array<double, n>& weights, Random& random) {
  double total = 0;
  for (const double w : weights) total += w;
  double draw = random.uniform() * total;
  for (std::size_t i = 0; i + 1 < n; ++i) {
    if (draw < weights[i]) return i;
    draw -= weights[i];
  }
  return n - 1;
}

}  // namespace brandpunt::demo
