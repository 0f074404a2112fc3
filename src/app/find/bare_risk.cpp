// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/bare_risk.h"

#include "export_file/write_raster.h"
#include "find/bare_input.h"
#include "find/study_area.h"

namespace brandpunt::app {
namespace {

Box boundsOfBoth(const std::vector<Point>& cases, const std::vector<Point>& controls) {
  Box box;
  for (const auto* points : {&cases, &controls}) {
    for (const Point p : *points) box.include(p);
  }
  return box;
}

Result<Bandwidth> bandwidthFor(const RelativeRiskParameters& parameters, const std::vector<Point>& cases,
                               const std::vector<Point>& controls, const Box& extent,
                               const Progress& progress) {
  if (parameters.bandwidth)
    return Bandwidth{
        .value = *parameters.bandwidth, .least = *parameters.bandwidth, .most = *parameters.bandwidth};
  std::vector<Point> both = cases;
  both.insert(both.end(), controls.begin(), controls.end());
  const KernelDensityParameters density{.kernel = parameters.kernel,
                                        .cell = parameters.cell,
                                        .accuracy = parameters.accuracy,
                                        .threads = parameters.threads};
  return crossValidatedBandwidth(both, density, extent, progress);
}

std::string asCsv(const RelativeRisk& risk) {
  const GridFrame& frame = risk.frame;
  std::string text = "x,y,cases,controls,log_ratio,p,q\n";
  text.reserve(frame.cells() * 60);
  for (std::size_t i = 0; i < frame.cells(); ++i) {
    append(text, frame.centreX(i % frame.columns));
    for (const double number : {frame.centreY(i / frame.columns), risk.casesPerKm2[i], risk.controlsPerKm2[i],
                                risk.logRatio[i], risk.p[i], risk.q[i]}) {
      text += ',';
      append(text, number);
    }
    text += '\n';
  }
  return text;
}

Result<void> write(const RiskQuestion& question, const RelativeRisk& risk) {
  if (question.out.empty()) return {};
  if (question.out.extension() != ".tif" && question.out.extension() != ".tiff")
    return writeText(question.out, asCsv(risk));
  const Box box = risk.frame.box();
  return exchange::writeGeoTiff(question.out,
                                {.columns = risk.frame.columns,
                                 .rows = risk.frame.rows,
                                 .southWest = {box.minX, box.minY},
                                 .cell_m = risk.frame.cell_m,
                                 .values = risk.logRatio,
                                 .description = "log relative risk"},
                                question.crs);
}

}  // namespace

Result<RiskSummary> runRelativeRisk(const RiskQuestion& question, const Progress& progress) {
  Stopwatch watch;
  const auto cases = readPoints(question.cases);
  if (!cases) return cases.error();
  const auto controls = readPoints(question.controls);
  if (!controls) return controls.error();
  const auto area = question.studyArea.empty() ? Result(MultiPolygon{})
                                               : readStudyArea(question.studyArea, question.crs, progress);
  if (!area) return area.error();
  RiskSummary summary{.cases = cases->size(), .controls = controls->size()};
  summary.timing.read_s = watch.lap();
  summary.timing.threads = question.parameters.threads;
  const Box ground = area->empty() ? boundsOfBoth(*cases, *controls) : boundsOf(*area);
  const auto bandwidth = bandwidthFor(question.parameters, *cases, *controls, ground, progress);
  if (!bandwidth) return bandwidth.error();
  summary.bandwidth = *bandwidth;
  const auto frame = GridFrame::covering(question.extent.value_or(ground), question.parameters.cell);
  if (!frame) return frame.error();
  auto risk = relativeRisk(*cases, *controls, question.parameters, bandwidth->value, *frame, *area, progress);
  if (!risk) return risk.error();
  summary.risk = std::move(*risk);
  summary.timing.compute_s = watch.lap();
  if (const auto written = write(question, summary.risk); !written) return written.error();
  summary.timing.write_s = watch.lap();
  return summary;
}

}  // namespace brandpunt::app
