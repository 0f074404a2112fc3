// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include "base/random.h"
#include "hotspot/density/kernel_density.h"
#include "hotspot/significance/gi_star.h"

using namespace brandpunt;

namespace {

/// Half in hills, half anywhere, at the density of the peers' inputs.
std::vector<Point> hills(std::int64_t count, double side) {
  Random random(1);
  std::vector<Point> points;
  Point centre{};
  for (std::int64_t i = 0; i < count; ++i) {
    if (i % 200 == 0) centre = {random.between(0, side), random.between(0, side)};
    points.push_back(i % 2 ? Point{centre.x + 90 * random.gaussian(), centre.y + 90 * random.gaussian()}
                           : Point{random.between(0, side), random.between(0, side)});
  }
  return points;
}

/// range(0): points; range(1): metres of side; range(2): 0 quartic, 1 Gaussian, 2 Gaussian with Diggle's edges; range(3):
/// threads. Bandwidth 300 m, cells of 25 m.
void smooth(benchmark::State& state) {
  const auto side = static_cast<double>(state.range(1));
  const std::vector<Point> points = hills(state.range(0), side);
  const GridFrame frame = *GridFrame::covering({0, 0, side, side}, Metres{25});
  const MultiPolygon area{{.shell = {{0, 0}, {side, 0}, {side, side}, {0, side}, {0, 0}}}};
  KernelDensityParameters parameters;
  parameters.kernel = state.range(2) == 0 ? Kernel::Quartic : Kernel::Gaussian;
  parameters.edge = state.range(2) == 2 ? EdgeCorrection::Diggle : EdgeCorrection::None;
  parameters.threads = static_cast<int>(state.range(3));
  for (auto _ : state) benchmark::DoNotOptimize(kernelDensity(points, parameters, Metres{300}, frame, area));
}
BENCHMARK(smooth)
    ->Args({10'000, 10'000, 0, 1})
    ->Args({10'000, 10'000, 1, 1})
    ->Args({1'000'000, 50'000, 0, 1})
    ->Args({1'000'000, 50'000, 0, 2})
    ->Args({1'000'000, 50'000, 1, 1})
    ->Args({1'000'000, 50'000, 2, 2})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

void crossValidate(benchmark::State& state) {
  const std::vector<Point> points = hills(state.range(0), 10'000);
  for (auto _ : state) benchmark::DoNotOptimize(crossValidatedBandwidth(points, {}, {0, 0, 10'000, 10'000}));
}
BENCHMARK(crossValidate)->Arg(2'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

/// range(0): cells of a side; range(1): 1 where values are real numbers, of which no two are alike.
void localStatistic(benchmark::State& state) {
  Random random(3);
  std::vector<CellValue> cells;
  for (std::int64_t i = 0; i < state.range(0) * state.range(0); ++i) {
    const Point place{50.0 * static_cast<double>(i % state.range(0)),
                      50.0 * static_cast<double>(i / state.range(0))};
    cells.push_back({place, state.range(1) ? random.uniform() : random.poisson(1)});
  }
  for (auto _ : state) benchmark::DoNotOptimize(giStar(cells, {.distance = Metres{75}}));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(cells.size()));
}
BENCHMARK(localStatistic)->Args({200, 0})->Args({1000, 0})->Args({1000, 1})->Unit(benchmark::kMillisecond);

}  // namespace
