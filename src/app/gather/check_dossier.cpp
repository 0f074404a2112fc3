// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/check_dossier.h"

#include "dossier/dossier.h"

namespace brandpunt::app {

Result<std::vector<Text>> checkDossier(const std::filesystem::path& dossier) {
  Result<store::Dossier> opened = store::Dossier::open(dossier, store::Access::ReadOnly);
  if (opened) return opened->check();
  if (opened.error().code == ErrorCode::Damaged) return std::vector<Text>{opened.error().message};
  return std::move(opened).error();
}

}  // namespace brandpunt::app
