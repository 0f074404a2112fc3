// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/row/row_cells.h"

#include <algorithm>

#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

constexpr std::size_t noColumn = static_cast<std::size_t>(-1);

/// What exports write where there is nothing: a street called NULL, a number that is "onbekend".
bool saysNothing(std::string_view text) {
  static constexpr std::array<std::string_view, 12> words{
      "null", "nan", "na", "nvt", "nb", "onbekend", "leeg", "unknown", "geen", "none", "nil", "nietbekend"};
  constexpr std::size_t longest = 16;
  if (text.empty() || text.size() > longest) return text.empty();
  const std::string folded = foldCompact(text);
  return folded.empty() || std::find(words.begin(), words.end(), folded) != words.end();
}

}  // namespace

RowCells::RowCells(const RawTable& table, const Layout& layout) : m_table(table) {
  m_columnOf.fill(noColumn);
  for (const auto& [field, column] : layout.columnOf) m_columnOf[static_cast<std::size_t>(field)] = column;
}

std::string_view RowCells::cell(std::size_t row, Field field) const {
  const std::size_t column = m_columnOf[static_cast<std::size_t>(field)];
  return column == noColumn ? std::string_view{} : trimmed(m_table.cell(row, column));
}

std::string onOneLine(std::string_view cell) {
  std::string text(trimmed(cell));
  std::replace(text.begin(), text.end(), '\n', ' ');
  text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
  return text;
}

std::string RowCells::text(std::size_t row, Field field) const { return onOneLine(cell(row, field)); }

std::string RowCells::value(std::size_t row, Field field) const {
  std::string told = text(row, field);
  if (saysNothing(told)) told.clear();
  return told;
}

}  // namespace brandpunt
