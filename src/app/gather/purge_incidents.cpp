// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/purge_incidents.h"

#include "dossier/dossier.h"

namespace brandpunt::app {

Result<PurgeReport> purgeIncidents(const std::filesystem::path& path, const PurgeRequest& request) {
  if (request.months < 1) {
    return Error{ErrorCode::WrongUsage,
                 {"De bewaartermijn is ten minste een maand.", "The term is one month or more."}};
  }
  Result<store::Dossier> dossier =
      store::Dossier::open(path, request.dryRun ? store::Access::ReadOnly : store::Access::ReadWrite);
  if (!dossier) return std::move(dossier).error();
  std::optional<Date> asOf = request.asOf;
  if (!asOf) {
    Result<std::vector<ImportBatch>> batches = dossier->batches();
    if (!batches) return std::move(batches).error();
    for (const ImportBatch& batch : *batches) {
      if (batch.standPer && (!asOf || *batch.standPer > *asOf)) asOf = batch.standPer;
    }
  }
  if (!asOf) {
    return Error{ErrorCode::NothingUsable,
                 {"Het dossier bevat nog geen incidenten.", "The dossier holds no incidents yet."}};
  }
  return dossier->purge(retentionCut(*asOf, request.months), request.dryRun);
}

}  // namespace brandpunt::app
