// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <vector>

#include "base/result.h"
#include "benchmark/series.h"

namespace brandpunt::exchange {

/// Reads every series of a folder (*.toml), by id. Error{NotFound, NotReadable, WrongFormat} names file, line and cause.
Result<std::vector<Series>> readSeries(const std::filesystem::path& folder, const RuleBase& rules);

}  // namespace brandpunt::exchange
