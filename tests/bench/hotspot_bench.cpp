// SPDX-License-Identifier: GPL-3.0-or-later
// What lies between the incidents and a list of hotspots, step by step; the whole command is timed by its own "seconds".
#include <benchmark/benchmark.h>

#include "bench/town.h"
#include "find/delineate.h"
#include "hotspot/clusters/propose.h"
#include "hotspot/verdict/chance.h"
#include "hotspot/verdict/stability.h"

using namespace brandpunt;
using bench::town;

namespace {

void choose(benchmark::State& state) {
  const std::vector<Point> points = town(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(proposeDbscan(points, Metres{50}));
}
BENCHMARK(choose)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// All but the test against chance.
void findPlaces(benchmark::State& state) {
  const std::vector<Point> points = town(state.range(0));
  for (auto _ : state) {
    const auto proposal = proposeDbscan(points, Metres{50});
    const auto clustering = dbscan(points, proposal->parameters);
    benchmark::DoNotOptimize(app::delineate(points, *clustering, proposal->parameters));
    benchmark::DoNotOptimize(stabilityOf(points, *clustering, proposal->parameters));
  }
}
BENCHMARK(findPlaces)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void outline(benchmark::State& state) {
  const std::vector<Point> points = town(state.range(0));
  const auto proposal = proposeDbscan(points, Metres{50});
  const auto clustering = dbscan(points, proposal->parameters);
  for (auto _ : state) benchmark::DoNotOptimize(app::delineate(points, *clustering, proposal->parameters));
  state.counters["clusters"] = clustering->clusters;
}
BENCHMARK(outline)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// Ten replications.
void testAgainst(benchmark::State& state) {
  const std::vector<Point> points = town(state.range(0));
  const auto proposal = proposeDbscan(points, Metres{50});
  const auto clustering = dbscan(points, proposal->parameters);
  const double side = 50 * std::sqrt(static_cast<double>(points.size()));
  const ExpectedPlaces anywhere({{{side / 2, side / 2}, 1, side}});
  for (auto _ : state)
    benchmark::DoNotOptimize(testAgainstChance(points, *clustering, anywhere,
                                               {.clusters = proposal->parameters, .replications = 10}));
}
BENCHMARK(testAgainst)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace
