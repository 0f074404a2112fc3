// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/undo_import.h"

#include "dossier/dossier.h"

namespace brandpunt::app {

Result<std::int64_t> undoImport(const std::filesystem::path& dossier, Id<ImportBatch> batch) {
  Result<store::Dossier> opened = store::Dossier::open(dossier, store::Access::ReadWrite);
  if (!opened) return std::move(opened).error();
  return opened->undoImport(batch);
}

}  // namespace brandpunt::app
