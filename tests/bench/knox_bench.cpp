// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include "base/random.h"
#include "hotspot/near_repeat/knox.h"

using namespace brandpunt;

namespace {

void nearRepeats(benchmark::State& state) {
  Random random(1);
  std::vector<PointInTime> events;
  for (std::int64_t i = 0; i < state.range(0); ++i) {
    events.push_back(
        {{random.between(0, 5000), random.between(0, 5000)}, static_cast<std::int64_t>(random.below(730))});
  }
  const KnoxParameters parameters{.permutations = 999, .threads = static_cast<int>(state.range(1))};
  for (auto _ : state) benchmark::DoNotOptimize(knox(events, parameters));
}
BENCHMARK(nearRepeats)
    ->Args({1'000, 1})
    ->Args({5'000, 1})
    ->Args({5'000, 2})
    ->Args({20'000, 2})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
