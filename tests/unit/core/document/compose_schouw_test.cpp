// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/compose_schouw.h"

#include <algorithm>

#include "support/catch.h"
#include "unit/core/schouw/small_checklist.h"

using namespace brandpunt;

namespace {

struct Pack {
  Checklist checklist = test::smallChecklist();
  RuleBase rules = test::smallRules();
  Advice advice = {};
  SchouwWalk walk = {};
  PermittedVisit visit = {};

  Pack() {
    advice.questions = {{rules.fact("toegangen"), 9, {}, {}}, {rules.fact("verlichting"), 5, {}, {}}};
    walk.points = {{LookKind::Unlit, {100, 100}, {"Dromenlaan, zonder lamp", "Dromenlaan, without a lamp"}},
                   {LookKind::Street, {200, 100}, {"Verzonnen plein", "Invented square"}}};
    walk.course = {{100, 100}, {200, 100}};
    walk.length_m = 100;
    visit.offence = Offence::Autokraak;
    visit.name = "A1";
    visit.area = {{{{0, 0}, {300, 0}, {300, 200}, {0, 200}, {0, 0}}, {}}};
    visit.window = VisitWindow{20, {false, false, false, true, true, true, false}};
  }
  SchouwContext context(Language language = Language::Dutch) const {
    return {.language = language,
            .checklist = checklist,
            .advice = advice,
            .place = "parkeergarage",
            .placeWords = "parkeergarage",
            .walk = walk,
            .base = {},
            .open = {{3, "lamp bij de trap vervangen", "beheerder", Date{2025, 9, 1}, {}, Date{2025, 6, 12}}},
            .date = Date{2025, 11, 27},
            .sun = SunTimes{CivilTime::at({2025, 11, 27}, 8, 18), CivilTime::at({2025, 11, 27}, 16, 34)},
            .areaName = "Veldermonde",
            .crs = "RD New (EPSG:28992)",
            .run = Id<Run>(4),
            .program = "Brandpunt 0",
            .sources = {}};
  }
};

/// Every word of the cells of all tables and texts on a page.
std::string wordsOf(const std::vector<PaperBlock>& blocks) {
  std::string words;
  for (const PaperBlock& block : blocks) {
    if (const auto* table = std::get_if<PaperTable>(&block.content)) {
      for (const PaperColumn& c : table->columns) words += c.head + "|";
      for (const PaperRow& row : table->rows) {
        for (const PaperCell& cell : row.cells) {
          if (const auto* text = std::get_if<TextCell>(&cell)) words += text->text + "|" + text->detail + "|";
          if (const auto* tick = std::get_if<TickCell>(&cell)) {
            for (const std::string& word : tick->words) words += word + "|";
          }
        }
      }
      words += table->note + "|";
    }
    if (const auto* heading = std::get_if<Heading>(&block.content)) words += heading->text + "|";
    if (const auto* text = std::get_if<Paragraph>(&block.content)) words += text->text + "|";
    if (const auto* sides = std::get_if<SideBySide>(&block.content)) {
      for (const auto& column : sides->columns) words += wordsOf(column);
    }
  }
  return words;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A pack has two pages a round, and a mark of its class on each", "[core][document][schouw]") {
  const Pack pack;
  const PaperSpec paper = composeSchouw(pack.visit, pack.context());
  REQUIRE(paper.pages.size() == 4);
  REQUIRE(paper.marks.size() == 1);
  CHECK(paper.marks[0].text == "ALLEEN VOOR DEELNEMERS");
  CHECK_FALSE(paper.marks[0].filled);
  CHECK(paper.pages[0].marks[0].text == "RONDE BIJ DAGLICHT");
  CHECK(paper.pages[2].marks[0].text == "RONDE IN HET DONKER");
  CHECK(paper.outside);
  CHECK(holds(paper.pages[2].subtitle, "Donderdag 27 november 2025, na 16.34 uur"));
  CHECK(holds(paper.pages[0].subtitle, "begin: Dromenlaan, zonder lamp"));
}

TEST_CASE("The first page shows the walk and when to go, and asks what only the spot can tell",
          "[core][document][schouw]") {
  const Pack pack;
  const PaperSpec paper = composeSchouw(pack.visit, pack.context());
  const auto* map = std::get_if<MapPicture>(&paper.pages[0].blocks[0].content);
  REQUIRE(map);
  REQUIRE(map->map.walk);
  CHECK(map->map.walk->stops.size() == 2);
  CHECK(map->map.outlines.empty());
  CHECK(map->map.points.empty());
  CHECK(map->map.cells.empty());
  CHECK(map->map.altText ==
        "Looproute van 100 meter langs 2 punten, begin Dromenlaan, zonder lamp, einde Verzonnen plein.");
  const std::string words = wordsOf(paper.pages[0].blocks);
  CHECK(holds(words, "op do t/m za van 20–24 uur"));
  CHECK(holds(words, "Wat is toegangen?"));
  CHECK_FALSE(holds(words, "Wat is verlichting?"));  // an item tells it
  CHECK(holds(words, "Begin: Dromenlaan, zonder lamp"));
  CHECK(holds(words, "Is het hier donker?"));
  CHECK(holds(words, "exploitant"));
  CHECK(holds(words, "droog|nat|mist"));
  CHECK_FALSE(holds(wordsOf(paper.pages[2].blocks), "Wat is toegangen?"));  // asked once
}

TEST_CASE("The checklist marks what the advice waits for, and old agreements come first",
          "[core][document][schouw]") {
  const Pack pack;
  const PaperSpec paper = composeSchouw(pack.visit, pack.context());
  const std::string dark = wordsOf(paper.pages[3].blocks);
  CHECK(holds(dark, "Er is genoeg licht\u00a0*"));
  CHECK(holds(dark, "* Op dit antwoord wacht het advies"));
  CHECK(holds(dark, "lamp bij de trap vervangen|nog open van 12 juni 2025"));
  CHECK_FALSE(holds(wordsOf(paper.pages[1].blocks), "Er is genoeg licht"));
}

TEST_CASE("Without a window, a date or points the pack still says what to do", "[core][document][schouw]") {
  Pack pack;
  pack.visit.window.reset();
  pack.walk = {};
  SchouwContext context = pack.context(Language::English);
  context.date.reset();
  context.sun.reset();
  const PaperSpec paper = composeSchouw(pack.visit, context);
  CHECK(holds(paper.pages[0].subtitle, "Date: ..."));
  CHECK(holds(wordsOf(paper.pages[0].blocks), "No time of day stands out"));
  CHECK(std::get<MapPicture>(paper.pages[0].blocks[0].content).map.altText ==
        "Map of the area of the inspection.");
}

TEST_CASE("A walk takes its way and four minutes a point, in quarters of an hour",
          "[core][document][schouw]") {
  CHECK(minutesFor(0, 0) == 15);
  CHECK(minutesFor(490, 8) == 45);
  CHECK(minutesFor(1000, 8) == 60);
}
