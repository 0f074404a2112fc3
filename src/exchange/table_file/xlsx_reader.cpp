// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_file/xlsx_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/number.h"
#include "table_file/xlsx_workbook.h"
#include "table_file/xml_reader.h"

namespace brandpunt::exchange {
namespace {

/// No police export is as wide; a stray cell in column XFD would otherwise fill memory with nothing.
constexpr std::size_t maxColumns = 2000;

struct CellReference {
  std::size_t column = 0;  ///< from 0
  std::uint64_t row = 0;   ///< from 1; 0: not said
};

CellReference parseReference(std::string_view text) {
  CellReference reference;
  std::size_t i = 0;
  std::size_t column = 0;
  for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z' && i < 4; ++i) {
    column = column * 26 + static_cast<std::size_t>(text[i] - 'A' + 1);
  }
  reference.column = column == 0 ? 0 : column - 1;
  reference.row = static_cast<std::uint64_t>(parseInteger(text.substr(i)).value_or(0));
  return reference;
}

/// Builds the table out of the sheet's elements as they stream by.
class SheetReader {
 public:
  SheetReader(const XlsxWorkbook& workbook, RawTable& table) : m_workbook(workbook), m_table(table) {}

  void start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "c") {
      startCell(attributes);
    } else if (name == "v" || (name == "t" && m_phonetic == 0)) {
      m_takesText = m_inCell;
    } else if (name == "row") {
      startRow(attributes);
    } else if (name == "rPh") {
      ++m_phonetic;
    } else if (name == "dimension") {
      const std::string_view range = attributes["ref"];
      const std::size_t colon = range.find(':');
      if (colon != std::string_view::npos) m_lastRowTold = parseReference(range.substr(colon + 1)).row;
    }
  }

  void end(std::string_view name) {
    if (name == "v" || name == "t") {
      m_takesText = false;
    } else if (name == "rPh") {
      --m_phonetic;
    } else if (name == "c") {
      endCell();
    } else if (name == "row") {
      if (m_cellsInRow > 0) m_table.endRow(m_row);
    }
  }

  void text(std::string_view piece) {
    if (m_takesText) m_text.append(piece);
  }

  bool tooWide() const { return m_tooWide; }
  std::uint64_t lastRow() const { return m_row; }
  std::uint64_t lastRowTold() const { return m_lastRowTold; }

 private:
  void startRow(const XmlAttributes& attributes) {
    const auto told = parseInteger(attributes["r"]);
    m_row = told && *told > 0 ? static_cast<std::uint64_t>(*told) : m_row + 1;
    m_cellsInRow = 0;
    m_nextColumn = 0;
  }

  void startCell(const XmlAttributes& attributes) {
    const std::string_view reference = attributes["r"];
    m_column = reference.empty() ? m_nextColumn : parseReference(reference).column;
    m_nextColumn = m_column + 1;
    m_type = attributes["t"];
    m_style = static_cast<std::size_t>(std::max<std::int64_t>(parseInteger(attributes["s"]).value_or(0), 0));
    m_text.clear();
    m_inCell = true;
  }

  void endCell() {
    m_inCell = false;
    const std::string value = valueOf();
    if (value.empty()) return;
    if (m_column >= maxColumns) {
      m_tooWide = true;
      return;
    }
    if (m_column < m_cellsInRow) return;  // a second cell at the same place: the first stands
    for (; m_cellsInRow < m_column; ++m_cellsInRow) m_table.addCell({});
    m_table.addCell(value);
    ++m_cellsInRow;
  }

  std::string valueOf() const {
    if (m_type == "s") {
      const auto index = parseInteger(m_text);
      const bool known =
          index && *index >= 0 && static_cast<std::size_t>(*index) < m_workbook.sharedStrings.size();
      return known ? m_workbook.sharedStrings[static_cast<std::size_t>(*index)] : std::string{};
    }
    if (m_type == "inlineStr" || m_type == "str") return unescapeXlsx(m_text);
    if (m_type == "b") return m_text.empty() ? "" : m_text == "1" || m_text == "true" ? "TRUE" : "FALSE";
    if (m_type == "e") return {};
    if (m_type == "d") return m_text;
    const auto number = parseNumber(m_text);
    if (!number || !std::isfinite(*number)) return m_text;
    const CellKind kind =
        m_style < m_workbook.kindOfStyle.size() ? m_workbook.kindOfStyle[m_style] : CellKind::Number;
    if (kind != CellKind::Number) {
      if (std::string iso = serialToIso(*number, kind, m_workbook.count1904); !iso.empty()) return iso;
    }
    const bool whole = std::abs(*number) < 1e15 && *number == std::floor(*number);
    return whole ? std::to_string(static_cast<std::int64_t>(*number)) : toText(*number);
  }

  const XlsxWorkbook& m_workbook;
  RawTable& m_table;
  std::uint64_t m_row = 0;
  std::uint64_t m_lastRowTold = 0;
  std::size_t m_cellsInRow = 0;
  std::size_t m_column = 0;
  std::size_t m_nextColumn = 0;
  std::size_t m_style = 0;
  std::string m_type = {};
  std::string m_text = {};
  int m_phonetic = 0;
  bool m_inCell = false;
  bool m_takesText = false;
  bool m_tooWide = false;
};

