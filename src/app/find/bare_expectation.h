// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "find/bare_points.h"
#include "hotspot/rates/rates.h"
#include "hotspot/significance/expectation_test.h"

namespace brandpunt::app {

/// Where the expectation of a cell comes from.
enum class ExpectationSource { Uniform, Column, Denominator, Before };

struct ExpectationSummary {
  std::size_t n = 0;
  std::size_t tested = 0;                             ///< with an expectation above 0
  std::size_t below10 = 0, below05 = 0, below01 = 0;  ///< with q at most 0.10, 0.05, 0.01
  Timing timing = {};
};
/// Reads columns x, y, value (whole counts) and, by source, expected, denominator or before; writes
/// `observed,expected,ratio,low,high,p,mid_p,q`, empty where nothing was expected.
Result<ExpectationSummary> runPoisson(const std::filesystem::path& cells, ExpectationSource source,
                                      const ExpectationParameters& parameters,
                                      const std::filesystem::path& out);

struct RateSummary {
  std::size_t n = 0;
  std::size_t withRate = 0;
  Timing timing = {};
};
/// Reads columns x, y, value, denominator; writes `raw,global,spatial`, empty below the smallest denominator.
Result<RateSummary> runRates(const std::filesystem::path& cells, const RateParameters& parameters,
                             const std::filesystem::path& out);

}  // namespace brandpunt::app
