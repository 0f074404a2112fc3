// SPDX-License-Identifier: GPL-3.0-or-later
// A small table of any content: columns are recognised, rows interpreted and settled. The first byte holds what the user
// and the file say; in the rest ';' ends a cell and a line end a row.
#include <algorithm>
#include <fstream>
#include <sstream>

#include "fuzz/target.h"
#include "support/shared_data.h"
#include "support/whole_table.h"

namespace brandpunt::fuzz {
namespace {

std::string dataFile(const char* name) {
  std::ifstream stream(test::projectFolder() / "data" / name, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

struct Tables {
  ColumnTable columns = ColumnTable::parse(dataFile("columns.csv")).value();
  OffenceTable offences = OffenceTable::parse(dataFile("offences.csv")).value();
};

IncidentFile tableOf(std::string_view text) {
  IncidentFile file;
  file.format = "CSV";
  file.delimiter = ';';
  for (std::uint64_t row = 1; !text.empty(); ++row) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    if (line.empty()) continue;
    for (std::size_t cut = line.find(';'); cut != line.npos; cut = line.find(';')) {
      file.table.addCell(line.substr(0, cut));
      line.remove_prefix(cut + 1);
    }
    file.table.addCell(line);
    file.table.endRow(row);
  }
  return file;
}

void checkLayout(const Layout& layout, const RawTable& table) {
  expects(layout.headers.size() == table.columns() && layout.columns.size() == table.columns());
  for (const auto& [field, column] : layout.columnOf) expects(column < table.columns());
  for (const ColumnUse& use : layout.columns) {
    expects(use.confidence >= 0 && use.confidence <= 1);
    expects(use.field.has_value() || !use.droppedBecause.nl.empty());
  }
}

/// Every row of the table once, in its order; refused ones have a reason.
std::size_t countRows(const TableHead& head, const RawTable& table) {
  IncidentRows rows(head);
  std::size_t counted = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const IncidentRows::Kind kind = rows.next(table, row);
    if (kind == IncidentRows::Kind::Nothing) continue;
    ++counted;
    expects(kind == IncidentRows::Kind::Incident || !rows.refused().reason.empty());
  }
  return counted;
}

}  // namespace

void mapColumns(std::string_view input) {
  static const Tables tables;
  if (input.empty()) return;
  const unsigned said = static_cast<unsigned char>(input.front());
  IncidentFile file = tableOf(input.substr(1));
  file.headerKnown = (said & 1) != 0 && file.table.rows() > 0;
  const bool offenceTold = (said & 2) != 0;
  const TableHead head = test::headOf(file, tables.columns);
  const Result<Layout> layout = recognise(head, {}, tables.columns, tables.offences, {});
  if (!layout) return expects(!layout.error().message.nl.empty());
  checkLayout(*layout, file.table);
  if (const auto gap = gapIn(*layout, offenceTold)) return expects(!askFor(*gap, *layout).message.nl.empty());

  InterpretOptions options;
  if (offenceTold) options.offence = Offence::Autokraak;
  options.dutchDossier = (said & 4) != 0;
  if ((said & 8) != 0) options.crs = CrsId{rdNewEpsg};
  options.toLocal = [](std::int64_t seconds) { return CivilTime{seconds}; };
  const Result<test::ReadTable> read = test::readTable(file, head, *layout, tables.offences, options);
  if (!read) return expects(!read.error().message.nl.empty());
  expects(read->rows.size() == countRows(head, file.table));
  const test::SettledTable settled = test::settleAll(read->rows, {});
  expects(settled.report.addsUp());
  expects(settled.report.accepted == static_cast<std::int64_t>(settled.incidents.size()));
}

}  // namespace brandpunt::fuzz
