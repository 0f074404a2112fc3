// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/changed_incidents.h"

#include "base/clock.h"
#include "database/statement.h"
#include "dossier/audit_log.h"

namespace brandpunt::store {

const std::string dayOfRow = "substr(coalesce(start_local, end_local, reported_local), 1, 10)";

void markStaleRuns(Database& database, Id<ImportBatch> batch) {
  Statement(database,
            "UPDATE runs SET stale = 1 WHERE EXISTS (SELECT 1 FROM incidents WHERE (batch_id = ?1 OR "
            "superseded_by = ?1) AND incidents.offence = runs.offence AND " +
                dayOfRow + " >= date(period_from, '-1 year') AND " + dayOfRow + " < period_to)")
      .put(batch)
      .run();
}

void tellExtent(Database& database, const Box& bounds) {
  Statement(database, "UPDATE gpkg_contents SET last_change = ? WHERE table_name = 'incidents'")
      .put(contentsTime())
      .run();
  if (bounds.empty()) return;
  Statement(
      database,
      "UPDATE gpkg_contents SET min_x = min(coalesce(min_x, ?1), ?1), min_y = min(coalesce(min_y, ?2), ?2), "
      "max_x = max(coalesce(max_x, ?3), ?3), max_y = max(coalesce(max_y, ?4), ?4) WHERE table_name = "
      "'incidents'")
      .put(bounds.minX)
      .put(bounds.minY)
      .put(bounds.maxX)
      .put(bounds.maxY)
      .run();
}

}  // namespace brandpunt::store
