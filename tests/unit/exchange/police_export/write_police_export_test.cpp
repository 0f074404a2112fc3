// SPDX-License-Identifier: GPL-3.0-or-later
#include "police_export/write_police_export.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "support/catch.h"
#include "support/shared_data.h"
#include "table_file/incident_stream.h"

using namespace brandpunt;

namespace {

demo::PoliceTable small() {
  const CivilTime night = CivilTime::at({2024, 2, 9}, 4, 5);
  return {{"Incident Identificatie", "Pleegstraatnaam", "Begin-pleegdatum/tijd", "Object", "X"},
          {{std::string("PL1"), std::string("Caféstraat"), night, std::string("Erf\nWeg"), 144000.0},
           {std::string("PL2"), {}, {}, std::string("a;b"), {}}},
          {"VERZONNEN", "Bevraagd op 2024-03-01"}};
}

std::string bytesOf(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

}  // namespace

TEST_CASE("The text export is written as the police's tool writes it, byte for byte", "[exchange][demo]") {
  const test::TemporaryFolder folder;
  REQUIRE(exchange::writePoliceText(small(), folder / "a.csv"));
  CHECK(bytesOf(folder / "a.csv") ==
        "Incident Identificatie;Pleegstraatnaam;Begin-pleegdatum/tijd;Object;X\r\n"
        "PL1;Caf\xE9straat;9-2-2024 4:05;\"Erf\nWeg\";144000\r\n"
        "PL2;;;\"a;b\";\r\n");
}

TEST_CASE("The workbook is read back with its hours, line feeds and empty cells", "[exchange][demo]") {
  const test::TemporaryFolder folder;
  REQUIRE(exchange::writePoliceWorkbook(small(), folder / "a.xlsx"));
  const Result<IncidentFile> read = exchange::readIncidentFile(folder / "a.xlsx", {}, {});
  REQUIRE(read.has_value());
  CHECK(read->tableName == "Incidenten");
  CHECK(read->otherTables == std::vector<std::string>{"Informatie"});
  REQUIRE(read->table.rows() == 3);
  CHECK(read->table.cell(1, 1) == "Caféstraat");
  CHECK(read->table.cell(1, 2) == "2024-02-09T04:05:00");
  CHECK(read->table.cell(1, 3) == "Erf\nWeg");
  CHECK(read->table.cell(1, 4) == "144000");
  CHECK(read->table.cell(2, 2).empty());
}

TEST_CASE("The same workbook has the same bytes when its date is held still", "[exchange][demo]") {
  const test::TemporaryFolder folder;
  REQUIRE(setenv("SOURCE_DATE_EPOCH", "1700000000", 1) == 0);
  REQUIRE(exchange::writePoliceWorkbook(small(), folder / "a.xlsx"));
  REQUIRE(exchange::writePoliceWorkbook(small(), folder / "b.xlsx"));
  unsetenv("SOURCE_DATE_EPOCH");
  CHECK(bytesOf(folder / "a.xlsx") == bytesOf(folder / "b.xlsx"));
}

TEST_CASE("An export that cannot be written says which one", "[exchange][demo]") {
  const test::TemporaryFolder folder;
  for (const Result<void>& written : {exchange::writePoliceText(small(), folder / "absent" / "a.csv"),
                                      exchange::writePoliceWorkbook(small(), folder / "absent" / "a.xlsx")}) {
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().code == ErrorCode::NotWritable);
    CHECK(written.error().message.nl.find("absent") != std::string::npos);
  }
}
