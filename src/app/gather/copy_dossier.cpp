// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/copy_dossier.h"

#include "dossier/dossier.h"

namespace brandpunt::app {

Result<void> copyDossier(const std::filesystem::path& dossier, const std::filesystem::path& target) {
  Result<store::Dossier> opened = store::Dossier::open(dossier, store::Access::ReadOnly);
  if (!opened) return std::move(opened).error();
  return opened->saveCopy(target);
}

}  // namespace brandpunt::app
