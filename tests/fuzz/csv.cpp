// SPDX-License-Identifier: GPL-3.0-or-later
// Delimited text. The first byte chooses the encoding, the rest is the file.
#include <array>

#include "fuzz/memory_file.h"
#include "fuzz/target.h"
#include "table_file/csv_reader.h"

namespace brandpunt::fuzz {
namespace {

void checkTable(const RawTable& table) {
  std::uint64_t line = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    expects(table.cells(row) >= 1 && table.cells(row) <= table.columns());
    expects(table.sourceRow(row) > line);
    line = table.sourceRow(row);
    for (std::size_t cell = 0; cell <= table.cells(row); ++cell)
      expects(table.cell(row, cell).size() <= (4u << 20));
  }
}

}  // namespace

void readCsvText(std::string_view input) {
  static MemoryFile file;
  static constexpr std::array<const char*, 5> encodings{"", "utf-8", "windows-1252", "utf-16le", "utf-16be"};
  if (input.empty()) return;
  exchange::ReadOptions options;
  options.encoding = encodings[static_cast<unsigned char>(input.front()) % encodings.size()];
  file.fill(input.substr(1));
  const Result<IncidentFile> read = exchange::readCsv(file.path(), options, {});
  if (read) return checkTable(read->table);
  expects(read.error().code == ErrorCode::Damaged || read.error().code == ErrorCode::WrongFormat);
  expects(!read.error().message.nl.empty() && !read.error().message.en.empty());
}

}  // namespace brandpunt::fuzz
