// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_file/xlsx_reader.h"

#include <zip.h>

#include <fstream>
#include <map>

#include "support/catch.h"
#include "support/shared_data.h"
#include "table_file/incident_stream.h"
#include "text_file/write_text_file.h"

using namespace brandpunt;

namespace {

using Parts = std::map<std::string, std::string>;

/// A workbook written by hand, so that every odd thing that programs write can stand in it.
Parts workbook(const std::string& sheetData, const std::string& properties = "") {
  return {
      {"xl/workbook.xml", "<workbook xmlns:r=\"r\"><workbookPr " + properties +
                              "/><sheets><sheet name=\"Incidenten\" sheetId=\"1\" r:id=\"rId1\"/>"
                              "<sheet name=\"Informatie\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
       "<Relationship Id=\"rId2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>"},
      {"xl/sharedStrings.xml",
       "<sst><si><t>delict</t></si><si><r><t>in "
       "</t></r><r><t>delen</t></r><rPh><t>nooit</t></rPh></si></sst>"},
      {"xl/styles.xml",
       "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"d/mm/yy\\ h:mm;@\"/>"
       "<numFmt numFmtId=\"165\" formatCode=\"[$-F400]h:mm:ss\\ AM/PM\"/>"
       "<numFmt numFmtId=\"166\" formatCode=\"&quot;dag &quot;0.00\"/></numFmts>"
       "<cellStyleXfs><xf numFmtId=\"22\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/>"
       "<xf numFmtId=\"165\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf "
       "numFmtId=\"166\"/></cellXfs></styleSheet>"},
      {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>"},
      {"xl/worksheets/sheet2.xml",
       "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>los</t></is>"
       "</c></row></sheetData></worksheet>"}};
}

std::filesystem::path write(const test::TemporaryFolder& folder, const Parts& parts) {
  const std::filesystem::path path = folder / "a.xlsx";
  std::filesystem::remove(path);
  int error = 0;
  zip_t* archive = zip_open(path.string().c_str(), ZIP_CREATE, &error);
  REQUIRE(archive);
  for (const auto& [name, text] : parts) {
    zip_source_t* source = zip_source_buffer(archive, text.data(), text.size(), 0);
    REQUIRE(zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) >= 0);
  }
  REQUIRE(zip_close(archive) == 0);
  return path;
}

Result<IncidentFile> read(const Parts& parts, const std::string& sheet = "") {
  const test::TemporaryFolder folder;
  exchange::ReadOptions options;
  options.table = sheet;
  return exchange::readXlsx(write(folder, parts), options, Progress{});
}

std::string number(const std::string& at, const std::string& value, int style) {
  return "<c r=\"" + at + "\" s=\"" + std::to_string(style) + "\"><v>" + value + "</v></c>";
}
std::string row(int r, const std::string& cells) {
  return "<row r=\"" + std::to_string(r) + "\">" + cells + "</row>";
}

const std::string header = row(1, number("A1", "1", 0) + number("B1", "2", 0));

std::string manyRows() {
  std::string rows = header;
  for (int r = 2; r < 60; ++r) {
    const std::string n = std::to_string(r);
    rows +=
        row(r, number("A" + n, std::to_string(42000 + r * 7919 % 997) + ".25", 1) + number("B" + n, n, 0));
  }
  return rows;
}

}  // namespace

TEST_CASE("The number format decides what is a date, and no hour is lost", "[exchange][xlsx]") {
  const auto file = read(workbook(
      header + row(2, number("A2", "42316.708333333336", 1) + number("B2", "0.75", 2) +
                          number("C2", "42316", 3) + number("D2", "42316.5", 4) + number("E2", "42316.5", 5) +
                          number("F2", "42316", 1) + number("G2", "42316.25", 3))));
  REQUIRE(file);
  const char* const expected[] = {"2015-11-08T17:00:00", "18:00:00", "2015-11-08",
                                  "2015-11-08T12:00:00", "42316.5",  "2015-11-08T00:00:00",
                                  "2015-11-08T06:00:00"};
  for (std::size_t i = 0; i < std::size(expected); ++i) CHECK(file->table.cell(1, i) == expected[i]);
}

TEST_CASE("A workbook may count from 1904", "[exchange][xlsx]") {
  const auto file =
      read(workbook(header + row(2, number("A2", "40854.5", 4) + number("B2", "1", 0)), "date1904=\"1\""));
  REQUIRE(file);
  CHECK(file->table.cell(1, 0) == "2015-11-08T12:00:00");
}

