// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_file/csv_reader.h"

#include "support/catch.h"
#include "support/shared_data.h"
#include "text_file/write_text_file.h"

using namespace brandpunt;
using namespace std::string_literals;

namespace {

Result<IncidentFile> readText(std::string_view bytes, const exchange::ReadOptions& options = {}) {
  const test::TemporaryFolder folder;
  REQUIRE(exchange::writeTextFile(folder / "a.csv", bytes));
  Result<exchange::CsvStream> stream = exchange::CsvStream::open(folder / "a.csv", options);
  if (!stream) return std::move(stream).error();
  // A second pass must give what the first gave.
  IncidentFile file;
  for (int pass = 0; pass < 2; ++pass) {
    stream->rewind();
    RawTable table;
    for (;;) {
      const Result<const RawTable*> piece = stream->next(Progress{});
      if (!piece) return piece.error();
      if (!*piece) break;
      for (std::size_t row = 0; row < (*piece)->rows(); ++row) table.addRow(**piece, row);
    }
    file = stream->about();
    file.table = std::move(table);
  }
  return file;
}

using Rows = std::vector<std::vector<std::string>>;

Rows rowsOf(const IncidentFile& file) {
  Rows rows(file.table.rows());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t cell = 0; cell < file.table.cells(row); ++cell)
      rows[row].emplace_back(file.table.cell(row, cell));
  }
  return rows;
}

Rows rowsIn(std::string_view bytes) {
  const auto file = readText(bytes);
  REQUIRE(file);
  return rowsOf(*file);
}

std::string utf16(const std::u16string& text, bool little) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

const Rows plain{{"a", "b"}, {"1", "2"}, {"3", "4"}};

}  // namespace

TEST_CASE("The delimiter follows from the text", "[exchange][csv]") {
  for (const char delimiter : {';', ',', '\t', '|'}) {
    const std::string d(1, delimiter);
    const auto file = readText("a" + d + "b\n1" + d + "2\n3" + d + "4\n");
    REQUIRE(file);
    CHECK(file->delimiter == delimiter);
    CHECK(rowsOf(*file) == plain);
  }
  // A decimal comma in every row does not win from the semicolon, nor does a comma inside quotes.
  CHECK(rowsIn("x;y;z\n1,5;2,5;3\n4,5;5,5;6\n")[1] == std::vector<std::string>{"1,5", "2,5", "3"});
  CHECK(rowsIn("a;b\n\"x,y,z\";1\n\"x,y,z\";2\n")[1] == std::vector<std::string>{"x,y,z", "1"});
}

TEST_CASE("A sep= line is obeyed and is no row", "[exchange][csv]") {
  CHECK(rowsIn("sep=|\r\na|b\r\n1|2\r\n3|4\r\n") == plain);
  CHECK(rowsIn("SEP=;\na;b\n1;2\n3;4\n") == plain);
}

TEST_CASE("Quotes keep delimiters, line ends and doubled quotes", "[exchange][csv]") {
  CHECK(rowsIn("a;b\n\"x;y\";\"regel 1\nregel 2\"\n\"zei \"\"nee\"\"\";\"\"\n") ==
        Rows{{"a", "b"}, {"x;y", "regel 1\nregel 2"}, {"zei \"nee\"", ""}});
  // What programs write although they should not: text after a closing quote, a quote inside plain text.
  CHECK(rowsIn("a;b\n\"x\"y;5\" pijp\n")[1] == std::vector<std::string>{"xy", "5\" pijp"});
}

TEST_CASE("Every line end is understood, also a missing last one", "[exchange][csv]") {
  for (const char* text : {"a;b\n1;2\n3;4\n", "a;b\r\n1;2\r\n3;4\r\n", "a;b\r1;2\r3;4\r", "a;b\n1;2\n3;4",
                           "a;b\r\n\r\n1;2\r\n\n\n3;4"}) {
    CHECK(rowsIn(text) == plain);
  }
}

TEST_CASE("A row remembers the line on which it begins", "[exchange][csv]") {
  const auto file = readText("a;b\r\n\"x\ny\nz\";1\r\n\r\n2;3\r\n");
  REQUIRE(file);
  REQUIRE(file->table.rows() == 3);
  CHECK(file->table.sourceRow(1) == 2);
  CHECK(file->table.sourceRow(2) == 6);
}

TEST_CASE("Rows may be shorter and longer than the header", "[exchange][csv]") {
  const auto file = readText("a;b;c\n1\n1;2;3;4\n;;\n");
  REQUIRE(file);
  CHECK(rowsOf(*file) == Rows{{"a", "b", "c"}, {"1"}, {"1", "2", "3", "4"}, {"", "", ""}});
  CHECK(file->table.columns() == 4);
  CHECK(file->table.cell(1, 3).empty());
}

