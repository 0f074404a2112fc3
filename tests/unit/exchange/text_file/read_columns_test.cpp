// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_file/read_columns.h"

#include "support/catch.h"
#include "support/shared_data.h"
#include "text_file/write_text_file.h"

using namespace brandpunt;
using brandpunt::exchange::Columns;

namespace {
Result<Columns> read(const test::TemporaryFolder& folder, std::string_view text) {
  REQUIRE(exchange::writeTextFile(folder / "a.csv", text));
  return Columns::read(folder / "a.csv", {"x", "y"}, {"end"});
}
}  // namespace

TEST_CASE("Columns are found by name, in any order and with either separator", "[exchange]") {
  const test::TemporaryFolder folder;
  for (const char* text : {"x,y\n1.5,2\n-3,4e2\n", "id;Y;X\r\n9;2;1.5\r\n8;4e2;-3",
                           "\xEF\xBB\xBF\"x\", y ,z\n1.5,\"2\",\"a,b\"\n\n-3,400,\n"}) {
    const auto columns = read(folder, text);
    REQUIRE(columns);
    CHECK(columns->rows() == 2);
    CHECK(*columns->numbers(0) == std::vector<double>{1.5, -3});
    CHECK(*columns->numbers(1) == std::vector<double>{2, 400});
    CHECK(columns->cell(0, 2).empty());
  }
}

TEST_CASE("What is missing or no number is named with its line", "[exchange]") {
  const test::TemporaryFolder folder;
  CHECK(read(folder, "x,z\n1,2\n").error().message.en.find("'y'") != std::string::npos);
  CHECK(read(folder, "").error().code == ErrorCode::WrongFormat);
  const auto columns = read(folder, "x,y\n1,2\n\n3,abc\n4\n");
  REQUIRE(columns);
  CHECK(columns->numbers(1).error().message.en.find("line 4") != std::string::npos);
  CHECK(Columns::read(folder / "none.csv", {"x"}).error().code == ErrorCode::NotFound);
  CHECK(Columns::read(folder.path(), {"x"}).error().code == ErrorCode::NotReadable);
}

TEST_CASE("A file that cannot be written says so", "[exchange]") {
  const test::TemporaryFolder folder;
  CHECK(exchange::writeTextFile(folder / "no/such/folder.csv", "x").error().code == ErrorCode::NotWritable);
}
