// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/near_repeat/knox.h"

#include <limits>

#include "base/random.h"
#include "period/civil_time.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {
constexpr double open = std::numeric_limits<double>::infinity();
std::vector<PointInTime> scattered(int n, double side, int days, std::uint64_t seed) {
  Random random(seed);
  std::vector<PointInTime> events;
  for (int i = 0; i < n; ++i) {
    events.push_back({{std::floor(random.between(0, side)), std::floor(random.between(0, side))},
                      static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(days)))});
  }
  return events;
}
}  // namespace

TEST_CASE("Two points at a bound lie in the band above it", "[core][hotspot]") {
  const std::vector<PointInTime> two{{{0, 0}, Date{2019, 1, 1}.dayNumber()},
                                     {{0, 100}, Date{2019, 1, 4}.dayNumber()}};
  const auto table = knox(two, {.distanceBounds = {0, 100, 200}, .timeBounds = {0, 3, 6}, .permutations = 0});
  REQUIRE(table);
  CHECK(table->observed == BandTable<std::int64_t>{{0, 0}, {0, 1}});
  CHECK(table->p.empty());
}

TEST_CASE("Counts and expectations equal brute force", "[core][hotspot]") {
  const auto events = scattered(150, 300, 40, GENERATE(range(std::uint64_t{1}, std::uint64_t{5})));
  const Metric metric = GENERATE(Metric::Euclidean, Metric::Manhattan);
  using Bounds = std::vector<double>;
  static const std::vector<std::pair<Bounds, Bounds>> kinds{{{0, 20, 50, 100}, {0, 7, 14}},
                                                            {{0, 1, 30, open}, {0, 7, open}},
                                                            {{10, 30, open}, {3, 9, open}},
                                                            {{0, open}, {0, open}},
                                                            {{20, 60}, {2, 5, 50}}};
  const auto& [distances, times] = kinds[GENERATE(range(std::size_t{0}, std::size_t{5}))];
  const auto result =
      knox(events, {.distanceBounds = distances, .timeBounds = times, .metric = metric, .permutations = 0});
  REQUIRE(result);
  const auto bandOf = [](const std::vector<double>& bounds, double value) {
    for (std::size_t b = 0; b + 1 < bounds.size(); ++b) {
      if (value >= bounds[b] && value < bounds[b + 1]) return static_cast<int>(b);
    }
    return -1;
  };
  const std::size_t spaces = distances.size() - 1;
  const std::size_t spans = times.size() - 1;
  BandTable<std::int64_t> observed(spaces, std::vector<std::int64_t>(spans, 0));
  std::vector<double> inSpace(spaces, 0);
  std::vector<double> inTime(spans, 0);
  for (std::size_t i = 0; i < events.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const double dx = std::abs(events[i].place.x - events[j].place.x);
      const double dy = std::abs(events[i].place.y - events[j].place.y);
      const int s = bandOf(distances, metric == Metric::Manhattan ? dx + dy : std::sqrt(dx * dx + dy * dy));
      const int t = bandOf(times, static_cast<double>(std::abs(events[i].day - events[j].day)));
      if (s >= 0) ++inSpace[static_cast<std::size_t>(s)];
      if (t >= 0) ++inTime[static_cast<std::size_t>(t)];
      if (s >= 0 && t >= 0) ++observed[static_cast<std::size_t>(s)][static_cast<std::size_t>(t)];
    }
  }
  CHECK(result->observed == observed);
  for (std::size_t s = 0; s < spaces; ++s) {
    for (std::size_t t = 0; t < spans; ++t) {
      CHECK(result->expected[s][t] == Approx(inSpace[s] * inTime[t] / static_cast<double>(result->pairs)));
    }
  }
}

TEST_CASE("The p-values are the same on one thread and on many", "[core][hotspot]") {
  const auto events = scattered(300, 500, 60, 11);
  KnoxParameters parameters{.distanceBounds = {0, 30, 60}, .timeBounds = {0, 7, 14}, .permutations = 99};
  const auto one = knox(events, parameters);
  parameters.threads = 4;
  const auto four = knox(events, parameters);
  REQUIRE(one);
  REQUIRE(four);
  CHECK(one->p == four->p);
  parameters.seed = 2;
  CHECK(knox(events, parameters)->p != one->p);
}

TEST_CASE("Events close in space and time are found, chance is not", "[core][hotspot]") {
  std::vector<PointInTime> events = scattered(200, 3000, 300, 5);
  const KnoxParameters parameters{.distanceBounds = {0, 100}, .timeBounds = {0, 7}, .permutations = 199};
  CHECK(knox(events, parameters)->p[0][0] > 0.05);
  for (std::size_t i = 0; i < 40; ++i)
    events[i] = {{events[i + 40].place.x + 20, events[i + 40].place.y}, events[i + 40].day + 2};
  const auto planted = knox(events, parameters);
  CHECK(planted->p[0][0] == Approx(1.0 / 200));
  CHECK(planted->ratio[0][0] > 2);
}

TEST_CASE("Bounds that do not rise and places that are none are refused", "[core][hotspot]") {
  CHECK(knox({}, {.distanceBounds = {0}}).error().code == ErrorCode::WrongUsage);
  CHECK(knox({}, {.distanceBounds = {0, 5, 5}}).error().code == ErrorCode::WrongUsage);
  CHECK(knox({}, {.distanceBounds = {-1, 5}}).error().code == ErrorCode::WrongUsage);
  const std::vector<PointInTime> bad{{{std::numeric_limits<double>::quiet_NaN(), 0}, 0}};
  CHECK(knox(bad, {}).error().code == ErrorCode::WrongUsage);
}

TEST_CASE("No event and one event make no pairs", "[core][hotspot]") {
  CHECK(knox({}, {.permutations = 9})->pairs == 0);
  const std::vector<PointInTime> one{{{1, 1}, 1}};
  CHECK(knox(one, {.permutations = 9})->pairs == 0);
}
