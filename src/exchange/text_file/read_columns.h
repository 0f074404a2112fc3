// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace brandpunt::exchange {

/// Named columns of a plain table: a header row, `,` or `;` between cells (whichever the header has more of), numbers
/// with a point. Quotes around a cell are taken off; a quoted line end is not supported. Made for a million rows: the
/// file is read once and cells stay where they are.
class Columns {
 public:
  /// \param wanted    header names, case and blanks around them do not matter
  /// \param optional  columns that may be missing: then all their cells are empty
  /// \returns Error{NotFound, NotReadable} for the file, Error{WrongFormat} where a wanted column is missing.
  static Result<Columns> read(const std::filesystem::path& file, const std::vector<std::string>& wanted,
                              const std::vector<std::string>& optional = {});

  std::size_t rows() const { return m_rows; }
  std::string_view cell(std::size_t row, std::size_t column) const {
    return m_cells[row * m_columns + column];
  }
  /// The cells of a column as numbers. \returns Error{WrongFormat} that names the first row that holds none.
  Result<std::vector<double>> numbers(std::size_t column) const;
  /// The failure that names a cell.
  Error badCell(std::size_t row, std::size_t column, const Text& what) const;

 private:
  std::string m_name = {};
  std::vector<std::string> m_header = {};
  std::vector<char> m_bytes = {};  // a vector: its memory stays when the object moves
  std::vector<std::string_view> m_cells = {};
  std::vector<std::size_t> m_lines = {};
  std::size_t m_rows = 0;
  std::size_t m_columns = 0;
};

}  // namespace brandpunt::exchange
