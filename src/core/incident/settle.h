// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "incident/import_report.h"
#include "incident/interpret.h"

namespace brandpunt {

/// What an import adds to a dossier, with its account.
struct Settlement {
  std::vector<Incident> incidents = {};  ///< the accepted ones, in the order of the file
  ImportReport report = {};              ///< addsUp() always holds
};

/// Decides what becomes of each row.
///
/// - Duplicate: an earlier row of the file has the same number, the same offence as written, and the same content.
/// - Merged: the heaviest row with that number (among equals the first in the file) has another offence as written;
///   the code joins that row's list. So the counts do not depend on the order of the rows.
/// - A row without a number is never a duplicate within its file. Against `known` rows, equal rows match one to one.
/// - A row with a number is a duplicate of a known incident with the same number and content, or of one into which
///   its code was merged before.
///
/// \param rows   places already in the dossier's CRS; moved from
/// \param known  the incidents of earlier imports
/// \par Cost  O(rows + known), by hash.
Settlement settle(std::vector<ReadRow> rows, std::span<const Incident> known);

}  // namespace brandpunt
