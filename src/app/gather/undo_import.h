// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "base/id.h"
#include "base/result.h"

namespace brandpunt {
struct ImportBatch;
}

namespace brandpunt::app {

/// Takes an import out of the dossier again. \returns how many incidents went; NotFound where there is no such
/// import, or it was undone before.
Result<std::int64_t> undoImport(const std::filesystem::path& dossier, Id<ImportBatch> batch);

}  // namespace brandpunt::app
