// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "incident/column/column_table.h"
#include "incident/import_report.h"
#include "incident/raw_table.h"

namespace brandpunt {

/// Where the header of a table stands and what the rows below it are.
struct TableHead {
  std::size_t row = 0;                          ///< of the (last line of the) header
  std::vector<std::string> headers = {};        ///< one a column, trimmed; a header of two lines in one text
  std::size_t rows = 0;                         ///< how many are incidents
  std::vector<RejectedRow> notIncidents = {};   ///< "total-row", "note-row", "header-row", in their order
  std::vector<std::size_t> notIncidentAt = {};  ///< which row of the table each of these is
  RawTable first = {};                          ///< the first 200 incidents
  RawTable sample = {};  ///< every so many incidents, a thousand to two thousand; all, where there are fewer
};

/// Finds the header of a table that passes by in pieces (titles and filters may stand above it) by the cells that are known
/// as headers, and tells the rows below it apart.
///
/// A header may take two lines: groups above ("Begin", merged over "Datum" and "Tijd"), which are put in front where
/// the lower line alone says too little. Totals, footnotes ("Bron: Politie") and repetitions of the header on each
/// page are no incidents; empty rows are nothing.
class HeadScan {
 public:
  /// The first piece must hold so many rows, if the table has them: the header is among them.
  static constexpr std::size_t rowsOfFirstPiece = 64;

  /// \param headerKnown  row 0 is surely the header
  HeadScan(const ColumnTable& columns, bool headerKnown) : m_columns(columns), m_headerKnown(headerKnown) {}
  void add(const RawTable& piece);
  TableHead finish() &&;

 private:
  void takeSample(const RawTable& piece, std::size_t row);

  const ColumnTable& m_columns;
  bool m_headerKnown;
  bool m_begun = false;
  std::size_t m_row = 0;  // of the table
  TableHead m_head = {};
  std::vector<std::string> m_headerCells = {};  // of the header's last line
  std::size_t m_filledHeaders = 0;
  std::size_t m_widest = 0;
  std::size_t m_stride = 1;
};

/// Is the row an incident? The same answer as HeadScan gave, for a later pass.
class IncidentRows {
 public:
  explicit IncidentRows(const TableHead& head) : m_head(head) {}
  /// For each row of the table, from its first, in their order.
  enum class Kind { Incident, NotAnIncident, Nothing };
  Kind next(const RawTable& piece, std::size_t row);
  /// How many were incidents so far.
  std::size_t incidents() const { return m_incidents; }
  /// Of the last NotAnIncident.
  const RejectedRow& refused() const { return m_head.notIncidents[m_refused - 1]; }

 private:
  const TableHead& m_head;
  std::size_t m_row = 0;
  std::size_t m_refused = 0;
  std::size_t m_incidents = 0;
};

/// How many of the table's headers are known; 0: it does not look like a table of incidents. For choosing a sheet.
std::size_t knownHeaders(const RawTable& table, const ColumnTable& columns);

}  // namespace brandpunt
