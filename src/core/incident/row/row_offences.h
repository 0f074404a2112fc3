// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "incident/code/offence_table.h"

namespace brandpunt {

/// The offence of rows by code and words together, worked out once for each pair that a file holds: exports have a few
/// dozen pairs in a million rows.
class RowOffences {
 public:
  struct Reading {
    std::optional<Offence> offence = {};  ///< nothing: code and words are empty
    bool known = true;                    ///< false: the table has neither, so it counts as Overig
    bool attempt = false;                 ///< the words say so
  };

  /// \param table  must outlive this
  explicit RowOffences(const OffenceTable& table) : m_table(table) {}
  /// The code goes before the words. Valid until the next call.
  const Reading& of(std::string_view code, std::string_view words);

 private:
  Reading read(std::string_view code, std::string_view words) const;
  const OffenceTable& m_table;
  std::unordered_map<std::string, Reading> m_known = {};
  std::string m_key = {};
};

}  // namespace brandpunt