TEST_CASE("Text stands in the cell, in the shared table or in a formula's result", "[exchange][xlsx]") {
  const auto file = read(workbook(
      header +
      row(2,
          "<c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>"
          "<c r=\"C2\" t=\"inlineStr\"><is><t>a &amp; b_x000D_</t></is></c>"
          "<c r=\"D2\" t=\"str\"><f>A1&amp;B1</f><v>som</v></c><c r=\"E2\" t=\"b\"><v>1</v></c>"
          "<c r=\"F2\" t=\"e\"><v>#N/A</v></c><c r=\"G2\" t=\"s\"><v>99</v></c><c r=\"H2\"><v>x</v></c>")));
  REQUIRE(file);
  const char* const expected[] = {"delict", "in delen", "a & b\r", "som", "TRUE", "", "", "x"};
  for (std::size_t i = 0; i < std::size(expected); ++i) CHECK(file->table.cell(1, i) == expected[i]);
}

TEST_CASE("Gaps in rows and columns stay gaps; references may be missing", "[exchange][xlsx]") {
  const auto file =
      read(workbook(header + row(5, number("D5", "7", 0)) + "<row><c><v>8</v></c><c><v>9</v></c></row>"));
  REQUIRE(file);
  REQUIRE(file->table.rows() == 3);
  CHECK(file->table.cell(1, 0).empty());
  CHECK(file->table.cell(1, 3) == "7");
  CHECK(file->table.sourceRow(1) == 5);
  CHECK(file->table.cell(2, 1) == "9");
  CHECK(file->table.sourceRow(2) == 6);
}

TEST_CASE("The first sheet with a table is read, another by name, a missing one named", "[exchange][xlsx]") {
  const Parts parts = workbook(header + row(2, number("A2", "3", 0)));
  const auto first = read(parts);
  REQUIRE(first);
  CHECK(first->tableName == "Incidenten");
  CHECK(first->otherTables == std::vector<std::string>{"Informatie"});
  const auto second = read(parts, "Informatie");
  REQUIRE(second);
  CHECK(second->table.cell(0, 0) == "los");
  const auto missing = read(parts, "Blad9");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == ErrorCode::WrongUsage);
  CHECK(missing.error().message.nl.find("Incidenten, Informatie") != std::string::npos);
}

TEST_CASE("A workbook cut off anywhere is refused, never half read", "[exchange][xlsx]") {
  const test::TemporaryFolder folder;
  const std::filesystem::path whole = write(folder, workbook(manyRows()));
  REQUIRE(exchange::readIncidentFile(whole, {}, Progress{}));
  std::ifstream stream(whole, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  for (std::size_t size = 0; size < bytes.size(); size += 37) {
    REQUIRE(exchange::writeTextFile(folder / "cut.xlsx", std::string_view(bytes).substr(0, size)));
    const auto file = exchange::readIncidentFile(folder / "cut.xlsx", {}, Progress{});
    CAPTURE(size);
    REQUIRE_FALSE(file);
    CHECK_FALSE(file.error().message.nl.empty());
  }
}

TEST_CASE("A workbook with a flipped byte gives a table or an error, nothing else", "[exchange][xlsx]") {
  const test::TemporaryFolder folder;
  std::ifstream stream(write(folder, workbook(manyRows())), std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  for (std::size_t at = 0; at < bytes.size(); at += 11) {
    std::string bent = bytes;
    bent[at] = static_cast<char>(bent[at] ^ 0x55);
    REQUIRE(exchange::writeTextFile(folder / "bent.xlsx", bent));
    const auto file = exchange::readIncidentFile(folder / "bent.xlsx", {}, Progress{});
    if (file) {
      CHECK(file->table.rows() > 0);
    } else {
      CHECK_FALSE(file.error().message.en.empty());
    }
  }
}

TEST_CASE("XML that breaks off inside a sound zip is told with its place", "[exchange][xlsx]") {
  Parts parts = workbook(manyRows());
  std::string& sheet = parts["xl/worksheets/sheet1.xml"];
  for (const std::size_t size : {sheet.size() - 1, sheet.size() / 2, std::size_t{20}}) {
    Parts cut = parts;
    cut["xl/worksheets/sheet1.xml"].resize(size);
    const auto file = read(cut);
    REQUIRE_FALSE(file);
    CHECK(file.error().code == ErrorCode::Damaged);
    CHECK(file.error().message.en.find("sheet1.xml, line 1") != std::string::npos);
  }
}

TEST_CASE("Entities are not expanded and a bomb is not unpacked", "[exchange][xlsx]") {
  Parts entities = workbook(header);
  entities["xl/worksheets/sheet1.xml"] =
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>";
  CHECK_FALSE(read(entities));
  Parts bomb = workbook(header);
  bomb["xl/worksheets/sheet1.xml"] = std::string(40u << 20, ' ');
  const auto file = read(bomb);
  REQUIRE_FALSE(file);
  CHECK(file.error().code == ErrorCode::Damaged);
}

TEST_CASE("A stray cell far to the right is refused instead of filling memory", "[exchange][xlsx]") {
  const auto file = read(workbook(header + row(2, number("XFD2", "1", 0))));
  REQUIRE_FALSE(file);
  CHECK(file.error().code == ErrorCode::Damaged);
}
