// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <span>
#include <vector>

#include "incident/account/succession.h"
#include "incident/import_report.h"
#include "incident/row/interpret.h"

namespace brandpunt {

/// What an import adds to a dossier, with its account.
struct Settlement {
  std::vector<Incident> incidents = {};  ///< the accepted ones, in the order of the file
  Succession succession = {};            ///< which known incidents they take the place of
  ImportReport report = {};              ///< addsUp() always holds
};

/// What is known besides the incidents.
struct SettleRules {
  std::optional<Date> standPer = {};                               ///< of this file
  std::map<Id<ImportBatch>, std::optional<Date>> standPerOf = {};  ///< of the earlier batches
  bool keepGone = false;  ///< incidents that a later export no longer has stay live
};

/// Decides what becomes of each row.
///
/// - Duplicate: an earlier row of the file has the same number, the same offence as written, and the same content.
/// - Merged: the heaviest row with that number (among equals the first in the file) has another offence as written;
///   the code joins that row's list. So the counts do not depend on the order of the rows.
/// - A row without a number is never a duplicate within its file. Against `known` rows, equal rows match one to one.
/// - Rows with a number that is known are a duplicate where they say what is known (a known incident with the same
///   content that lists the code, or one into which the code was merged before). Where they say something else they
///   are a new version that takes the known one's place, one for one; unless this file's stand is older than that of
///   the known incident's batch: then what is known stays, and the row is a duplicate.
/// - Gone: see succession.h.
///
/// \param rows   places already in the dossier's CRS; moved from
/// \param known  the live incidents of earlier imports
/// \par Cost  O(rows + known), by hash; within one number quadratic.
Settlement settle(std::vector<ReadRow> rows, std::span<const Incident> known, const SettleRules& rules = {});

}  // namespace brandpunt
