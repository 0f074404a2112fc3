// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/oracle_file.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <stdexcept>

namespace brandpunt::test {
namespace {

std::vector<std::string> cellsOf(std::string line, char separator) {
  if (!line.empty() && line.back() == '\r') line.pop_back();
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == separator) {
      cells.emplace_back();
    } else if (c != '"') {
      cells.back() += c;
    }
  }
  return cells;
}

}  // namespace

OracleFile::OracleFile(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::string line;
  if (!std::getline(file, line)) throw std::runtime_error("cannot read " + path.string());
  const char separator = line.find(';') != std::string::npos ? ';' : ',';
  m_header = cellsOf(line, separator);
  while (std::getline(file, line)) {
    if (!line.empty()) m_rows.push_back(cellsOf(line, separator));
  }
}

const std::string& OracleFile::text(std::size_t row, const std::string& column) const {
  const auto found = std::find(m_header.begin(), m_header.end(), column);
  if (found == m_header.end()) throw std::runtime_error("no column " + column);
  return text(row, static_cast<std::size_t>(found - m_header.begin()));
}

double OracleFile::number(std::size_t row, const std::string& column) const {
  const auto found = std::find(m_header.begin(), m_header.end(), column);
  if (found == m_header.end()) throw std::runtime_error("no column " + column);
  return number(row, static_cast<std::size_t>(found - m_header.begin()));
}

double OracleFile::number(std::size_t row, std::size_t column) const {
  const std::string& cell = text(row, column);
  double value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size())
    throw std::runtime_error("no number: " + cell);
  return value;
}

}  // namespace brandpunt::test
