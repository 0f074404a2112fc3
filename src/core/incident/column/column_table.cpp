// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/column/column_table.h"

#include "incident/column/header_words.h"
#include "incident/text/fold_text.h"
#include "incident/text/small_csv.h"

namespace brandpunt {

Result<ColumnTable> ColumnTable::parse(std::string_view csv) {
  ColumnTable table;
  int row = 0;
  for (const auto& cells : parseSmallCsv(csv)) {
    ++row;
    if (cells.size() < 2 || cells[0] == "field") continue;
    HeaderMeaning meaning;
    meaning.order = row;
    if (cells[0] == "person") {
      meaning.kind = HeaderMeaning::Kind::Person;
    } else if (const auto field = fieldFromName(cells[0])) {
      meaning.kind = HeaderMeaning::Kind::Field;
      meaning.field = *field;
    } else if (cells[0] != "needless") {
      const std::string n = std::to_string(row);
      return Error{ErrorCode::WrongFormat,
                   {"Kolommentabel, regel " + n + ": '" + cells[0] + "' is geen veld.",
                    "Column table, line " + n + ": '" + cells[0] + "' is no field."}};
    }
    table.m_meanings.emplace(foldCompact(cells[1]), meaning);
  }
  return table;
}

std::optional<HeaderMeaning> ColumnTable::meaningOf(std::string_view header) const {
  const std::string compact = foldCompact(header);
  if (const auto found = m_meanings.find(compact); found != m_meanings.end()) return found->second;
  // "Pleegstraatnaam", "Straatnaam (pleeg)": of the place where it was committed.
  constexpr std::string_view committed = "pleeg";
  if (const std::size_t at = compact.find(committed); at != compact.npos) {
    std::string rest = compact;
    rest.erase(at, committed.size());
    if (const auto found = m_meanings.find(rest); found != m_meanings.end()) {
      HeaderMeaning meaning = found->second;
      meaning.certainty = 0.95;
      return meaning;
    }
  }
  // "X-coördinaat (m)", "Begindatum [dd-mm-jjjj]": the unit or the format stands in brackets.
  if (const std::size_t bracket = header.find_first_of("(["); bracket != header.npos && bracket > 0) {
    if (const auto found = m_meanings.find(foldCompact(header.substr(0, bracket))); found != m_meanings.end())
      return found->second;
  }
  return meaningByWords(header);
}

}  // namespace brandpunt
