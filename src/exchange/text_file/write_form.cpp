// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_file/write_form.h"

#include <string_view>

#include "export_file/replace_file.h"

namespace brandpunt::exchange {
namespace {

std::string cellText(const std::string& text, char separator) {
  const bool formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  const std::string safe = formula ? "'" + text : text;
  if (safe.find_first_of("\"\r\n") == std::string::npos && safe.find(separator) == std::string::npos)
    return safe;
  std::string quoted = "\"";
  for (const char c : safe) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

}  // namespace

Result<void> writeForm(const std::filesystem::path& file, const std::vector<std::vector<std::string>>& rows,
                       char separator) {
  std::string text = "\xEF\xBB\xBF";
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      text += (i == 0 ? std::string() : std::string(1, separator)) + cellText(row[i], separator);
    text += "\r\n";
  }
  return replaceFile(file, text);
}

}  // namespace brandpunt::exchange
