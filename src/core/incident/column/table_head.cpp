// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/column/table_head.h"

#include <algorithm>
#include <map>

#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

constexpr std::size_t searchedForHeader = 40;
constexpr double certainlyAHeader = 0.95;

std::size_t filledCells(const RawTable& table, std::size_t row) {
  std::size_t n = 0;
  for (std::size_t c = 0; c < table.cells(row); ++c) n += trimmed(table.cell(row, c)).empty() ? 0 : 1;
  return n;
}

bool hasDigit(std::string_view cell) { return cell.find_first_of("0123456789") != cell.npos; }

/// Words that only add up to a header count where the row looks like one: data are full of digits.
bool looksLikeWords(const RawTable& table, std::size_t row) {
  std::size_t filled = 0, digits = 0;
  for (std::size_t c = 0; c < table.cells(row); ++c) {
    const std::string_view cell = trimmed(table.cell(row, c));
    filled += cell.empty() ? 0 : 1;
    digits += hasDigit(cell) ? 1 : 0;
  }
  return filled > 0 && digits * 3 <= filled;
}

std::size_t scoreOf(const RawTable& table, std::size_t row, const ColumnTable& columns) {
  constexpr std::size_t wholeHeader = 1000;  // any number of words weighs less
  const bool words = looksLikeWords(table, row);
  std::size_t score = 0;
  for (std::size_t c = 0; c < table.cells(row); ++c) {
    const std::string_view cell = trimmed(table.cell(row, c));
    if (cell.empty()) continue;
    const auto meaning = columns.meaningOf(cell);
    if (meaning && meaning->certainty >= certainlyAHeader) score += wholeHeader;
    if (meaning && meaning->certainty < certainlyAHeader && words) ++score;
  }
  return score;
}

/// The row whose cells are best known as headers; where none is, the first row of several texts.
std::size_t findHeaderRow(const RawTable& table, const ColumnTable& columns) {
  std::size_t best = 0, bestScore = 0;
  for (std::size_t row = 0; row < std::min(table.rows(), searchedForHeader); ++row) {
    const std::size_t score = scoreOf(table, row, columns);
    if (score > bestScore) bestScore = score, best = row;
  }
  if (bestScore > 0) return best;
  for (std::size_t row = 0; row < std::min(table.rows(), searchedForHeader); ++row) {
    if (filledCells(table, row) >= 2) return row;
  }
  return 0;
}

std::vector<std::string> cellsOf(const RawTable& table, std::size_t row) {
  std::vector<std::string> cells;
  for (std::size_t c = 0; c < table.columns(); ++c) cells.emplace_back(trimmed(table.cell(row, c)));
  return cells;
}

/// A merged cell's text stands over the first of its columns only.
std::vector<std::string> spread(std::vector<std::string> groups) {
  for (std::size_t c = 1; c < groups.size(); ++c) {
    if (groups[c].empty()) groups[c] = groups[c - 1];
  }
  return groups;
}

/// Every filled cell of the row is a header by itself, under groups that left room.
bool isSecondLine(const RawTable& table, std::size_t row, const std::vector<std::string>& upper,
                  const ColumnTable& columns) {
  if (row >= table.rows()) return false;
  std::size_t filled = 0, underNothing = 0;
  for (std::size_t c = 0; c < table.columns(); ++c) {
    const std::string_view cell = trimmed(table.cell(row, c));
    if (cell.empty()) continue;
    if (!columns.meaningOf(cell) || hasDigit(cell)) return false;
    ++filled;
    underNothing += upper[c].empty() ? 1 : 0;
  }
  return filled >= 2 && underNothing >= 1;
}

/// The header in one text for each column, from a line of groups and a line below it.
std::vector<std::string> joined(const std::vector<std::string>& upper, const std::vector<std::string>& lower,
                                const ColumnTable& columns) {
  const std::vector<std::string> groups = spread(upper);
  std::map<std::string, int> times;
  for (const std::string& cell : lower) ++times[foldCompact(cell)];
  std::vector<std::string> headers = lower;
  for (std::size_t c = 0; c < headers.size(); ++c) {
    if (groups[c].empty()) continue;
    if (lower[c].empty()) {
      headers[c] = upper[c];
      continue;
    }
    const std::string both = groups[c] + " " + lower[c];
    const bool tellsTooLittle = !columns.meaningOf(lower[c]) || times[foldCompact(lower[c])] > 1;
    if (tellsTooLittle && columns.meaningOf(both)) headers[c] = both;
  }
  return headers;
}

void readHeaders(const RawTable& table, const ColumnTable& columns, TableHead& head) {
  if (isSecondLine(table, head.row + 1, head.headers, columns)) {
    head.headers = joined(head.headers, cellsOf(table, head.row + 1), columns);
    ++head.row;
  } else if (head.row > 0 && filledCells(table, head.row - 1) >= 2 && looksLikeWords(table, head.row - 1)) {
    head.headers = joined(cellsOf(table, head.row - 1), head.headers, columns);
  }
}

