// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "find/bare_points.h"
#include "hotspot/back_test/backtest.h"

namespace brandpunt::app {

/// Where the training ends.
struct BacktestSplit {
  std::string firstTestDay = {};  ///< a day as in the file, or empty
  std::optional<std::int64_t> trainDays =
      {};  ///< from the first day of the file; neither: three quarters of its days
};
struct BacktestSummary {
  BacktestResult result = {};
  Timing timing = {};
};
/// Reads columns x, y, t. \returns Error{WrongUsage} for a split that is no day.
Result<BacktestSummary> runBacktest(const std::filesystem::path& points, const BacktestSplit& split,
                                    const BacktestParameters& parameters, const Progress& progress);

}  // namespace brandpunt::app
