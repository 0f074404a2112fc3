// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/bare_expectation.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"
#include "find/bare_input.h"

namespace brandpunt::app {
namespace {

constexpr double mostCount = 1e9;

/// A column as numbers of 0 or more.
Result<std::vector<double>> amounts(const exchange::Columns& columns, std::size_t column, bool whole) {
  auto values = columns.numbers(column);
  if (!values) return values.error();
  for (std::size_t row = 0; row < values->size(); ++row) {
    const double v = (*values)[row];
    if (!(v >= 0) || !(v < (whole ? mostCount : 1e15)) || (whole && v != std::floor(v)))
      return columns.badCell(row, column,
                             whole ? Text{"geheel getal van 0 of meer", "whole number of 0 or more"}
                                   : Text{"getal van 0 of meer", "number of 0 or more"});
  }
  return values;
}

std::vector<std::int64_t> countsOf(const std::vector<double>& values) {
  std::vector<std::int64_t> counts;
  for (const double v : values) counts.push_back(static_cast<std::int64_t>(v));
  return counts;
}

std::string testsAsCsv(const std::vector<std::int64_t>& observed, const std::vector<double>& expected,
                       const std::vector<ExpectationTest>& tests) {
  std::string text = "observed,expected,ratio,low,high,p,mid_p,q\n";
  for (std::size_t i = 0; i < tests.size(); ++i) {
    const ExpectationTest& t = tests[i];
    text += std::to_string(observed[i]) + ',' + toText(expected[i]);
    if (t.tested) {
      for (const double value : {t.ratio, t.band.low, t.band.high, t.p, t.midP, t.q})
        text += ',' + toText(value);
    } else {
      text += ",,,,,,";
    }
    text += '\n';
  }
  return text;
}

std::string ratesAsCsv(const std::vector<Rate>& rates) {
  const auto cell = [](const std::optional<double>& value) { return value ? toText(*value) : std::string(); };
  std::string text = "raw,global,spatial\n";
  for (const Rate& rate : rates)
    text += cell(rate.raw) + ',' + cell(rate.global) + ',' + cell(rate.spatial) + '\n';
  return text;
}

}  // namespace

Result<ExpectationSummary> runPoisson(const std::filesystem::path& cells, ExpectationSource source,
                                      const ExpectationParameters& parameters,
                                      const std::filesystem::path& out) {
  Stopwatch watch;
  std::vector<std::string> wanted{"x", "y", "value"};
  if (source == ExpectationSource::Column) wanted.push_back("expected");
  if (source == ExpectationSource::Denominator) wanted.push_back("denominator");
  if (source == ExpectationSource::Before) wanted.push_back("before");
  const auto columns = exchange::Columns::read(cells, wanted);
  if (!columns) return columns.error();
  if (const auto points = pointsOf(*columns); !points) return points.error();
  const auto values = amounts(*columns, 2, true);
  if (!values) return values.error();
  const std::vector<std::int64_t> observed = countsOf(*values);
  std::vector<double> expected = uniformExpectation(observed);
  std::vector<std::int64_t> before;
  if (source != ExpectationSource::Uniform) {
    const auto given = amounts(*columns, 3, source == ExpectationSource::Before);
    if (!given) return given.error();
    expected = source == ExpectationSource::Column ? *given : expectationBy(observed, *given);
    before = countsOf(*given);
  }
  ExpectationSummary summary{.n = observed.size()};
  summary.timing.read_s = watch.lap();
  const std::vector<ExpectationTest> tests = source == ExpectationSource::Before
                                                 ? testAgainstBefore(observed, before, parameters)
                                                 : testExpectations(observed, expected, parameters);
  summary.timing.compute_s = watch.lap();
  for (const ExpectationTest& test : tests) {
    if (!test.tested) continue;
    ++summary.tested;
    summary.below10 += test.q <= 0.10;
    summary.below05 += test.q <= 0.05;
    summary.below01 += test.q <= 0.01;
  }
  if (!out.empty()) {
    if (const auto written = writeText(out, testsAsCsv(observed, expected, tests)); !written)
      return written.error();
  }
  summary.timing.write_s = watch.lap();
  return summary;
}

Result<RateSummary> runRates(const std::filesystem::path& cells, const RateParameters& parameters,
                             const std::filesystem::path& out) {
  Stopwatch watch;
  const auto columns = exchange::Columns::read(cells, {"x", "y", "value", "denominator"});
  if (!columns) return columns.error();
  const auto points = pointsOf(*columns);
  if (!points) return points.error();
  const auto counts = amounts(*columns, 2, false);
  if (!counts) return counts.error();
  const auto denominators = amounts(*columns, 3, false);
  if (!denominators) return denominators.error();
  RateSummary summary{.n = points->size()};
  summary.timing.read_s = watch.lap();
  const std::vector<Rate> found = rates(*points, *counts, *denominators, parameters);
  summary.timing.compute_s = watch.lap();
  summary.withRate = static_cast<std::size_t>(
      std::count_if(found.begin(), found.end(), [](const Rate& rate) { return rate.raw.has_value(); }));
  if (!out.empty()) {
    if (const auto written = writeText(out, ratesAsCsv(found)); !written) return written.error();
  }
  summary.timing.write_s = watch.lap();
  return summary;
}

}  // namespace brandpunt::app