/// \param most  rows after which to stop, for a first look
Result<IncidentFile> readSheet(const ZipArchive& archive, const XlsxWorkbook& workbook,
                               const XlsxSheet& sheet, const Progress& progress,
                               std::size_t most = std::numeric_limits<std::size_t>::max()) {
  IncidentFile file;
  file.format = "XLSX";
  file.tableName = sheet.name;
  SheetReader reader(workbook, file.table);
  XmlHandler handler;
  handler.start = [&](std::string_view name, const XmlAttributes& attributes) {
    reader.start(name, attributes);
  };
  handler.end = [&](std::string_view name) { reader.end(name); };
  handler.text = [&](std::string_view text) { reader.text(text); };
  handler.stop = [&] {
    const double rows = static_cast<double>(std::max<std::uint64_t>(reader.lastRowTold(), 1));
    progress.report(std::min(1.0, static_cast<double>(reader.lastRow()) / rows),
                    {"Bestand lezen", "Reading the file"});
    return progress.stopRequested() || reader.tooWide() || file.table.rows() >= most;
  };
  if (Result<void> read = readXml(archive, sheet.part, handler); !read) return std::move(read).error();
  if (progress.stopRequested()) return cancelled();
  if (reader.tooWide()) {
    return Error{ErrorCode::Damaged,
                 {"Blad '" + sheet.name +
                      "' heeft een cel voorbij kolom 2000. Verwijder losse cellen rechts van de tabel.",
                  "Sheet '" + sheet.name +
                      "' has a cell beyond column 2000. Remove stray cells to the right of the table."}};
  }
  if (file.table.rows() < most && reader.lastRowTold() > reader.lastRow() + 1) {
    const std::string told = std::to_string(reader.lastRowTold());
    const std::string read = std::to_string(reader.lastRow());
    file.remarks.push_back(
        {"Blad '" + sheet.name + "' zegt tot rij " + told + " te lopen, maar eindigt op rij " + read + ".",
         "Sheet '" + sheet.name + "' claims to run to row " + told + ", but ends at row " + read + "."});
  }
  return file;
}

std::string listOf(const std::vector<XlsxSheet>& sheets) {
  std::string names;
  for (const XlsxSheet& sheet : sheets) names += (names.empty() ? "" : ", ") + sheet.name;
  return names;
}

/// The sheet that was asked for; else the one that looks most like incidents, visible ones and earlier ones first.
/// Nothing where no sheet has two columns and two rows.
Result<std::optional<IncidentFile>> chooseSheet(const ZipArchive& archive, const XlsxWorkbook& workbook,
                                                const ReadOptions& options, const Progress& progress) {
  constexpr std::size_t firstLook = 60;
  const XlsxSheet* best = nullptr;
  std::size_t bestLikeness = 0;
  for (const bool hidden : {false, true}) {
    for (const XlsxSheet& sheet : workbook.sheets) {
      if (!options.table.empty()) {
        if (sheet.name == options.table) best = &sheet;
        continue;
      }
      if (sheet.hidden != hidden || (best && !options.likeness)) continue;
      Result<IncidentFile> look = readSheet(archive, workbook, sheet, {}, firstLook);
      if (!look) return std::move(look).error();
      const bool holdsTable = look->table.columns() >= 2 && look->table.rows() >= 2;
      const std::size_t likeness = holdsTable && options.likeness ? options.likeness(look->table) : 0;
      if (holdsTable && (!best || likeness > bestLikeness)) best = &sheet, bestLikeness = likeness;
    }
  }
  if (!best) return std::optional<IncidentFile>{};
  Result<IncidentFile> whole = readSheet(archive, workbook, *best, progress);
  if (!whole) return std::move(whole).error();
  return std::optional(*std::move(whole));
}

}  // namespace

Result<IncidentFile> readXlsx(const std::filesystem::path& path, const ReadOptions& options,
                              const Progress& progress) {
  Result<ZipArchive> archive = ZipArchive::open(path);
  if (!archive) return std::move(archive).error();
  Result<XlsxWorkbook> workbook = readXlsxWorkbook(*archive);
  if (!workbook) return std::move(workbook).error();

  Result<std::optional<IncidentFile>> chosen = chooseSheet(*archive, *workbook, options, progress);
  if (!chosen) return std::move(chosen).error();
  std::optional<IncidentFile>& found = *chosen;
  if (!found && !options.table.empty()) {
    return Error{
        ErrorCode::WrongUsage,
        {"Er is geen blad '" + options.table + "'. De bladen zijn: " + listOf(workbook->sheets) + ".",
         "There is no sheet '" + options.table + "'. The sheets are: " + listOf(workbook->sheets) + "."}};
  }
  if (!found) {
    return Error{ErrorCode::NothingUsable,
                 {"Geen blad van het Excel-bestand bevat een tabel met rijen.",
                  "No sheet of the Excel file holds a table with rows."}};
  }
  for (const XlsxSheet& sheet : workbook->sheets) {
    if (sheet.name != found->tableName) found->otherTables.push_back(sheet.name);
  }
  return *std::move(found);
}

}  // namespace brandpunt::exchange
