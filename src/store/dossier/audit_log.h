// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/log_entry.h"
#include "database/database.h"

namespace brandpunt::store {

/// Adds a line, within the caller's transaction, with its hash over the line before.
void appendToLog(Database& database, const std::string& action, const std::string& detail);

std::vector<LogEntry> readLog(Database& database);

/// The number of the first line that does not follow from the one before it; 0 where all do.
std::int64_t firstBrokenLine(const std::vector<LogEntry>& entries);

/// The moment of a change as gpkg_contents writes it.
std::string contentsTime();

}  // namespace brandpunt::store
