// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace brandpunt::test {

/// A small plain table that a peer wrote: header, `,` or `;`, no quotes but around whole cells. A broken file
/// or an unknown column throws, which fails the test.
class OracleFile {
 public:
  explicit OracleFile(const std::filesystem::path& path);
  std::size_t rows() const { return m_rows.size(); }
  const std::string& text(std::size_t row, const std::string& column) const;
  const std::string& text(std::size_t row, std::size_t column) const { return m_rows.at(row).at(column); }
  double number(std::size_t row, const std::string& column) const;
  double number(std::size_t row, std::size_t column) const;

 private:
  std::vector<std::string> m_header = {};
  std::vector<std::vector<std::string>> m_rows = {};
};

}  // namespace brandpunt::test
