// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/row/row_reader.h"

#include <algorithm>

#include "support/catch.h"
#include "support/whole_table.h"

using namespace brandpunt;

namespace {

constexpr std::string_view headers =
    "field,header\nstart,Pleegdatum\noffence_code,Feitcode\nhouse_no,Huisnummer\n";

IncidentFile fileOf(const std::vector<std::vector<std::string>>& rows) {
  IncidentFile file;
  file.format = "CSV";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const std::string& cell : rows[i]) file.table.addCell(cell);
    file.table.endRow(i + 1);
  }
  return file;
}

Layout layoutOf(const IncidentFile& file, const ColumnOverrides& overrides = {}) {
  const auto columns = ColumnTable::parse(headers);
  const auto offences = OffenceTable::parse("kind,key,offence,title\ncode,A10,autokraak,\n");
  REQUIRE(columns);
  REQUIRE(offences);
  auto layout = recognise(test::headOf(file, *columns), {}, *columns, *offences, overrides);
  REQUIRE(layout);
  return *std::move(layout);
}

test::ReadTable read(const IncidentFile& file, const RowCorrections& corrections) {
  const auto offences = OffenceTable::parse("kind,key,offence,title\ncode,A10,autokraak,\n");
  InterpretOptions options;
  options.corrections = corrections;
  const auto columns = ColumnTable::parse(headers);
  const TableHead head = test::headOf(file, *columns);
  auto result = test::readTable(file, head, layoutOf(file), *offences, options);
  REQUIRE(result);
  return *std::move(result);
}

const std::vector<std::vector<std::string>> rows{{"Feitcode", "Pleegdatum"},
                                                 {"A10", "14-03-2025 22:10"},
                                                 {"A10", "31-02-2025"},
                                                 {"", "15-03-2025 01:00"},
                                                 {"A10", "16-03-2025 02:30"}};

}  // namespace

TEST_CASE("A layout says what it lacks, and the sentence for it names the columns", "[incident][interpret]") {
  const Layout whole = layoutOf(fileOf(rows));
  CHECK_FALSE(gapIn(whole, false));
  const Layout dateless = layoutOf(fileOf({{"Feitcode", "Huisnummer"}, {"A10", "12"}, {"A10", "14"}}));
  CHECK(gapIn(dateless, false) == ImportGap::Date);
  const Layout nameless = layoutOf(fileOf({{"Pleegdatum", "Huisnummer"}, {"14-03-2025 22:10", "12"}}));
  CHECK(gapIn(nameless, false) == ImportGap::Offence);
  CHECK_FALSE(gapIn(nameless, true));
  const Error asked = askFor(ImportGap::Date, dateless);
  CHECK(asked.code == ErrorCode::NeedsAnswer);
  CHECK(asked.message.nl.find("Huisnummer") != std::string::npos);
}

TEST_CASE("A field that the user gives no column stays without", "[incident][recognise]") {
  const IncidentFile file =
      fileOf({{"Feitcode", "Pleegdatum", "Huisnummer"}, {"A10", "14-03-2025 22:10", "12"}});
  CHECK(layoutOf(file).at(Field::HouseNo) == 2);
  const Layout without = layoutOf(file, {{Field::HouseNo, ""}});
  CHECK_FALSE(without.at(Field::HouseNo));
  CHECK(without.columns[2].droppedBecause.en.find("You said") == 0);
}

TEST_CASE("A refused row tells what stands where the date should", "[incident][interpret]") {
  const test::ReadTable found = read(fileOf(rows), {});
  REQUIRE(found.rows.size() == 4);
  CHECK(found.rows[1].rejected == "no-date");
  CHECK(found.rows[1].rejectedValue == "31-02-2025");
  CHECK(found.rows[2].rejected == "no-offence");
  CHECK(found.rows[2].rejectedValue.empty());
}

TEST_CASE("What the user says of a refused row lets it in, and no other row changes",
          "[incident][interpret]") {
  const test::ReadTable found =
      read(fileOf(rows), {{2, {.offence = Offence::Woninginbraak, .start = "1-1-2020"}},
                          {3, {.start = "28-02-2025 23:15"}},
                          {4, {.offence = Offence::Autokraak}}});
  CHECK(found.rows[0].incident.offence == Offence::Autokraak);
  CHECK(found.rows[0].incident.start->at == CivilTime::at({2025, 3, 14}, 22, 10));
  CHECK(found.rows[1].rejected.empty());
  CHECK(found.rows[1].incident.start->at == CivilTime::at({2025, 2, 28}, 23, 15));
  CHECK(found.rows[1].incident.start->timeKnown);
  CHECK(found.rows[2].rejected.empty());
  CHECK(found.rows[2].incident.offence == Offence::Autokraak);
  const auto said = std::find_if(found.findings.begin(), found.findings.end(),
                                 [](const QualityFinding& f) { return f.rule == "rows-corrected"; });
  REQUIRE(said != found.findings.end());
  CHECK(said->count == 2);
}

TEST_CASE("A correction that is no date leaves the row refused", "[incident][interpret]") {
  const test::ReadTable found = read(fileOf(rows), {{3, {.start = "gisteren"}}});
  CHECK(found.rows[1].rejected == "no-date");
}
