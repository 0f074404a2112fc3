// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "incident/account/succession.h"
#include "incident/import_report.h"
#include "incident/row/row_reader.h"

namespace brandpunt {

/// A row that becomes an incident.
struct KeptRow {
  std::size_t row = 0;                        ///< index among the rows that were asked about
  std::vector<std::string> moreCodes = {};    ///< of the rows that joined it, heaviest first
  std::optional<Id<Incident>> replaces = {};  ///< the known incident of which it is a newer version
};

/// What became of some rows.
struct Settlement {
  std::vector<KeptRow> kept = {};  ///< in the order of the rows
  std::int64_t duplicates = 0;
  std::int64_t merged = 0;
  std::int64_t unchanged = 0, older = 0;  ///< see UpdateCounts
  std::vector<std::size_t> inFile =
      {};  ///< of the known incidents: these the file holds, the same or changed
  std::map<Id<ImportBatch>, std::int64_t> restsOn = {};  ///< see Succession
};

/// What is known besides the incidents.
struct SettleRules {
  std::optional<Date> standPer = {};                               ///< of this file
  std::map<Id<ImportBatch>, std::optional<Date>> standPerOf = {};  ///< of the earlier batches
  /// May the file change what a batch says?
  bool outdates(Id<ImportBatch> batch) const;
};

/// Decides what becomes of rows and known incidents that may be about one another. Rows that share no number (or, without
/// one, no content) with others or with a known incident need not be asked about: they are kept. Numbers can be asked
/// about apart, for what becomes of one never depends on another.
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
/// \param rows   not rejected, in the order of the file, their places already in the dossier's CRS
/// \param known  live incidents of earlier imports, in the order of their ids
/// \par Cost  O(rows + known), by hash; within one number quadratic.
Settlement settle(std::span<const ReadRow> rows, std::span<const Incident> known,
                  const SettleRules& rules = {});

/// Joins the codes to the list that the incident has.
void addCodes(const std::vector<std::string>& codes, Incident& incident);

/// Counts an accepted incident in the report.
void countAccepted(const Incident& incident, ImportReport& report);
/// Counts a row that is none.
void countRejected(const RejectedRow& row, ImportReport& report);

}  // namespace brandpunt
