// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/expects.h"
#include "base/text.h"
#include "place/point.h"

namespace brandpunt {

/// A table as a file holds it: rows of cells, all UTF-8 text, nothing interpreted, header rows included.
///
/// One arena for all text, so a million rows stay affordable. Date cells of a spreadsheet arrive as ISO text
/// ("2015-11-08T17:00:00"), other numbers as the shortest decimal text with a point. Rows may be ragged.
class RawTable {
 public:
  std::size_t rows() const { return m_rowEnds.size(); }
  std::size_t cells(std::size_t row) const { return m_rowEnds[row] - rowBegin(row); }
  /// The widest row.
  std::size_t columns() const { return m_columns; }
  /// Empty text where the row has no such cell.
  std::string_view cell(std::size_t row, std::size_t column) const {
    if (column >= cells(row)) return {};
    const std::size_t i = rowBegin(row) + column;
    const std::size_t from = i == 0 ? 0 : m_cellEnds[i - 1];
    return std::string_view(m_arena).substr(from, m_cellEnds[i] - from);
  }
  /// Line (text files) or row number (spreadsheets), from 1, where the row begins in the file: for messages.
  std::uint64_t sourceRow(std::size_t row) const { return m_sourceRows[row]; }

  void addCell(std::string_view text) {
    m_arena.append(text);
    m_cellEnds.push_back(m_arena.size());
  }
  void endRow(std::uint64_t sourceRow) {
    m_rowEnds.push_back(m_cellEnds.size());
    m_sourceRows.push_back(sourceRow);
    if (const std::size_t n = cells(rows() - 1); n > m_columns) m_columns = n;
  }
  /// Forgets the rows that were ended, and keeps their memory for those to come: for tables that pass by in pieces. Cells
  /// of a row that was begun stay.
  void dropRows() {
    if (rows() == 0) return;
    const std::size_t ended = m_rowEnds.back();
    const std::size_t text = ended == 0 ? 0 : m_cellEnds[ended - 1];
    m_arena.erase(0, text);
    m_cellEnds.erase(m_cellEnds.begin(), m_cellEnds.begin() + static_cast<std::ptrdiff_t>(ended));
    for (std::size_t& end : m_cellEnds) end -= text;
    m_rowEnds.clear();
    m_sourceRows.clear();
    m_columns = 0;
  }
  /// Copies a row of another table, or of a piece of the same.
  void addRow(const RawTable& from, std::size_t row) {
    for (std::size_t c = 0; c < from.cells(row); ++c) addCell(from.cell(row, c));
    endRow(from.sourceRow(row));
  }

 private:
  std::size_t rowBegin(std::size_t row) const { return row == 0 ? 0 : m_rowEnds[row - 1]; }
  std::string m_arena = {};
  std::vector<std::size_t> m_cellEnds = {};
  std::vector<std::size_t> m_rowEnds = {};
  std::vector<std::uint64_t> m_sourceRows = {};
  std::size_t m_columns = 0;
};

/// A file of incidents as read: one table of it, and what the file itself says.
struct IncidentFile {
  std::string path = {};
  std::string sha256 = {};     ///< of the bytes of the file, hex
  std::string format = {};     ///< "CSV", "XLSX", "ODS", "GPKG", "ESRI Shapefile", "GeoJSON"
  std::string encoding = {};   ///< "UTF-8", "windows-1252", "UTF-16LE"; of text formats
  std::string tableName = {};  ///< sheet or layer; empty for text files
  std::vector<std::string> otherTables = {};
  std::optional<CrsId> crs = {};  ///< where the file itself says so
  /// Of a format with geometry: the column of the points' X; their Y is the next one. Both are the last of the table.
  std::optional<std::size_t> pointColumn = {};
  char delimiter = '\0';     ///< between the cells of a text file; a hint of its country
  bool headerKnown = false;  ///< row 0 is surely the header (a format with field names)
  RawTable table = {};
  std::vector<Text> remarks = {};  ///< what a careful reader noticed: a damaged end, an odd dimension
};

}  // namespace brandpunt
