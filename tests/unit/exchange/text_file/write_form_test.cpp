// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_file/write_form.h"

#include "support/catch.h"
#include "support/shared_data.h"
#include "table_file/incident_stream.h"

using namespace brandpunt;

TEST_CASE("A form comes back as it was written, and no cell is a formula", "[exchange][schouw]") {
  const test::TemporaryFolder folder;
  const std::vector<std::vector<std::string>> rows{{"soort", "id"}, {"een; \"twee\"", "=1+1"}, {"é, ja", ""}};
  for (const char separator : {';', ','}) {
    REQUIRE(exchange::writeForm(folder / "form.csv", rows, separator));
    const auto read = exchange::readIncidentFile(folder / "form.csv", {}, {});
    REQUIRE(read);
    REQUIRE(read->table.rows() == 3);
    CHECK(read->table.cell(0, 0) == "soort");
    CHECK(read->table.cell(1, 0) == "een; \"twee\"");
    CHECK(read->table.cell(1, 1) == "'=1+1");
    CHECK(read->table.cell(2, 0) == "é, ja");
  }
}

TEST_CASE("A folder that is not there leaves nothing", "[exchange][schouw]") {
  const test::TemporaryFolder folder;
  CHECK_FALSE(exchange::writeForm(folder / "nergens" / "form.csv", {{"a"}}, ';'));
}
