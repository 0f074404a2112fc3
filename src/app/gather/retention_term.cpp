// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/retention_term.h"

#include "dossier/dossier.h"

namespace brandpunt::app {

Result<std::optional<Date>> retentionDateOf(const store::Dossier& dossier) {
  Result<std::vector<ImportBatch>> batches = dossier.batches();
  if (!batches) return std::move(batches).error();
  std::optional<Date> latest;
  for (const ImportBatch& batch : *batches) {
    if (batch.standPer && (!latest || *batch.standPer > *latest)) latest = batch.standPer;
  }
  return latest;
}

Result<RetentionState> retentionOf(const store::Dossier& dossier) {
  RetentionState state;
  state.months = dossier.info().retentionMonths;
  Result<std::optional<Date>> asOf = retentionDateOf(dossier);
  if (!asOf) return std::move(asOf).error();
  if (*asOf) {
    Result<PurgeReport> due = dossier.pastTerm(retentionCut(**asOf, state.months));
    if (!due) return std::move(due).error();
    state.due = *std::move(due);
  }
  Result<std::optional<Date>> purged = dossier.purgedBefore();
  if (!purged) return std::move(purged).error();
  state.purgedBefore = *purged;
  Result<std::map<Offence, std::int64_t>> counted = dossier.countedIncidents();
  if (!counted) return std::move(counted).error();
  state.counted = *std::move(counted);
  return state;
}

Result<RetentionState> readRetention(const std::filesystem::path& path) {
  Result<store::Dossier> dossier = store::Dossier::open(path, store::Access::ReadOnly);
  if (!dossier) return std::move(dossier).error();
  return retentionOf(*dossier);
}

Result<RetentionState> setRetention(const std::filesystem::path& path, int months) {
  Result<store::Dossier> dossier = store::Dossier::open(path, store::Access::ReadWrite);
  if (!dossier) return std::move(dossier).error();
  if (Result<void> kept = dossier->setRetention(months); !kept) return std::move(kept).error();
  return retentionOf(*dossier);
}

}  // namespace brandpunt::app
