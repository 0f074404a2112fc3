// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/compose_quality.h"

#include "support/catch.h"

using namespace brandpunt;

namespace {

QualityMaterial materialOf(std::int64_t live, std::int64_t located) {
  QualityMaterial material{.areaName = "Veldermonde", .files = {"export.xlsx"}};
  material.rowsRead = live;
  material.accepted = live;
  material.live = live;
  material.located = located;
  material.offences = {{.offence = Offence::Autokraak,
                        .n = live,
                        .located = {{LocationQuality::Address, located}},
                        .withoutPlace = live - located}};
  return material;
}

const PaperTable* tableIn(const PaperSpec& paper) {
  for (const PaperBlock& block : paper.pages.front().blocks) {
    if (const auto* table = std::get_if<PaperTable>(&block.content)) return table;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("Data are judged by how many have a place and by the gravest finding", "[core][quality-sheet]") {
  CHECK(usabilityOf(materialOf(100, 95)) == Usability::Usable);
  CHECK(usabilityOf(materialOf(100, 89)) == Usability::WithCare);
  CHECK(usabilityOf(materialOf(100, 69)) == Usability::NotUsable);
  CHECK(usabilityOf(materialOf(0, 0)) == Usability::NotUsable);
  QualityMaterial grave = materialOf(100, 95);
  grave.sheet.findings = {
      {.rule = "same-place", .severity = Severity::ChangesTheMap, .count = 30, .share = 0.3}};
  CHECK(usabilityOf(grave) == Usability::WithCare);
}

TEST_CASE("The sheet for the driehoek tells no small count and names no point", "[core][quality-sheet]") {
  QualityMaterial material = materialOf(400, 398);
  material.sheet.findings = {{.rule = "same-place",
                              .severity = Severity::ChangesTheMap,
                              .count = 30,
                              .share = 0.075,
                              .text = {"30 op een enkel punt (121000 / 487000)", ""},
                              .what = {"op een enkel punt", "on a single point"},
                              .meaning = {"Kijk wat daar staat.", "See what stands there."}},
                             {.rule = "end-before-start",
                              .severity = Severity::Information,
                              .count = 2,
                              .share = 0.005,
                              .what = {"met het einde voor het begin", "that end before they start"}}};
  const PaperSpec paper = composeQuality(material);
  const PaperTable* table = tableIn(paper);
  REQUIRE(table);
  REQUIRE(table->rows.size() == 2);
  CHECK(std::get<TextCell>(table->rows[0].cells[2]).text == "Op een enkel punt");
  CHECK(std::get<NumberCell>(table->rows[1].cells[1]).number == "<3");
  material.exportClass = ExportClass::Werk;
  CHECK(std::get<NumberCell>(tableIn(composeQuality(material))->rows[1].cells[1]).number == "2");
}

TEST_CASE("Without findings the sheet says so in words", "[core][quality-sheet]") {
  const PaperSpec paper = composeQuality(materialOf(10, 10));
  CHECK_FALSE(tableIn(paper));
  bool said = false;
  for (const PaperBlock& block : paper.pages.front().blocks) {
    const auto* text = std::get_if<Paragraph>(&block.content);
    said = said || (text && text->text.find("niets gevonden") != std::string::npos);
  }
  CHECK(said);
}
