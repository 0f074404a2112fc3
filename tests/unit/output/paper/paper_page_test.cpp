// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/paper_page.h"

#include <fstream>
#include <sstream>

#include "page/drawing_session.h"
#include "paper/flow_pages.h"
#include "paper/paper_block.h"
#include "paper/write_paper.h"
#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;
using namespace brandpunt::output;

namespace {

PaperTable tableOf(std::size_t rows) {
  PaperTable table{
      .columns = {{.width_mm = 6}, {.head = "Plek"}, {.head = "n", .width_mm = 12, .toTheRight = true}}};
  for (std::size_t i = 0; i < rows; ++i)
    table.rows.push_back(
        {{BadgeCell{"A1"}, TextCell{.text = "Havenkwartier", .detail = "volgen"}, NumberCell{"12"}}});
  return table;
}

PaperSpec paperOf(std::vector<PaperBlock> blocks) {
  PaperSpec paper{
      .marks = {{"DRIEHOEK – VERTROUWELIJK", true}}, .footLead = "DRIEHOEK", .foot = {"een", "twee"}};
  paper.pageWords = "bladzijde {page} van {pages}";
  paper.pages.push_back({.over = "Veldermonde", .title = "Cijfers en voorstel", .blocks = std::move(blocks)});
  return paper;
}

/// Every kind of block once.
std::vector<PaperBlock> allKinds() {
  MonthChart months;
  for (int m = 0; m < 12; ++m)
    months.months.push_back({.label = "jan", .n = 10.0 + m, .expected = 12, .low = 6, .high = 18});
  return {{KeyMessages{{{"Een op de drie", "op drie plekken."}}}},
          {Heading{"Kop", "toelichting"}},
          {Paragraph{"Tekst", false}},
          {Bullets{{"een", "twee"}}},
          {tableOf(2)},
          {MonthPicture{months, 24}},
          {SideBySide{{{{Paragraph{"links", false}}}, {{Paragraph{"rechts", false}}}}}},
          {Decisions{"De burgemeester", {{1, "Stelt de mix vast."}}, {"ja", "anders"}}},
          {FillLines{{{"Datum", "", 1}}, false}},
          {PartsBar{"Autokraak", {{90, "90 adres", "adres"}, {1, "", "straat"}, {9, "9", "geen"}}, true}},
          {MonthColumns{"100 zaken", "", {{"jan", 40.0, false}, {"feb", {}, false}, {"mrt", 60.0, true}}}},
          {SketchField{20}}};
}

}  // namespace

TEST_CASE("Every block takes the height that it says, and more text takes more", "[output][paper]") {
  startDrawing();
  const PaperType& type = paperTypeOf(false);
  for (const PaperBlock& block : allKinds()) CHECK(blockOf(block, type).height(175) > 1);
  const PaperTable small = tableOf(1), large = tableOf(5);
  CHECK(blockOf(large, type).height(175) > 3 * blockOf(small, type).height(175));
  const Paragraph words{std::string(400, 'a') + " " + std::string(400, 'b'), false};
  CHECK(blockOf(words, type).height(60) > 2 * blockOf(words, type).height(175));
}

TEST_CASE("A page that is too full does not fit, whatever the type", "[output][paper]") {
  CHECK(fits(paperOf(allKinds())));
  CHECK_FALSE(fits(paperOf({{tableOf(60)}})));
}

TEST_CASE("What is too much for a page goes on on the next, row by row", "[output][paper]") {
  PaperSpec paper =
      paperOf({{Heading{"Kop", {}}}, {tableOf(90)}, {Heading{"Slot", {}}}, {Paragraph{"einde"}}});
  std::get<PaperTable>(paper.pages[0].blocks[1].content).note = "bron";
  const PaperSpec spread = flowed(paper);
  CHECK(fits(spread));
  REQUIRE(spread.pages.size() > 2);
  CHECK(spread.pages[1].title == paper.pages[0].title + " (vervolg)");
  CHECK(spread.pages[2].title == spread.pages[1].title);
  std::size_t rows = 0, notes = 0, paragraphs = 0;
  for (const PaperPage& page : spread.pages) {
    CHECK_FALSE(std::holds_alternative<Heading>(page.blocks.back().content));
    for (const PaperBlock& block : page.blocks) {
      if (const auto* table = std::get_if<PaperTable>(&block.content)) {
        rows += table->rows.size();
        notes += table->note.empty() ? 0 : 1;
        CHECK(table->columns.size() == 3);
      }
      paragraphs += std::holds_alternative<Paragraph>(block.content) ? 1 : 0;
    }
  }
  CHECK(rows == 90);
  CHECK(notes == 1);
  CHECK(paragraphs == 1);
}

TEST_CASE("A paper that fits stays as it is, and one block that fits nowhere ends", "[output][paper]") {
  CHECK(flowed(paperOf(allKinds())).pages.size() == 1);
  CHECK(flowed(paperOf({{SketchField{400}}, {Paragraph{"einde"}}})).pages.size() == 2);
}

TEST_CASE("Boxes to tick in the dark are at least 6 mm, and their rows 7.5 mm", "[output][paper]") {
  startDrawing();
  const PaperType& type = paperTypeOf(true);
  CHECK(type.box >= 6);
  const PaperTable table{.columns = {{}}, .rows = {{{TickCell{{"ja", "nee"}}}}}};
  CHECK(blockOf(table, type).height(100) >= 7.5);
  CHECK(type.body >= 8.2);
  CHECK(type.note >= 8.2);
}

TEST_CASE("The paper is written with all its pages, the same bytes each time", "[output][paper]") {
  const test::TemporaryFolder folder;
  PaperSpec paper = paperOf(allKinds());
  paper.pages.push_back(paper.pages.front());
  qputenv("SOURCE_DATE_EPOCH", "1700000000");
  std::vector<std::string> files;
  for (const char* name : {"a.pdf", "b.pdf"}) {
    REQUIRE(writePaper(paper, folder.path() / name));
    std::ifstream stream(folder.path() / name, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    files.push_back(bytes.str());
  }
  qunsetenv("SOURCE_DATE_EPOCH");
  CHECK(files[0] == files[1]);
  CHECK(files[0].find("/Count 2") != std::string::npos);
  CHECK_FALSE(writePaper(paper, folder.path() / "nowhere" / "c.pdf"));
}
