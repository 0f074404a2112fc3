// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "incident/account/settle.h"
#include "incident/column/recognise.h"
#include "incident/location/location_evidence.h"
#include "incident/row/reading_findings.h"

namespace brandpunt::test {

/// What an import does in passes over a file, done at once with a table that is in memory: the plain version that the
/// streaming one is compared with.
struct ReadTable {
  std::vector<ReadRow> rows = {};
  ReadingRules rules = {};
  std::vector<QualityFinding> findings = {};
};

inline TableHead headOf(const IncidentFile& file, const ColumnTable& columns) {
  HeadScan scan(columns, file.headerKnown);
  scan.add(file.table);
  return std::move(scan).finish();
}

inline Result<ReadTable> readTable(const IncidentFile& file, const TableHead& head, const Layout& layout,
                                   const OffenceTable& offences, const InterpretOptions& options) {
  Examination examination(file, layout, options);
  IncidentRows examined(head);
  for (std::size_t row = 0; row < file.table.rows(); ++row) {
    if (examined.next(file.table, row) == IncidentRows::Kind::Incident) examination.add(file.table, row);
  }
  Result<ReadingRules> rules = examination.conclude();
  if (!rules) return std::move(rules).error();
  ReadTable read{{}, *std::move(rules), {}};
  RowReader reader(layout, read.rules, offences, options);
  IncidentRows rows(head);
  for (std::size_t row = 0; row < file.table.rows(); ++row) {
    const auto kind = rows.next(file.table, row);
    if (kind == IncidentRows::Kind::Nothing) continue;
    ReadRow& into = read.rows.emplace_back();
    if (kind == IncidentRows::Kind::Incident) {
      reader.read(file.table, row, into);
    } else {
      into.sourceRow = rows.refused().sourceRow;
      into.rejected = rows.refused().reason;
    }
  }
  std::vector<Incident*> batch;
  for (ReadRow& row : read.rows) {
    if (row.rejected.empty()) batch.push_back(&row.incident);
  }
  read.findings = findingsOf(read.rules, reader.tallies(), refineLocations(batch));
  return read;
}

/// The incidents and the report of rows against what is known.
struct SettledTable {
  std::vector<Incident> incidents = {};
  ImportReport report = {};
};

inline SettledTable settleAll(const std::vector<ReadRow>& rows, const std::vector<Incident>& known) {
  SettledTable settled;
  std::vector<ReadRow> accepted;
  for (const ReadRow& row : rows) {
    ++settled.report.rowsRead;
    if (row.rejected.empty()) {
      accepted.push_back(row);
    } else {
      countRejected({row.sourceRow, row.rejected, row.rejectedValue}, settled.report);
    }
  }
  const Settlement settlement = settle(accepted, known);
  settled.report.duplicates = settlement.duplicates;
  settled.report.merged = settlement.merged;
  for (const KeptRow& kept : settlement.kept) {
    Incident& incident = settled.incidents.emplace_back(accepted[kept.row].incident);
    addCodes(kept.moreCodes, incident);
    countAccepted(incident, settled.report);
  }
  return settled;
}

}  // namespace brandpunt::test
