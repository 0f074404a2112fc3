// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/bare_density.h"

#include <algorithm>
#include <cmath>

#include "export_file/write_raster.h"
#include "find/bare_input.h"
#include "find/study_area.h"
#include "hotspot/density/area_index.h"
#include "show/write_table_file.h"

namespace brandpunt::app {
namespace {

/// Beyond, a Gaussian has less than a thousandth of its peak: enough for a picture's margin.
constexpr double marginDeviations = 4;

Result<Bandwidth> bandwidthFor(const DensityQuestion& question, std::span<const Point> points,
                               const MultiPolygon& studyArea, const Progress& progress) {
  const auto& given = question.parameters.bandwidth;
  if (given) return Bandwidth{.value = *given, .least = *given, .most = *given};
  Box extent = boundsOf(studyArea);
  if (extent.empty()) {
    for (const Point p : points) extent.include(p);
  }
  return crossValidatedBandwidth(points, question.parameters, extent, progress);
}

Box extentOf(const DensityQuestion& question, std::span<const Point> points, const MultiPolygon& studyArea,
             Metres bandwidth) {
  if (question.extent) return *question.extent;
  if (!studyArea.empty()) return boundsOf(studyArea);
  Box box;
  for (const Point p : points) box.include(p);
  const double reach = question.parameters.kernel == Kernel::Quartic ? 1 : marginDeviations;
  return box.empty() ? box : box.grown(reach * bandwidth.value);
}

std::string asCsv(std::span<const double> values, const std::function<Point(std::size_t)>& placeOf) {
  std::string text = "x,y,value\n";
  text.reserve(values.size() * 36);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Point p = placeOf(i);
    append(text, p.x);
    text += ',';
    append(text, p.y);
    text += ',';
    append(text, values[i]);
    text += '\n';
  }
  return text;
}

Result<void> write(const DensityQuestion& question, const DensityGrid& grid) {
  if (question.out.empty()) return {};
  const GridFrame& frame = grid.frame;
  if (question.out.extension() != ".tif" && question.out.extension() != ".tiff") {
    return writeText(question.out, asCsv(grid.perSquareKilometre, [&](std::size_t i) {
                       return Point{frame.centreX(i % frame.columns), frame.centreY(i / frame.columns)};
                     }));
  }
  const Box box = frame.box();
  return exchange::writeGeoTiff(question.out,
                                {.columns = frame.columns,
                                 .rows = frame.rows,
                                 .southWest = {box.minX, box.minY},
                                 .cell_m = frame.cell_m,
                                 .values = grid.perSquareKilometre,
                                 .description = "incidents per km2"},
                                question.crs);
}

ExportTable tableOf(const std::vector<Contour>& contours) {
  ExportTable table{"contours",
                    "where the density is at least a level",
                    {{"share", ExportType::Number},
                     {"level_per_km2", ExportType::Number},
                     {"incidents", ExportType::Whole},
                     {"area_m2", ExportType::Number}},
                    {}};
  for (const Contour& contour : contours) {
    table.rows.push_back({contour.area,
                          {contour.share, contour.level_per_km2, static_cast<std::int64_t>(contour.incidents),
                           contour.area_m2}});
  }
  return table;
}

double largestOf(std::span<const double> values) {
  double largest = 0;
  for (const double value : values) {
    if (value > largest) largest = value;
  }
  return largest;
}

}  // namespace

Result<DensitySummary> runKde(const DensityQuestion& question, const Progress& progress) {
  Stopwatch watch;
  if (!question.contours.empty()) {
    if (const auto known = checkTableFile(question.contours); !known) return known.error();
  }
  const auto points = readPoints(question.points);
  if (!points) return points.error();
  const auto places = question.at.empty() ? Result(std::vector<Point>{}) : readPoints(question.at);
  if (!places) return places.error();
  const auto area = question.studyArea.empty() ? Result(MultiPolygon{})
                                               : readStudyArea(question.studyArea, question.crs, progress);
  if (!area) return area.error();
  DensitySummary summary{.n = points->size()};
  summary.timing.read_s = watch.lap();
  summary.timing.threads = question.parameters.threads;

  const auto bandwidth = bandwidthFor(question, *points, *area, progress);
  if (!bandwidth) return bandwidth.error();
  summary.bandwidth = *bandwidth;
  if (question.parameters.edge != EdgeCorrection::None) {
    const AreaIndex index(*area);
    summary.outside = static_cast<std::size_t>(
        std::count_if(points->begin(), points->end(), [&](Point p) { return !index.contains(p); }));
  }
  if (!question.at.empty()) {
    const auto values =
        kernelDensityAt(*points, question.parameters, bandwidth->value, *places, *area, progress);
    if (!values) return values.error();
    summary.timing.compute_s = watch.lap();
    summary.values = values->size();
    summary.largest_per_km2 = largestOf(*values);
    if (!question.out.empty()) {
      const auto written =
          writeText(question.out, asCsv(*values, [&](std::size_t i) { return (*places)[i]; }));
      if (!written) return written.error();
    }
  } else {
    const auto frame =
        GridFrame::covering(extentOf(question, *points, *area, bandwidth->value), question.parameters.cell);
    if (!frame) return frame.error();
    const auto grid = kernelDensity(*points, question.parameters, bandwidth->value, *frame, *area, progress);
    if (!grid) return grid.error();
    if (!question.contours.empty())
      summary.contours = contours(*grid, *points, question.contourShare, question.contourShares);
    summary.timing.compute_s = watch.lap();
    summary.frame = *frame;
    summary.values = grid->perSquareKilometre.size();
    summary.largest_per_km2 = largestOf(grid->perSquareKilometre);
    if (const auto written = write(question, *grid); !written) return written.error();
    if (!question.contours.empty()) {
      const auto written = writeTableFile(question.contours, tableOf(summary.contours), question.crs);
      if (!written) return written.error();
    }
  }
  summary.timing.write_s = watch.lap();
  return summary;
}

}  // namespace brandpunt::app
