// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string>
#include <string_view>

#include "incident/column/recognise.h"
#include "incident/field.h"
#include "incident/raw_table.h"

namespace brandpunt {

/// The cell without line ends, and without blanks at its ends.
std::string onOneLine(std::string_view cell);

/// The cells of a table by what they mean. Looks at the table and the layout, which must outlive it.
class RowCells {
 public:
  RowCells(const RawTable& table, const Layout& layout);

  /// As it stands, without blanks at its ends; empty where the layout has no such column.
  std::string_view cell(std::size_t row, Field field) const;
  /// On one line.
  std::string text(std::size_t row, Field field) const;
  /// The same, but empty for the words that mean so: "NULL", "onbekend", "n.v.t.".
  std::string value(std::size_t row, Field field) const;

 private:
  const RawTable& m_table;
  std::array<std::size_t, fieldCount> m_columnOf = {};  // looked up for every cell, so not in a map
};

}  // namespace brandpunt
