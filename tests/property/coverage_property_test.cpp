// SPDX-License-Identifier: GPL-3.0-or-later
// An interval of 90 % must hold the truth in 90 of 100 worlds. Here the truth is known, in a thousand worlds each; what
// may be missed is two points, and what chance adds to that.
#include <cmath>

#include "base/random.h"
#include "hotspot/change/displacement.h"
#include "hotspot/change/region_comparison.h"
#include "hotspot/change/trend.h"
#include "hotspot/significance/poisson.h"
#include "hotspot/when/hot_times.h"
#include "hotspot/when/share_interval.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

constexpr int worlds = 1000;

/// The share of worlds that hold the truth; nothing where a world has no interval.
template <class World>
double coverageOf(const World& world) {
  int held = 0, all = 0;
  for (int w = 0; w < worlds; ++w) {
    Random random(99, {static_cast<std::uint64_t>(w)});
    const std::optional<bool> holds = world(random);
    if (!holds) continue;
    ++all;
    held += *holds ? 1 : 0;
  }
  REQUIRE(all > worlds / 3);
  return static_cast<double>(held) / all;
}

/// Two points, and two standard errors of the share itself.
void checkCoverage(double coverage, double nominal) {
  const double error = 2 * std::sqrt(nominal * (1 - nominal) / worlds);
  CHECK(coverage >= nominal - 0.02 - error);
}

std::int64_t poisson(double mean, Random& random) {
  std::int64_t k = 0;
  for (double t = random.exponential(1); t < mean; t += random.exponential(1)) ++k;
  return k;
}

}  // namespace

TEST_CASE("Intervals of counts, shares and changes hold the truth as often as they say",
          "[property][hotspot]") {
  for (const double mean : {0.7, 3.0, 12.0, 60.0}) {
    for (const double level : {0.90, 0.95}) {
      INFO("mean " << mean << ", level " << level);
      checkCoverage(coverageOf([&](Random& random) -> std::optional<bool> {
                      return poissonInterval(poisson(mean, random), level).contains(mean);
                    }),
                    level);
      checkCoverage(coverageOf([&](Random& random) -> std::optional<bool> {
                      std::int64_t hits = 0;
                      for (int i = 0; i < 40; ++i) hits += random.chance(mean / 100) ? 1 : 0;
                      return binomialInterval(hits, 40, level).contains(mean / 100);
                    }),
                    level);
    }
    checkCoverage(coverageOf([&](Random& random) -> std::optional<bool> {
                    const auto before = static_cast<int>(poisson(20, random)),
                               after = static_cast<int>(poisson(mean + 8, random));
                    const Change change = changeBetween(before, 365, after, 365);
                    if (!change.low || !change.high) return {};
                    return *change.low <= (mean + 8) / 20 && (mean + 8) / 20 <= *change.high;
                  }),
                  bandLevel);
  }
}

TEST_CASE("The band of a displacement holds the truth as often as it says", "[property][hotspot]") {
  checkCoverage(coverageOf([&](Random& random) -> std::optional<bool> {
                  const auto pair = [&](double before, double after) {
                    const auto first = static_cast<double>(poisson(before, random));
                    return BeforeAfter{first, static_cast<double>(poisson(after, random))};
                  };
                  const DisplacementDifference found =
                      weightedDisplacementDifference({.treated = pair(40, 25),
                                                      .control = pair(40, 38),
                                                      .aroundTreated = pair(30, 34),
                                                      .aroundControl = pair(30, 30)});
                  return found.band.contains((25 - 40) - (38 - 40) + (34 - 30) - (30 - 30));
                }),
                0.95);
}

TEST_CASE("The interval of a share of parts holds the truth as often as it says", "[property][hotspot]") {
  for (const int n : {8, 30, 120}) {
    INFO(n << " incidents");
    checkCoverage(coverageOf([&](Random& random) -> std::optional<bool> {
                    // A third wholly inside, a third by a part, the rest outside: half on average.
                    std::vector<double> parts;
                    for (int i = 0; i < n; ++i) {
                      const double kind = random.uniform();
                      parts.push_back(kind < 1.0 / 3 ? 1 : kind < 2.0 / 3 ? random.uniform() : 0);
                    }
                    return shareInterval(parts, 1).contains(0.5);
                  }),
                  0.90);
  }
}

TEST_CASE("The interval of a peak holds the true share of its hours as often as it says",
          "[property][hotspot]") {
  // Half of all between 20 and 24 h, the rest at any hour; the begin is known to the minute.
  const auto trueShare = [](const HourWindow& window) {
    double share = 0;
    for (int h = 0; h < window.hours; ++h)
      share += ((window.fromHour + h) % 24 >= 20 ? 0.5 / 4 : 0) + 0.5 / 24;
    return share;
  };
  for (const int n : {12, 20, 60}) {
    INFO(n << " incidents");
    double flatter = 0;
    checkCoverage(coverageOf([&](Random& random) -> std::optional<bool> {
                    std::vector<TimeWindow> windows;
                    for (int i = 0; i < n; ++i) {
                      const double hour = random.chance(0.5) ? random.between(20, 24) : random.between(0, 24);
                      windows.push_back({CivilTime::at(Date{2025, 3, 1 + static_cast<int>(random.below(28))})
                                             .plusSeconds(static_cast<std::int64_t>(hour * 3600)),
                                         {}});
                    }
                    const auto peak = peakOf(windows, 1);
                    if (!peak) return {};
                    flatter += peak->window.share - trueShare(peak->window);
                    return Interval{peak->low, peak->high}.contains(trueShare(peak->window));
                  }),
                  0.90);
    UNSCOPED_INFO("flattered by " << flatter / worlds);
  }
}
