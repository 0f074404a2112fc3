// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/bare_scan.h"

#include <cmath>

#include "base/number.h"
#include "find/bare_input.h"
#include "period/civil_time.h"

namespace brandpunt::app {
namespace {

struct CaseTable {
  std::vector<ScanCase> cases = {};
  bool dates = false;
};

Result<CaseTable> casesFrom(const std::filesystem::path& file) {
  const auto columns = exchange::Columns::read(file, {"x", "y"}, {"t", "cases"});
  if (!columns) return columns.error();
  const auto points = pointsOf(*columns);
  if (!points) return points.error();
  CaseTable table;
  for (std::size_t row = 0; row < points->size(); ++row) {
    ScanCase one{.place = (*points)[row]};
    const std::string_view many = columns->cell(row, 3);
    if (!many.empty()) {
      const auto number = parseNumber(many);
      if (!number || !(*number >= 0) || *number != std::floor(*number) || *number > 1e9)
        return columns->badCell(row, 3, {"geheel getal van 0 of meer", "whole number of 0 or more"});
      one.cases = static_cast<std::int64_t>(*number);
    }
    const std::string_view when = columns->cell(row, 2);
    if (!when.empty()) {
      const auto day = dayFrom(when);
      if (!day) return columns->badCell(row, 2, {"dag of datum", "day or date"});
      one.day = *day;
      if (!parseNumber(when)) table.dates = true;
    }
    table.cases.push_back(one);
  }
  return table;
}

Result<std::vector<ScanPopulation>> populationFrom(const std::filesystem::path& file) {
  std::vector<ScanPopulation> population;
  if (file.empty()) return population;
  const auto columns = exchange::Columns::read(file, {"x", "y", "population"});
  if (!columns) return columns.error();
  const auto points = pointsOf(*columns);
  if (!points) return points.error();
  const auto numbers = columns->numbers(2);
  if (!numbers) return numbers.error();
  for (std::size_t row = 0; row < points->size(); ++row)
    population.push_back({(*points)[row], (*numbers)[row]});
  return population;
}

Result<std::optional<ScanStudy>> studyFrom(const ScanQuestion& question) {
  if (question.firstDay.empty()) return std::optional<ScanStudy>{};
  const auto first = dayFrom(question.firstDay);
  const auto last = dayFrom(question.lastDay);
  if (!first || !last) {
    return Error{ErrorCode::WrongUsage,
                 {"De studieperiode is geen begin en einde; schrijf haar als 2024-01-01,2024-12-31.",
                  "The study period is no first and last day; write it like 2024-01-01,2024-12-31."}};
  }
  return std::optional(ScanStudy{*first, *last});
}

}  // namespace

Result<ScanSummary> runScan(const std::filesystem::path& file, const ScanQuestion& question,
                            const Progress& progress) {
  Stopwatch watch;
  const auto table = casesFrom(file);
  if (!table) return table.error();
  const auto population = populationFrom(question.population);
  if (!population) return population.error();
  const auto study = studyFrom(question);
  if (!study) return study.error();
  ScanSummary summary{.dates = table->dates};
  summary.timing.read_s = watch.lap();
  auto result = scan(table->cases, *population, question.parameters, *study, progress);
  if (!result) return result.error();
  summary.result = std::move(*result);
  summary.timing.compute_s = watch.lap();
  summary.timing.threads = question.parameters.threads;
  return summary;
}

std::string dayText(std::int64_t day, bool isDate) {
  return isDate ? Date::fromDayNumber(day).toIso() : std::to_string(day);
}

}  // namespace brandpunt::app
