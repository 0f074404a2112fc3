// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include "base/random.h"
#include "hotspot/scan/scan.h"
#include "hotspot/when/aoristic.h"

using namespace brandpunt;

namespace {

void scanTown(benchmark::State& state) {
  Random random(1);
  std::vector<ScanCase> cases;
  for (std::int64_t i = 0; i < state.range(0); ++i) {
    cases.push_back(
        {{random.between(0, 10000), random.between(0, 10000)}, static_cast<std::int64_t>(random.below(731))});
  }
  const ScanParameters parameters{.maxRadius = Metres{1000},
                                  .timeStep = 7,
                                  .permutations = 99,
                                  .threads = static_cast<int>(state.range(1))};
  for (auto _ : state) benchmark::DoNotOptimize(scan(cases, {}, parameters));
}
BENCHMARK(scanTown)
    ->Args({1'000, 1})
    ->Args({1'000, 2})
    ->Args({5'000, 2})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

void spreadWindows(benchmark::State& state) {
  Random random(1);
  std::vector<TimeWindow> windows;
  for (std::int64_t i = 0; i < state.range(0); ++i) {
    const CivilTime start{static_cast<std::int64_t>(random.below(secondsPerDay * 731))};
    windows.push_back({start, start.plusSeconds(static_cast<std::int64_t>(random.below(secondsPerDay)))});
  }
  for (auto _ : state) benchmark::DoNotOptimize(aoristic(windows));
}
BENCHMARK(spreadWindows)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

}  // namespace
