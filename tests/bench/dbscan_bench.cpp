// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include "bench/town.h"
#include "hotspot/clusters/dbscan.h"
#include "hotspot/clusters/hdbscan.h"
#include "hotspot/clusters/stdbscan.h"

using namespace brandpunt;
using bench::town;

namespace {

void clusterTown(benchmark::State& state) {
  const std::vector<Point> points = town(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(dbscan(points, {Metres{100}, 10}));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(clusterTown)->Arg(10'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void clusterOnePlace(benchmark::State& state) {
  const std::vector<Point> points(static_cast<std::size_t>(state.range(0)), Point{155000, 463000});
  for (auto _ : state) benchmark::DoNotOptimize(dbscan(points, {Metres{100}, 10}));
}
BENCHMARK(clusterOnePlace)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void clusterDensities(benchmark::State& state) {
  const std::vector<Point> points = town(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(hdbscan(points, {.minimumPoints = 10}));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(clusterDensities)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void clusterInTime(benchmark::State& state) {
  Random random(2);
  std::vector<PointAtTime> points;
  for (const Point p : town(state.range(0)))
    points.push_back({p, static_cast<std::int64_t>(random.below(730)) * 86'400'000});
  const StdbscanParameters parameters{.eps = Metres{200}, .epsTime = Days{14}};
  for (auto _ : state) benchmark::DoNotOptimize(stdbscan(points, parameters));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(clusterInTime)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void clusterOnePlaceByDensity(benchmark::State& state) {
  const std::vector<Point> points(static_cast<std::size_t>(state.range(0)), Point{155000, 463000});
  for (auto _ : state) benchmark::DoNotOptimize(hdbscan(points, {.minimumPoints = 10}));
}
BENCHMARK(clusterOnePlaceByDensity)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace
