// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/bare_streets.h"

#include <algorithm>

#include "find/bare_input.h"
#include "find/export_streets.h"
#include "find/streets_of_file.h"
#include "show/write_table_file.h"

namespace brandpunt::app {
namespace {

struct OnStreets {
  StreetsSummary summary = {};
  StreetLayer layer = {};
  StreetNetwork network;
  std::vector<StreetSpot> spots = {};
};

Result<OnStreets> snap(const StreetsQuestion& question, Stopwatch& watch, const Progress& progress) {
  if (!question.out.empty()) {
    if (const auto checked = checkTableFile(question.out); !checked) return checked.error();
  }
  const auto points = readPoints(question.points);
  if (!points) return points.error();
  auto layer = readStreets(question.streets, question.crs, progress);
  if (!layer) return layer.error();
  const double read_s = watch.lap();
  StreetNetwork network(layer->streets);
  OnStreets on{.layer = std::move(*layer), .network = std::move(network)};
  on.spots = snapped(on.network, *points, question.parameters.snap.value);
  on.summary.timing.read_s = read_s;
  on.summary.n = points->size();
  on.summary.snapped = on.spots.size();
  on.summary.segments = on.network.segments().size();
  on.summary.length_m = on.network.length_m();
  return on;
}

}  // namespace

Result<StreetsSummary> runStreets(const StreetsQuestion& question, const Progress& progress) {
  Stopwatch watch;
  auto on = snap(question, watch, progress);
  if (!on) return on.error();
  StreetsSummary& summary = on->summary;
  const std::vector<StreetCount> counts = countByStreet(on->network, on->spots);
  summary.timing.compute_s = watch.lap();
  for (const StreetCount& count : counts) {
    summary.tested += count.test.tested;
    summary.significant += count.test.tested && count.test.q <= mostFalseStreets;
  }
  if (!question.out.empty()) {
    const ExportTable table = streetTableOf(on->network, on->layer.names, counts, {});
    if (const auto written = writeTableFile(question.out, table, question.crs); !written)
      return written.error();
  }
  summary.timing.write_s = watch.lap();
  return summary;
}

Result<StreetsSummary> runNetworkDensity(const StreetsQuestion& question, const Progress& progress) {
  Stopwatch watch;
  auto on = snap(question, watch, progress);
  if (!on) return on.error();
  StreetsSummary& summary = on->summary;
  const auto lixels = networkDensity(on->network, on->spots, question.parameters, progress);
  if (!lixels) return lixels.error();
  summary.timing.compute_s = watch.lap();
  summary.lixels = lixels->size();
  for (const Lixel& lixel : *lixels) summary.largest = std::max(summary.largest, lixel.perKilometre);
  if (!question.out.empty()) {
    const ExportTable table = lixelTableOf(on->network, on->layer.names, *lixels);
    if (const auto written = writeTableFile(question.out, table, question.crs); !written)
      return written.error();
  }
  summary.timing.write_s = watch.lap();
  return summary;
}

}  // namespace brandpunt::app
