// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/text/small_csv.h"

namespace brandpunt {
namespace {

std::vector<std::string> cellsOf(std::string_view line, char delimiter) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
      cells.back() += '"';
      ++i;
    } else if (c == '"' && (quoted || cells.back().empty())) {
      quoted = !quoted;
    } else if (c == delimiter && !quoted) {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return cells;
}

/// A semicolon where the first line has one outside quotation marks.
char delimiterOf(std::string_view firstLine) {
  bool quoted = false;
  for (const char c : firstLine) {
    if (c == '"') quoted = !quoted;
    if (c == ';' && !quoted) return ';';
  }
  return ',';
}

}  // namespace

std::vector<std::vector<std::string>> parseSmallCsv(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const char delimiter = delimiterOf(text.substr(0, text.find('\n')));
  std::vector<std::vector<std::string>> rows;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty() && line.front() != '#') rows.push_back(cellsOf(line, delimiter));
  }
  return rows;
}

}  // namespace brandpunt
