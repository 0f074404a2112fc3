// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "incident/column/column_table.h"
#include "incident/import_report.h"
#include "incident/raw_table.h"

namespace brandpunt {

/// Where the header of a table stands and which rows below it are incidents.
struct TableHead {
  std::size_t row = 0;                    ///< of the (last line of the) header
  std::vector<std::string> headers = {};  ///< one a column, trimmed; a header of two lines in one text
  std::vector<std::size_t> rows = {};     ///< the incidents, in order; without empty, total and note rows
  std::vector<RejectedRow> notIncidents = {};  ///< "total-row", "note-row", "header-row"
};

/// Finds the header (titles and filters may stand above it) by the cells that are known as headers.
///
/// A header may take two lines: groups above ("Begin", merged over "Datum" and "Tijd"), which are put in front where
/// the lower line alone says too little. Totals, footnotes ("Bron: Politie") and repetitions of the header on each
/// page are no incidents.
TableHead findHead(const IncidentFile& file, const ColumnTable& columns);

/// The headers alone, without a look at the rows below: for recognising an export by its header.
std::vector<std::string> headersOf(const IncidentFile& file, const ColumnTable& columns);

/// How many of the table's headers are known; 0: it does not look like a table of incidents. For choosing a sheet.
std::size_t knownHeaders(const RawTable& table, const ColumnTable& columns);

}  // namespace brandpunt
