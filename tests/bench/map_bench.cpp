// SPDX-License-Identifier: GPL-3.0-or-later
// The map at 1600 x 1000 with 100,000 incidents: what a frame costs while panning, and what drawing anew costs on the
// threads behind it. Thirty frames a second are 33 ms a frame.
#include <benchmark/benchmark.h>

#include <QApplication>

#include "base/random.h"
#include "map_view/map_renderer.h"
#include "map_view/map_view.h"

using namespace brandpunt;
using namespace brandpunt::ui;

namespace {

QApplication& application() {
  static int argc = 1;
  static char name[] = "bench";
  static char* argv[] = {name, nullptr};
  static QApplication* made = [] {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return new QApplication(argc, argv);
  }();
  return *made;
}

std::vector<Point> crowd(int n) {
  Random random(1);
  std::vector<Point> places;
  for (int i = 0; i < n; ++i) {
    const double spread = random.chance(0.5) ? 400 : 3000;
    places.push_back({150000 + spread * random.gaussian(), 512000 + spread * random.gaussian()});
  }
  return places;
}

void panMap(benchmark::State& state) {
  application();
  MapView map;
  map.resize(1600, 1000);
  MapScene scene;
  scene.spots = spotsOf(crowd(static_cast<int>(state.range(0))));
  scene.extent = Box{146000, 509500, 154000, 514500};
  map.setScene(std::move(scene));
  map.show();
  map.finishDrawing();
  double step = 0;
  for (auto _ : state) {
    Camera camera = map.camera();
    camera.centre.x += (static_cast<int>(step++) % 100 < 50 ? 4 : -4) * camera.metresPerPixel;
    map.setCamera(camera);
    map.repaint();
    QApplication::processEvents();
  }
  state.SetItemsProcessed(state.iterations());  // frames a second
}
BENCHMARK(panMap)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();

void drawIncidentsAnew(benchmark::State& state) {
  application();
  const auto spots = spotsOf(crowd(static_cast<int>(state.range(0))));
  Camera camera;
  camera.centre = {150000, 512000};
  camera.metresPerPixel = 5;
  camera.size = {2400, 1500};
  for (auto _ : state) {
    benchmark::DoNotOptimize(drawIncidents({{}, *spots, {}}, camera, lightTokens(), 1));
  }
}
BENCHMARK(drawIncidentsAnew)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace
