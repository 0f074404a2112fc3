// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "database/database.h"
#include "incident/import_report.h"
#include "place/point.h"

namespace brandpunt::store {

/// The day on which a row of `incidents` counts, as SQL; the same rule as dayOf().
extern const std::string dayOfRow;

/// Marks the runs that rest on incidents of this batch, or on incidents that it superseded: those of a run's offence in its
/// period and, for the comparison, in the year before it.
void markStaleRuns(Database& database, Id<ImportBatch> batch);

/// Tells other programs that the incidents changed, and where they lie now at most.
/// \param bounds  of what came; empty: nothing came
void tellExtent(Database& database, const Box& bounds);

}  // namespace brandpunt::store
