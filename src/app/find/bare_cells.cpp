// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/bare_cells.h"

#include "find/bare_input.h"

namespace brandpunt::app {
namespace {

std::string asCsv(const GiStarTable& table) {
  std::string text = "z,p,q\n";
  text.reserve(table.z.size() * 60);
  for (std::size_t i = 0; i < table.z.size(); ++i) {
    append(text, table.z[i]);
    text += ',';
    append(text, table.p[i]);
    text += ',';
    append(text, table.q[i]);
    text += '\n';
  }
  return text;
}

}  // namespace

Result<GiStarSummary> runGiStar(const std::filesystem::path& file, const GiStarParameters& parameters,
                                const std::filesystem::path& out, const Progress& progress) {
  Stopwatch watch;
  const auto columns = exchange::Columns::read(file, {"x", "y", "value"});
  if (!columns) return columns.error();
  const auto points = pointsOf(*columns);
  if (!points) return points.error();
  const auto values = columns->numbers(2);
  if (!values) return values.error();
  std::vector<CellValue> cells(points->size());
  for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = {(*points)[i], (*values)[i]};
  GiStarSummary summary{.n = cells.size()};
  summary.timing.read_s = watch.lap();
  summary.timing.threads = parameters.threads;
  auto table = giStar(cells, parameters, progress);
  if (!table) return table.error();
  summary.table = std::move(*table);
  summary.timing.compute_s = watch.lap();
  if (!out.empty()) {
    if (const auto written = writeText(out, asCsv(summary.table)); !written) return written.error();
  }
  summary.timing.write_s = watch.lap();
  return summary;
}

}  // namespace brandpunt::app
