// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "incident/offence.h"

namespace brandpunt {

/// Which police codes and words mean which offence: data/offences.csv, and what the user adds to it.
class OffenceTable {
 public:
  /// Reads the text of data/offences.csv. Errors: WrongFormat names the row with an unknown offence or kind.
  static Result<OffenceTable> parse(std::string_view csv);

  /// Puts the rows of an `--offence-map` (value,offence) before all others. Errors: as parse.
  Result<void> addMap(std::string_view csv);

  /// What the user said so far, by the words without case and signs; and the same from a remembered profile, after
  /// which an `--offence-map` still goes first.
  const std::map<std::string, Offence, std::less<>>& userValues() const { return m_userValues; }
  void remember(std::string_view value, Offence offence);

  /// "A10", "a 10", "A10 - Diefstal uit auto", "1.2.1". Nothing where the text begins with no known code.
  std::optional<Offence> byCode(std::string_view text) const;
  /// By words; the first pattern that fits. Nothing where none does.
  std::optional<Offence> byWords(std::string_view text) const;

  const std::string& version() const { return m_version; }

 private:
  struct Pattern {
    std::vector<std::string> parts;  // to be found in this order
    bool anyStart = false, anyEnd = false;
    Offence offence = Offence::Overig;
  };
  static bool fits(const Pattern& pattern, std::string_view folded);
  std::string m_version = {};
  std::map<std::string, Offence, std::less<>> m_codes = {};
  std::map<std::string, Offence, std::less<>> m_userValues = {};
  std::vector<Pattern> m_patterns = {};
};

/// Do the words themselves say that it stayed an attempt? ("Poging ...", "ATTEMPTED BURGLARY")
bool saysAttempt(std::string_view words);

}  // namespace brandpunt
