// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <vector>

#include "base/result.h"
#include "incident/import_report.h"

namespace brandpunt::app {

/// The imports of a dossier that were not undone, oldest first: the file, its stand, and what it brought, changed and took
/// away at the time.
Result<std::vector<ImportBatch>> importHistory(const std::filesystem::path& dossier);

}  // namespace brandpunt::app
