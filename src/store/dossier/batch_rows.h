// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "database/database.h"
#include "incident/import_report.h"

namespace brandpunt::store {

/// Writes the batch and the account of its import, within the caller's transaction; its id.
Id<ImportBatch> insertBatch(Database& database, const ImportBatch& batch);

/// The batches that were not undone, oldest first.
std::vector<ImportBatch> readBatches(Database& database);

}  // namespace brandpunt::store
