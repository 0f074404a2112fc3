// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/purge_incidents.h"

#include "dossier/dossier.h"
#include "gather/retention_term.h"

namespace brandpunt::app {

Result<PurgeReport> purgeIncidents(const std::filesystem::path& path, const PurgeRequest& request) {
  if (request.months && *request.months < 1) {
    return Error{ErrorCode::WrongUsage,
                 {"De bewaartermijn is ten minste een maand.", "The term is one month or more."}};
  }
  Result<store::Dossier> dossier =
      store::Dossier::open(path, request.dryRun ? store::Access::ReadOnly : store::Access::ReadWrite);
  if (!dossier) return std::move(dossier).error();
  std::optional<Date> asOf = request.asOf;
  if (!asOf) {
    Result<std::optional<Date>> latest = retentionDateOf(*dossier);
    if (!latest) return std::move(latest).error();
    asOf = *latest;
  }
  if (!asOf) {
    return Error{ErrorCode::NothingUsable,
                 {"Het dossier bevat nog geen incidenten.", "The dossier holds no incidents yet."}};
  }
  const Date before = retentionCut(*asOf, request.months.value_or(dossier->info().retentionMonths));
  return request.dryRun ? dossier->pastTerm(before) : dossier->purge(before);
}

}  // namespace brandpunt::app
