// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/code/offence_table.h"

#include "incident/text/fold_text.h"
#include "incident/text/small_csv.h"

namespace brandpunt {
namespace {

Error unknownOffence(std::size_t row, const std::string& word) {
  std::string ids;
  for (const OffenceInfo& info : offences()) ids += (ids.empty() ? "" : ", ") + std::string(info.id);
  const std::string n = std::to_string(row);
  return {ErrorCode::WrongFormat,
          {"Delictentabel, regel " + n + ": '" + word + "' is geen delict. Kies uit: " + ids + ".",
           "Offence table, line " + n + ": '" + word + "' is no offence. Choose from: " + ids + "."}};
}

std::string foldPattern(std::string_view part) {
  // The blank beside a star is part of the pattern: "*from auto *" asks for a word after it.
  const bool before = part.starts_with(' ');
  const bool after = part.ends_with(' ') && part.size() > 1;
  return (before ? " " : "") + foldWords(part) + (after ? " " : "");
}

/// "A10" out of "a 10 - theft": a letter and two digits, or three numbers with points.
std::string leadingCode(std::string_view text) {
  text = trimmed(text);
  if (text.size() >= 5 && text[1] == '.' && text[3] == '.') return std::string(text.substr(0, 5));
  std::string code;
  for (const char c : text) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    const bool digit = c >= '0' && c <= '9';
    if (code.empty() ? letter : (digit && code.size() < 3)) {
      code += letter ? static_cast<char>(c & ~32) : c;
    } else if (c == ' ' && code.size() == 1) {
      continue;
    } else {
      return code.size() == 3 && !letter && !digit ? code : std::string{};
    }
  }
  return code.size() == 3 ? code : std::string{};
}

}  // namespace

Result<OffenceTable> OffenceTable::parse(std::string_view csv) {
  OffenceTable table;
  std::size_t row = 0;
  for (const std::vector<std::string>& cells : parseSmallCsv(csv)) {
    ++row;
    if (cells.size() < 3 || cells[0] == "kind") continue;
    if (cells[0] == "version") {
      table.m_version = cells[1];
      continue;
    }
    const std::optional<Offence> offence = offenceFromId(cells[2]);
    if (!offence) return unknownOffence(row, cells[2]);
    if (cells[0] == "code") {
      table.m_codes.emplace(cells[1], *offence);
      continue;
    }
    Pattern pattern;
    pattern.offence = *offence;
    pattern.anyStart = cells[1].starts_with('*');
    pattern.anyEnd = cells[1].ends_with('*');
    for (std::size_t from = 0; from <= cells[1].size();) {
      const std::size_t star = std::min(cells[1].find('*', from), cells[1].size());
      if (star > from)
        pattern.parts.push_back(foldPattern(std::string_view(cells[1]).substr(from, star - from)));
      from = star + 1;
    }
    if (!pattern.parts.empty()) table.m_patterns.push_back(std::move(pattern));
  }
  return table;
}

Result<void> OffenceTable::addMap(std::string_view csv) {
  std::size_t row = 0;
  for (const std::vector<std::string>& cells : parseSmallCsv(csv)) {
    ++row;
    if (cells.size() < 2) continue;
    const std::optional<Offence> offence =
        offenceFromId(foldWords(cells[1]) == "offence" ? "" : trimmed(cells[1]));
    if (!offence && row == 1) continue;  // a header
    if (!offence) return unknownOffence(row, cells[1]);
    m_userValues[foldWords(cells[0])] = *offence;
  }
  return {};
}

void OffenceTable::remember(std::string_view value, Offence offence) {
  m_userValues.try_emplace(foldWords(value), offence);
}

std::optional<Offence> OffenceTable::byCode(std::string_view text) const {
  if (const auto told = m_userValues.find(foldWords(text)); told != m_userValues.end()) return told->second;
  const auto found = m_codes.find(leadingCode(text));
  return found == m_codes.end() ? std::nullopt : std::optional(found->second);
}

bool OffenceTable::fits(const Pattern& pattern, std::string_view folded) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < pattern.parts.size(); ++i) {
    const std::string& part = pattern.parts[i];
    const bool last = i + 1 == pattern.parts.size();
    if (i == 0 && !pattern.anyStart) {
      if (!folded.starts_with(part)) return false;
      at = part.size();
    } else if (last && !pattern.anyEnd) {
      return folded.size() >= at + part.size() && folded.ends_with(part);
    } else {
      at = folded.find(part, at);
      if (at == folded.npos) return false;
      at += part.size();
    }
  }
  return pattern.anyEnd || at == folded.size();
}

std::optional<Offence> OffenceTable::byWords(std::string_view text) const {
  const std::string folded = foldWords(text);
  if (folded.empty()) return {};
  if (const auto told = m_userValues.find(folded); told != m_userValues.end()) return told->second;
  if (const auto id = offenceFromId(trimmed(text))) return id;
  for (const Pattern& pattern : m_patterns) {
    if (fits(pattern, folded)) return pattern.offence;
  }
  return {};
}

bool saysAttempt(std::string_view words) {
  const std::string folded = foldWords(words);
  return folded.find("poging") != folded.npos || folded.find("attempt") != folded.npos;
}

}  // namespace brandpunt
