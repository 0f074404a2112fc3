// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "command/command.h"
#include "incident/import_report.h"

namespace brandpunt::cli {

/// {asked, found, match_rate, by_match, near_misses}; null where nothing was asked.
Json geocodingJson(const GeocodingCounts& counts);

}  // namespace brandpunt::cli
