// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_file/read_columns.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <fstream>

namespace brandpunt::exchange {
namespace {

constexpr std::size_t notWanted = std::string_view::npos;

std::string_view trimmed(std::string_view cell) {
  const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!cell.empty() && isBlank(cell.front())) cell.remove_prefix(1);
  while (!cell.empty() && isBlank(cell.back())) cell.remove_suffix(1);
  if (cell.size() >= 2 && cell.front() == '"' && cell.back() == '"') cell = cell.substr(1, cell.size() - 2);
  return cell;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

/// Calls f(index, cell) for the cells of a line.
template <class Function>
void forEachCell(std::string_view line, char separator, Function f) {
  std::size_t index = 0;
  for (std::size_t from = 0; from <= line.size(); ++index) {
    std::size_t search = from;
    if (search < line.size() && line[search] == '"')
      search = std::min(line.find('"', search + 1), line.size());
    const std::size_t to = std::min(line.find(separator, search), line.size());
    f(index, line.substr(from, to - from));
    from = to + 1;
  }
}

Result<std::vector<char>> bytesOf(const std::filesystem::path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  std::ifstream in(file, std::ios::binary);
  if (error || !in || std::filesystem::is_directory(file)) {
    const bool there = std::filesystem::exists(file, error);
    return Error{there ? ErrorCode::NotReadable : ErrorCode::NotFound,
                 {"'" + file.string() + (there ? "' kan niet worden gelezen." : "' bestaat niet."),
                  "'" + file.string() + (there ? "' cannot be read." : "' does not exist.")}};
  }
  std::vector<char> bytes(size);
  in.read(bytes.data(), static_cast<std::streamsize>(size));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

}  // namespace

Result<Columns> Columns::read(const std::filesystem::path& file, const std::vector<std::string>& wanted,
                              const std::vector<std::string>& optional) {
  auto bytes = bytesOf(file);
  if (!bytes) return bytes.error();
  Columns columns;
  columns.m_name = file.string();
  columns.m_bytes = std::move(*bytes);
  columns.m_header = wanted;
  columns.m_header.insert(columns.m_header.end(), optional.begin(), optional.end());
  columns.m_columns = columns.m_header.size();
  std::string_view text(columns.m_bytes.data(), columns.m_bytes.size());
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);

  std::vector<std::size_t> target;  // of each cell of a line
  char separator = ',';
  std::size_t lineNumber = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++lineNumber;
    if (trimmed(line).empty()) continue;
    if (target.empty()) {
      separator =
          std::count(line.begin(), line.end(), ';') > std::count(line.begin(), line.end(), ',') ? ';' : ',';
      forEachCell(line, separator, [&](std::size_t, std::string_view cell) {
        const auto found = std::find(columns.m_header.begin(), columns.m_header.end(), lower(trimmed(cell)));
        target.push_back(found == columns.m_header.end()
                             ? notWanted
                             : static_cast<std::size_t>(found - columns.m_header.begin()));
      });
      continue;
    }
    const std::size_t first = columns.m_cells.size();
    columns.m_cells.resize(first + columns.m_columns);
    forEachCell(line, separator, [&](std::size_t index, std::string_view cell) {
      if (index < target.size() && target[index] != notWanted)
        columns.m_cells[first + target[index]] = trimmed(cell);
    });
    columns.m_lines.push_back(lineNumber);
  }
  columns.m_rows = columns.m_lines.size();
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (std::find(target.begin(), target.end(), i) != target.end()) continue;
    return Error{ErrorCode::WrongFormat,
                 {"'" + columns.m_name + "' heeft geen kolom '" + wanted[i] + "' in de eerste regel.",
                  "'" + columns.m_name + "' has no column '" + wanted[i] + "' in its first line."}};
  }
  return columns;
}

Error Columns::badCell(std::size_t row, std::size_t column, const Text& what) const {
  const std::string line = std::to_string(m_lines[row]);
  const std::string cell(this->cell(row, column).substr(0, 40));
  return {ErrorCode::WrongFormat,
          {"'" + m_name + "', regel " + line + ", kolom " + m_header[column] + ": '" + cell + "' is geen " +
               what.nl + ".",
           "'" + m_name + "', line " + line + ", column " + m_header[column] + ": '" + cell + "' is no " +
               what.en + "."}};
}

Result<std::vector<double>> Columns::numbers(std::size_t column) const {
  std::vector<double> values(m_rows);
  for (std::size_t row = 0; row < m_rows; ++row) {
    const std::string_view text = cell(row, column);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), values[row]);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) {
      return badCell(row, column, {"getal", "number"});
    }
  }
  return values;
}

}  // namespace brandpunt::exchange
