// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>

#include "command/command.h"
#include "incident/import_report.h"

namespace brandpunt::cli {

// What several commands tell of imports, in the same words.

Json dateOrNull(const std::optional<Date>& date);
/// {"autokraak": 12, ...}
Json byOffenceJson(const std::map<Offence, std::int64_t>& counts);
/// {new, changed, unchanged, gone, older}
Json updateJson(const UpdateCounts& update);
/// Adds rows_read, accepted, duplicates, merged and rejected.
void addAccount(const ImportReport& report, Json& json);

}  // namespace brandpunt::cli
