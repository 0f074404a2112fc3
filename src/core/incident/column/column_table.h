// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "incident/field.h"

namespace brandpunt {

/// What a header means.
struct HeaderMeaning {
  enum class Kind { Field, Person, Needless } kind = Kind::Needless;
  Field field = Field::IncidentNo;  ///< where kind is Field
  int order = 0;         ///< place in the table: the lower one wins where two columns claim a field
  double certainty = 1;  ///< below 1: only without its "Pleeg" in front, or by its words (see header_words.h)
};

/// The headers of exports by field: data/columns.csv, tolerant of case, accents, blanks and punctuation.
class ColumnTable {
 public:
  /// Reads the text of data/columns.csv. Errors: WrongFormat names the row with an unknown field.
  static Result<ColumnTable> parse(std::string_view csv);
  std::optional<HeaderMeaning> meaningOf(std::string_view header) const;

 private:
  std::map<std::string, HeaderMeaning, std::less<>> m_meanings = {};
};

}  // namespace brandpunt
