// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/bare_moran.h"

#include <limits>

#include "find/bare_input.h"
#include "find/study_area.h"
#include "hotspot/density/area_index.h"

namespace brandpunt::app {
namespace {

constexpr std::size_t left = std::numeric_limits<std::size_t>::max();

/// \param rowOf  of each row of the input its row in the table, or `left`
std::string asCsv(const MoranTable& table, const std::vector<std::size_t>& rowOf) {
  std::string text = "moran,lag,z,p,q,quadrant\n";
  text.reserve(rowOf.size() * 90);
  for (const std::size_t row : rowOf) {
    if (row == left) {
      text += "nan,nan,nan,nan,nan,\n";
      continue;
    }
    for (const double number : {table.moran[row], table.lag[row], table.z[row], table.p[row], table.q[row]}) {
      append(text, number);
      text += ',';
    }
    text += codeOf(table.quadrant[row]);
    text += '\n';
  }
  return text;
}

/// q of one cell alone is its p times the number of tests: 2 tests / (permutations + 1) <= 0.05.
std::size_t permutationsFor(std::size_t tests) { return tests > 0 ? 40 * tests - 1 : 0; }

}  // namespace

Result<MoranSummary> runMoran(const MoranQuestion& question, const Progress& progress) {
  Stopwatch watch;
  const auto columns = exchange::Columns::read(question.cells, {"x", "y", "value"});
  if (!columns) return columns.error();
  const auto points = pointsOf(*columns);
  if (!points) return points.error();
  const auto values = columns->numbers(2);
  if (!values) return values.error();
  const auto area = question.studyArea.empty() ? Result(MultiPolygon{})
                                               : readStudyArea(question.studyArea, question.crs, progress);
  if (!area) return area.error();
  MoranSummary summary{.n = points->size()};
  const AreaIndex index(*area);
  std::vector<CellValue> cells;
  std::vector<std::size_t> rowOf(points->size(), left);
  for (std::size_t i = 0; i < points->size(); ++i) {
    if (!area->empty() && !index.contains((*points)[i])) continue;
    rowOf[i] = cells.size();
    cells.push_back({(*points)[i], (*values)[i]});
  }
  summary.outside = summary.n - cells.size();
  summary.timing.read_s = watch.lap();
  summary.timing.threads = question.parameters.threads;
  auto table = localMoran(cells, question.parameters, progress);
  if (!table) return table.error();
  summary.table = std::move(*table);
  summary.permutationsForOne = permutationsFor(summary.table.tested);
  summary.timing.compute_s = watch.lap();
  if (!question.out.empty()) {
    if (const auto written = writeText(question.out, asCsv(summary.table, rowOf)); !written)
      return written.error();
  }
  summary.timing.write_s = watch.lap();
  return summary;
}

}  // namespace brandpunt::app
