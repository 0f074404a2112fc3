// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include "base/random.h"
#include "hotspot/near_repeat/knox.h"
#include "hotspot/when/aoristic.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

std::vector<PointInTime> randomEvents(unsigned seed, int n, std::int64_t longest) {
  std::mt19937_64 random(seed);
  std::uniform_int_distribution<int> lattice(0, 12);
  std::uniform_int_distribution<std::int64_t> day(-longest / 2, longest / 2);
  std::vector<PointInTime> events;
  for (int i = 0; i < n; ++i)
    events.push_back({{lattice(random) * 10.0, lattice(random) * 10.0}, day(random)});
  return events;
}

std::size_t bandOf(const std::vector<double>& bounds, double value) {
  std::size_t band = 0;
  while (band + 1 < bounds.size() && !(value >= bounds[band] && value < bounds[band + 1])) ++band;
  return band;  // the number of bands where it lies in none
}

BandTable<std::int64_t> countedOneByOne(const std::vector<PointInTime>& events,
                                        const std::vector<std::int64_t>& days,
                                        const KnoxParameters& parameters) {
  const std::vector<double> distances = distanceBoundsOf(parameters);
  const std::vector<double>& times = parameters.timeBounds;
  BandTable<std::int64_t> table(distances.size() - 1, std::vector<std::int64_t>(times.size() - 1, 0));
  for (std::size_t i = 0; i < events.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const std::size_t s = bandOf(distances, distance(events[i].place, events[j].place));
      const std::size_t t = bandOf(times, static_cast<double>(std::abs(days[i] - days[j])));
      if (s + 1 < distances.size() && t + 1 < times.size()) ++table[s][t];
    }
  }
  return table;
}

}  // namespace

TEST_CASE("Near repeats and their p equal counting every permutation pair by pair", "[property][hotspot]") {
  constexpr double open = std::numeric_limits<double>::infinity();
  const unsigned seed = GENERATE(range(1U, 5U));
  const int kind = GENERATE(range(0, 6));
  static const std::vector<KnoxParameters> kinds{
      {.distanceBounds = {0, 20, 40}, .timeBounds = {0, 3, 9}},
      {.distanceBounds = {0, 20, open}, .timeBounds = {0, 3, open}},
      {.distanceBounds = {10, 30}, .timeBounds = {2, 4.5, 8}},
      {.distanceBounds = {0, 15, 30}, .timeBounds = {0, 5}, .samePlaceApart = true},
      {.distanceBounds = {0, 25}, .timeBounds = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}},
      {.distanceBounds = {0, open}, .timeBounds = {0, 7}, .samePlaceApart = true}};
  // Days that span more than 16 bits take another way.
  const std::int64_t longest = seed % 2 ? 30 : 90000;
  const auto events = randomEvents(seed, 60, longest);
  KnoxParameters parameters = kinds[static_cast<std::size_t>(kind)];
  parameters.permutations = 40;
  parameters.seed = seed;
  parameters.threads = static_cast<int>(seed);
  INFO("seed " << seed << ", kind " << kind);
  const auto result = knox(events, parameters);
  REQUIRE(result);
  std::vector<std::int64_t> days;
  for (const PointInTime& e : events) days.push_back(e.day);
  const auto observed = countedOneByOne(events, days, parameters);
  REQUIRE(result->observed == observed);
  BandTable<int> atLeast(observed.size(), std::vector<int>(observed[0].size(), 0));
  for (int r = 0; r < parameters.permutations; ++r) {
    std::vector<std::int64_t> dealt = days;
    Random random(seed, {static_cast<std::uint64_t>(r)});
    for (std::size_t i = dealt.size(); i > 1; --i) std::swap(dealt[i - 1], dealt[random.below(i)]);
    const auto counted = countedOneByOne(events, dealt, parameters);
    for (std::size_t s = 0; s < observed.size(); ++s) {
      for (std::size_t t = 0; t < observed[s].size(); ++t) atLeast[s][t] += counted[s][t] >= observed[s][t];
    }
  }
  for (std::size_t s = 0; s < observed.size(); ++s) {
    for (std::size_t t = 0; t < observed[s].size(); ++t) {
      CHECK(result->p[s][t] == Approx((1.0 + atLeast[s][t]) / 41));
      CHECK(result->q[s][t] >= result->p[s][t]);
    }
  }
}

TEST_CASE("The pairs behind each cell are as many as it counts", "[property][hotspot]") {
  const unsigned seed = GENERATE(range(1U, 5U));
  const auto events = randomEvents(seed, 80, 40);
  const KnoxParameters parameters{.distanceBounds = {0, 15, 30},
                                  .timeBounds = {0, 4, 9},
                                  .samePlaceApart = seed % 2 == 0,
                                  .permutations = 0};
  const auto table = knox(events, parameters);
  REQUIRE(table);
  for (std::size_t s = 0; s < table->observed.size(); ++s) {
    for (std::size_t t = 0; t < table->observed[s].size(); ++t) {
      const auto pairs = knoxPairs(events, parameters, s, t);
      REQUIRE(pairs);
      CHECK(static_cast<std::int64_t>(pairs->size()) == table->observed[s][t]);
      for (const KnoxPair& pair : *pairs) {
        CHECK(pair.days == events[pair.second].day - events[pair.first].day);
        CHECK(pair.days >= 0);
        CHECK(pair.distance_m == distance(events[pair.first].place, events[pair.second].place));
        // Pairs that share an event share their chain.
        for (const KnoxPair& other : *pairs) {
          if (other.first == pair.first || other.first == pair.second) CHECK(other.chain == pair.chain);
        }
      }
    }
  }
}

TEST_CASE("Spreading by differences equals spreading hour by hour", "[property][hotspot]") {
  const unsigned seed = GENERATE(range(1U, 6U));
  std::mt19937_64 random(seed);
  std::uniform_int_distribution<std::int64_t> start(-4'000'000'000, 4'000'000'000);
  std::uniform_int_distribution<std::int64_t> length(-3600, seed % 2 ? 90000 : 3'000'000);
  std::uniform_int_distribution<int> kind(0, 9);
  std::vector<TimeWindow> windows;
  for (int i = 0; i < 400; ++i) {
    CivilTime from{start(random)};
    if (kind(random) == 0) from.seconds -= from.seconds % secondsPerHour;
    std::int64_t long_s = length(random);
    if (kind(random) == 0) long_s -= long_s % secondsPerHour;
    windows.push_back({from, kind(random) == 0 ? std::nullopt : std::optional(from.plusSeconds(long_s))});
  }
  std::array<double, 168> hours{};
  for (const TimeWindow& window : windows) {
    spread(window, [&](int hour, double weight) { hours[static_cast<std::size_t>(hour)] += weight; });
  }
  const AoristicTable table = aoristic(windows);
  REQUIRE(table.used == 400);
  for (std::size_t h = 0; h < 168; ++h) CHECK(std::abs(table.weight[h % 24][h / 24] - hours[h]) < 1e-9);
  double months = 0;
  for (const double weight : weightByMonth(windows)) months += weight;
  CHECK(months == Approx(400));
}
