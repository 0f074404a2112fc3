// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/import_history.h"

#include "dossier/dossier.h"

namespace brandpunt::app {

Result<std::vector<ImportBatch>> importHistory(const std::filesystem::path& path) {
  Result<store::Dossier> dossier = store::Dossier::open(path, store::Access::ReadOnly);
  if (!dossier) return std::move(dossier).error();
  return dossier->batches();
}

}  // namespace brandpunt::app
