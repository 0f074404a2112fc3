// SPDX-License-Identifier: GPL-3.0-or-later
// Delimited text, in pieces, twice. The first byte chooses the encoding, the rest is the file.
#include <array>

#include "fuzz/memory_file.h"
#include "fuzz/target.h"
#include "table_file/csv_reader.h"

namespace brandpunt::fuzz {
namespace {

/// What a reading adds up to: both of one file are the same.
struct Sum {
  std::size_t rows = 0, cells = 0, bytes = 0;
  std::uint64_t line = 0;
  bool operator==(const Sum&) const = default;
};

void add(const RawTable& piece, Sum& sum) {
  for (std::size_t row = 0; row < piece.rows(); ++row) {
    expects(piece.cells(row) >= 1 && piece.cells(row) <= piece.columns());
    expects(piece.sourceRow(row) > sum.line);
    sum.line = piece.sourceRow(row);
    ++sum.rows;
    sum.cells += piece.cells(row);
    for (std::size_t cell = 0; cell <= piece.cells(row); ++cell) {
      expects(piece.cell(row, cell).size() <= (4u << 20));
      sum.bytes += piece.cell(row, cell).size();
    }
  }
}

Result<Sum> readThrough(exchange::CsvStream& stream) {
  Sum sum;
  while (true) {
    const Result<const RawTable*> piece = stream.next({});
    if (!piece) return piece.error();
    if (!*piece) return sum;
    add(**piece, sum);
  }
}

void checkRefusal(const Error& error) {
  expects(error.code == ErrorCode::Damaged || error.code == ErrorCode::WrongFormat);
  expects(!error.message.nl.empty() && !error.message.en.empty());
}

}  // namespace

void readCsvText(std::string_view input) {
  static MemoryFile file;
  static constexpr std::array<const char*, 5> encodings{"", "utf-8", "windows-1252", "utf-16le", "utf-16be"};
  if (input.empty()) return;
  exchange::ReadOptions options;
  options.encoding = encodings[static_cast<unsigned char>(input.front()) % encodings.size()];
  file.fill(input.substr(1));
  Result<exchange::CsvStream> stream = exchange::CsvStream::open(file.path(), options);
  if (!stream) return checkRefusal(stream.error());
  const Result<Sum> once = readThrough(*stream);
  stream->rewind();
  const Result<Sum> again = readThrough(*stream);
  expects(once.has_value() == again.has_value());
  if (!once) return checkRefusal(once.error());
  expects(*once == *again);
}

}  // namespace brandpunt::fuzz