TEST_CASE("The encoding is found, however late the first strange letter", "[exchange][csv]") {
  const std::string filler(100'000, 'x');
  const auto encodingOf = [](const std::string& bytes) {
    const auto file = readText(bytes);
    REQUIRE(file);
    return std::pair(file->encoding, std::string(file->table.cell(file->table.rows() - 1, 0)));
  };
  using Found = std::pair<std::string, std::string>;
  CHECK(encodingOf("a;b\ncaf\xC3\xA9;2\n") == Found{"UTF-8", "caf\u00e9"});
  CHECK(encodingOf("\xEF\xBB\xBF"
                   "a;b\ncaf\xC3\xA9;2\n") == Found{"UTF-8", "caf\u00e9"});
  CHECK(encodingOf("a;b\n" + filler + ";1\ncaf\xE9;2\n") == Found{"windows-1252", "caf\u00e9"});
  CHECK(encodingOf("a;b\n\x80 5;2\n") == Found{"windows-1252", "\u20ac 5"});
  CHECK(encodingOf("\xFF\xFE" + utf16(u"a;b\ncaf\u00e9 \U0001F6B2;2\n", true)) ==
        Found{"UTF-16LE", "caf\u00e9 \U0001F6B2"});
  CHECK(encodingOf("\xFE\xFF" + utf16(u"a;b\ncaf\u00e9;2\n", false)) == Found{"UTF-16BE", "caf\u00e9"});
  CHECK(encodingOf(utf16(u"a;b\ncaf\u00e9;2\n", true)) == Found{"UTF-16LE", "caf\u00e9"});
}

TEST_CASE("A byte order mark does not stick to the first header", "[exchange][csv]") {
  CHECK(rowsIn("\xEF\xBB\xBF"
               "a;b\n1;2\n3;4\n") == plain);
}

TEST_CASE("An encoding that is told is taken, an unknown one refused", "[exchange][csv]") {
  exchange::ReadOptions options;
  options.encoding = "latin1";
  const auto told = readText("a;b\ncaf\xC3\xA9;2\n", options);
  REQUIRE(told);
  CHECK(told->table.cell(1, 0) == "caf\u00c3\u00a9");
  options.encoding = "klingon";
  const auto refused = readText("a;b\n1;2\n", options);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::WrongUsage);
}

TEST_CASE("A zero byte is refused with its line", "[exchange][csv]") {
  const auto file = readText("a;b\n1;2\n3;\0"s + "4\n5;6\n");
  REQUIRE_FALSE(file);
  CHECK(file.error().code == ErrorCode::WrongFormat);
  CHECK(file.error().message.en.find("Line 3 ") != std::string::npos);
}

TEST_CASE("A quote that is never closed is refused with the line where it opens", "[exchange][csv]") {
  const auto atEnd = readText("a;b\n1;2\n3;\"open\n4;5\n");
  REQUIRE_FALSE(atEnd);
  CHECK(atEnd.error().code == ErrorCode::Damaged);
  CHECK(atEnd.error().message.en.find("Line 3:") != std::string::npos);
  // In a large file the rest is not swallowed first.
  const auto large = readText("a;b\n1;2\n\n3;\"open\n" + std::string(3 << 20, '4'));
  REQUIRE_FALSE(large);
  CHECK(large.error().message.en.find("Line 4:") != std::string::npos);
}

TEST_CASE("A giant line is refused, a long cell is not", "[exchange][csv]") {
  const auto giant = readText("a;b\n" + std::string(5 << 20, 'x') + ";1\n");
  REQUIRE_FALSE(giant);
  CHECK(giant.error().code == ErrorCode::Damaged);
  CHECK(giant.error().message.en.find("Line 2 ") != std::string::npos);
  const std::string cell(900'000, 'x');
  CHECK(rowsIn("a;b\n\"" + cell + "\";1\n")[1][0] == cell);
}

TEST_CASE("Cells and characters survive the border between two pieces", "[exchange][csv]") {
  // The reader takes 256 KiB at a time; the pair of bytes of the accent, the quote and CR LF are moved over it.
  for (std::size_t shift = 0; shift < 12; ++shift) {
    const std::string filler((1u << 18) - 10 - shift, 'x');
    const auto rows = rowsIn("a;b\n" + filler + ";\"\xC3\xA9\"\"\"\r\n1;2\r\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[1][1] == "\u00e9\"");
    CHECK(rows[2] == std::vector<std::string>{"1", "2"});
  }
}