bool repeatsHeader(const RawTable& table, std::size_t row, const std::vector<std::string>& header) {
  std::size_t filled = 0, same = 0;
  for (std::size_t c = 0; c < table.cells(row); ++c) {
    const std::string_view cell = trimmed(table.cell(row, c));
    if (cell.empty()) continue;
    ++filled;
    same += c < header.size() && cell == header[c] ? 1 : 0;
    if (filled > 2 && same == 0) return false;
  }
  return filled >= 2 && same * 5 >= filled * 4;
}

/// "total-row", "note-row", "header-row", or empty for an incident.
std::string reasonNotAnIncident(const RawTable& table, std::size_t row, std::size_t filled,
                                std::size_t headers, const std::vector<std::string>& header) {
  if (repeatsHeader(table, row, header)) return "header-row";
  if (filled * 2 > headers && filled > 2) return {};
  std::string first;
  for (std::size_t c = 0; c < table.cells(row) && first.empty(); ++c) first = foldWords(table.cell(row, c));
  const auto begins = [&](std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) {
      return first == w || (first.starts_with(w) && first[w.size()] == ' ');
    });
  };
  if (begins({"totaal", "subtotaal", "eindtotaal", "total", "grand total", "subtotal", "som", "sum"}))
    return "total-row";
  if (filled <= 2 &&
      begins({"bron", "source", "noot", "note", "opmerking", "toelichting", "gegenereerd", "bevraagd",
              "afgedrukt", "generated", "peildatum", "stand", "printed", "copyright", "disclaimer"})) {
    return "note-row";
  }
  return {};
}

}  // namespace

void HeadScan::add(const RawTable& piece) {
  std::size_t row = 0;
  if (!m_begun && piece.rows() > 0) {
    m_begun = true;
    if (!m_headerKnown) m_head.row = findHeaderRow(piece, m_columns);
    m_head.headers = cellsOf(piece, m_head.row);
    if (!m_headerKnown) readHeaders(piece, m_columns, m_head);
    m_headerCells = cellsOf(piece, m_head.row);
    m_filledHeaders = filledCells(piece, m_head.row);
    row = m_head.row + 1;
  }
  m_widest = std::max(m_widest, piece.columns());
  for (; row < piece.rows(); ++row) {
    const std::size_t filled = filledCells(piece, row);
    if (filled == 0) continue;
    std::string reason = reasonNotAnIncident(piece, row, filled, m_filledHeaders, m_headerCells);
    if (reason.empty()) {
      takeSample(piece, row);
    } else {
      m_head.notIncidents.push_back({piece.sourceRow(row), std::move(reason), {}});
      m_head.notIncidentAt.push_back(m_row + row);
    }
  }
  m_row += piece.rows();
}

void HeadScan::takeSample(const RawTable& piece, std::size_t row) {
  constexpr std::size_t mostSampled = 2000, mostFirst = 200;
  if (m_head.rows < mostFirst) m_head.first.addRow(piece, row);
  if (m_head.rows++ % m_stride != 0) return;
  if (m_head.sample.rows() == mostSampled) {
    RawTable half;
    for (std::size_t i = 0; i < mostSampled; i += 2) half.addRow(m_head.sample, i);
    m_head.sample = std::move(half);
    m_stride *= 2;
    if ((m_head.rows - 1) % m_stride != 0) return;
  }
  m_head.sample.addRow(piece, row);
}

TableHead HeadScan::finish() && {
  // A row further down may be wider than the header and all rows near it.
  m_head.headers.resize(std::max(m_head.headers.size(), m_widest));
  return std::move(m_head);
}

IncidentRows::Kind IncidentRows::next(const RawTable& piece, std::size_t row) {
  const std::size_t at = m_row++;
  if (at <= m_head.row) return Kind::Nothing;
  if (m_refused < m_head.notIncidents.size() && m_head.notIncidentAt[m_refused] == at) {
    ++m_refused;
    return Kind::NotAnIncident;
  }
  for (std::size_t c = 0; c < piece.cells(row); ++c) {
    if (trimmed(piece.cell(row, c)).empty()) continue;
    ++m_incidents;
    return Kind::Incident;
  }
  return Kind::Nothing;
}

std::size_t knownHeaders(const RawTable& table, const ColumnTable& columns) {
  std::size_t best = 0;
  for (std::size_t row = 0; row < std::min(table.rows(), searchedForHeader); ++row) {
    std::size_t known = 0;
    for (std::size_t c = 0; c < table.cells(row); ++c) {
      const auto meaning = columns.meaningOf(trimmed(table.cell(row, c)));
      known += meaning && meaning->certainty >= certainlyAHeader ? 1 : 0;
    }
    best = std::max(best, known);
  }
  return best;
}

}  // namespace brandpunt
