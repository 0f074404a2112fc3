// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

#include "base/number.h"
#include "find/bare_input.h"
#include "find/verify.h"
#include "hotspot/scan/scan.h"
#include "hotspot/when/aoristic.h"
#include "text_file/read_columns.h"
#include "time_zone/read_time_zone.h"

namespace brandpunt::app {
namespace {

constexpr double open = std::numeric_limits<double>::infinity();
using Checks = Result<std::vector<Check>>;

/// A slashed date, 2001/11/3, as a day.
std::optional<std::int64_t> slashedDay(std::string_view text) {
  std::array<std::int64_t, 3> parts{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t slash = std::min(text.find('/'), text.size());
    const auto part = parseInteger(text.substr(0, slash));
    if (!part || *part < 0 || *part > 9999) return {};
    parts[i] = *part;
    text.remove_prefix(std::min(slash + 1, text.size()));
  }
  const auto date =
      Date::from(static_cast<int>(parts[0]), static_cast<int>(parts[1]), static_cast<int>(parts[2]));
  return date ? std::optional(date->dayNumber()) : std::nullopt;
}

std::vector<double> flat(const BandTable<std::int64_t>& table, std::size_t rows) {
  std::vector<double> numbers;
  for (std::size_t r = 0; r < rows; ++r) {
    for (const std::int64_t n : table[r]) numbers.push_back(static_cast<double>(n));
  }
  return numbers;
}

Checks chicagoNearRepeats(const std::filesystem::path& folder, int threads, const Progress& progress) {
  // The file has no header: the columns go by their first row, which is added again.
  const auto columns = exchange::Columns::read(folder / "chicago_burglary_2016_01.csv",
                                               {"350353.394956896", "578924.252858319", "2015-12-31"});
  if (!columns) return columns.error();
  const auto points = pointsOf(*columns);
  if (!points) return points.error();
  std::vector<PointInTime> events{{{350353.394956896, 578924.252858319}, *dayFrom("2015-12-31")}};
  for (std::size_t row = 0; row < points->size(); ++row) {
    const auto day = dayFrom(columns->cell(row, 2));
    if (!day) return columns->badCell(row, 2, {"dag", "day"});
    events.push_back({(*points)[row], *day});
  }
  KnoxParameters parameters{.distanceBounds = {0, 1, 100, 200, 300, open},
                            .timeBounds = {0, 7, 14, 21, open},
                            .metric = Metric::Manhattan,
                            .permutations = 0,
                            .threads = threads};
  const auto manhattan = knox(events, parameters, progress);
  if (!manhattan) return manhattan.error();
  parameters.metric = Metric::Euclidean;
  const auto euclidean = knox(events, parameters, progress);
  if (!euclidean) return euclidean.error();
  constexpr std::string_view source = "NearRepeat, Chicago January 2016";
  return std::vector<Check>{
      {"knox: Chicago, Manhattan distance",
       source,
       {28, 5, 5, 2, 44, 13, 8, 4, 97, 56, 19, 16, 77, 67, 45, 20, 182194, 146149, 95237, 45879},
       flat(manhattan->observed, 5),
       0},
      {"knox: Chicago, Euclidean distance",
       source,
       {28, 5, 5, 2, 54, 22, 10, 8, 110, 63, 31, 17, 132, 109, 71, 31},
       flat(euclidean->observed, 4),
       0},
      {"knox: Chicago, expectation and ratio of the first cell",
       source,
       {15.528, 1.803},
       {manhattan->expected[0][0], manhattan->ratio[0][0]},
       5e-4}};
}

Checks washingtonHours(const std::filesystem::path& folder, int, const Progress&) {
  const auto columns = exchange::Columns::read(folder / "dcburglaries.csv", {"startdatetime", "enddatetime"});
  if (!columns) return columns.error();
  const auto table =
      exchange::Columns::read(folder / "dcburgsum.csv", {"mon", "tue", "wed", "thu", "fri", "sat", "sun"});
  if (!table) return table.error();
  const auto zone = exchange::readTimeZone("America/New_York");
  if (!zone) return zone.error();
  std::vector<TimeWindow> windows;
  for (std::size_t row = 0; row < columns->rows(); ++row) {
    const auto time = [&](std::size_t column) -> std::optional<CivilTime> {
      const auto seconds = parseNumber(columns->cell(row, column));
      if (!seconds || !(std::abs(*seconds) < 1e12)) return {};
      return zone->toLocal(static_cast<std::int64_t>(std::floor(*seconds)));
    };
    const auto start = time(0);
    if (!start) return columns->badCell(row, 0, {"tijd", "time"});
    windows.push_back({*start, time(1)});
  }
  const WeekTable week = aoristic(windows, AoristicRule::Minute).weight;
  // Three decimals are published.
  Check check{.name = "hottimes: Washington, 24 hours of 7 days",
              .source = "R package aoristic",
              .tolerance = 0.0005 + 1e-9};
  for (std::size_t day = 0; day < 7; ++day) {
    const auto published = table->numbers(day);
    if (!published) return published.error();
    check.expected.insert(check.expected.end(), published->begin(), published->end());
    for (const auto& hour : week) check.got.push_back(hour[day]);
  }
  return std::vector<Check>{std::move(check)};
}

Checks newYorkFever(const std::filesystem::path& folder, int threads, const Progress& progress) {
  const auto geography = exchange::Columns::read(folder / "NYCfevergeo.csv", {"long", "lat", "zip"});
  if (!geography) return geography.error();
  const auto places = pointsOf(*geography);
  if (!places) return places.error();
  const auto cases = exchange::Columns::read(folder / "NYCfevercas.csv", {"zip", "cases", "date"});
  if (!cases) return cases.error();
  const auto counts = cases->numbers(1);
  if (!counts) return counts.error();
  std::map<std::string_view, Point> byZip;
  std::vector<ScanCase> rows;
  for (std::size_t row = 0; row < places->size(); ++row) {
    byZip[geography->cell(row, 2)] = (*places)[row];
    rows.push_back({.place = (*places)[row], .cases = 0});
  }
  for (std::size_t row = 0; row < cases->rows(); ++row) {
    const auto zip = byZip.find(cases->cell(row, 0));
    const auto day = slashedDay(cases->cell(row, 2));
    if (zip == byZip.end() || !day)
      return cases->badCell(row, zip == byZip.end() ? 0 : 2, {"plaats of dag", "place or day"});
    rows.push_back({zip->second, *day, static_cast<std::int64_t>((*counts)[row])});
  }
  ScanParameters parameters{.maxRadius = Metres{3000},
                            .maxDays = Days{7},
                            .metric = ScanMetric::GreatCircle,
                            .prospective = true,
                            .permutations = 0,
                            .threads = threads};
  const auto found =
      scan(rows, {}, parameters, ScanStudy{*dayFrom("2001-11-01"), *dayFrom("2001-11-24")}, progress);
  if (!found) return found.error();
  Check ratios{.name = "scan: New York fever, the two most likely clusters",
               .source = "R package rsatscan",
               .expected = {3.845418, 3.164201},
               .tolerance = 1e-6};
  Check most{.name = "scan: New York fever, zip 11418: cases, expected, days",
             .source = "R package rsatscan",
             .expected = {byZip["11418"].x, byZip["11418"].y, 4, 0.67, 3},
             .tolerance = 5e-3};
  for (const ScanCluster& c :
       std::span(found->clusters).first(std::min<std::size_t>(2, found->clusters.size())))
    ratios.got.push_back(c.llr);
  if (!found->clusters.empty()) {
    const ScanCluster& c = found->clusters.front();
    most.got = {c.centre.x, c.centre.y, static_cast<double>(c.observed), c.expected,
                static_cast<double>(c.lastDay - c.firstDay + 1)};
  }
  return std::vector<Check>{std::move(ratios), std::move(most)};
}

struct FileCheck {
  std::string_view file;
  Checks (*run)(const std::filesystem::path&, int, const Progress&);
};
constexpr FileCheck fileChecks[] = {{"chicago_burglary_2016_01.csv", chicagoNearRepeats},
                                    {"dcburglaries.csv", washingtonHours},
                                    {"NYCfevercas.csv", newYorkFever}};

}  // namespace

Result<std::vector<Check>> verifyFiles(const std::filesystem::path& folder, int threads,
                                       const Progress& progress) {
  std::vector<Check> checks;
  for (const FileCheck& one : fileChecks) {
    std::error_code error;
    if (!std::filesystem::exists(folder / one.file, error)) continue;
    auto done = one.run(folder, threads, progress);
    if (!done) return done.error();
    std::move(done->begin(), done->end(), std::back_inserter(checks));
  }
  if (!checks.empty()) return checks;
  return Error{ErrorCode::NotFound,
               {"'" + folder.string() + "' bevat geen van de gepubliceerde bestanden, zoals NYCfevercas.csv.",
                "'" + folder.string() + "' holds none of the published files, such as NYCfevercas.csv."}};
}

}  // namespace brandpunt::app
