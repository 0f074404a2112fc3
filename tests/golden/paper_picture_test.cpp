// SPDX-License-Identifier: GPL-3.0-or-later
// Golden pictures of the papers. UPDATE_GOLDEN=1 writes them anew; look at them before committing.
#include "document/compose_driehoek.h"
#include "document/compose_quality.h"
#include "golden/picture.h"
#include "golden/small_town.h"
#include "paper/write_paper.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

/// Two measures, one of them for later, so that every part of the second page has something to show.
struct Advised {
  RuleBase rules = {};
  Advice advice = {};
  FactSet facts = {};

  Advised() {
    rules.measures = {
        {.id = "lokauto", .name = {"Lokauto", "Bait car"}, .decides = Decider::Prosecutor, .evidence = "E4"},
        {.id = "verlichting",
         .name = {"Verlichting verbeteren", "Improve lighting"},
         .leadWeeks = 10,
         .evidence = "E1"}};
    advice.mix = {&rules.measures[1]};
    advice.escalation = {{.measure = &rules.measures[0]}};
  }
};

DriehoekPart partOf(Offence offence, const Advised& advised) {
  MapMaterial material = test::townMaterial(offence);
  if (isAgainstDwellings(offence)) material.dwellings = material.places;
  const auto permitted = permit(material, ExportClass::Driehoek);
  REQUIRE(permitted);
  DriehoekPart part{.map = *permitted, .context = test::townContext(Paper::A4, Orientation::Portrait)};
  for (const PermittedHotspot& h : part.map.hotspots)
    part.proposals.push_back({.hotspot = h.name, .facts = &advised.facts, .advice = &advised.advice});
  return part;
}

void checkPages(const std::string& name, const PaperSpec& paper) {
  CHECK(output::fits(paper));
  for (std::size_t page = 0; page < paper.pages.size(); ++page) {
    INFO(name << " page " << page + 1);
    test::checkPicture(name + "-" + std::to_string(page + 1), [&](const std::filesystem::path& file) {
      return output::writePage(paper, page, file);
    });
  }
}

}  // namespace

TEST_CASE("The driehoek paper looks as it did when somebody looked at it", "[golden]") {
  const Advised advised;
  const std::vector parts{partOf(Offence::Autokraak, advised), partOf(Offence::Woninginbraak, advised)};
  const DriehoekContext context{.areaName = "Veldermonde",
                                .meeting = Date{2025, 11, 20},
                                .receiver = "exemplaar 2 van 5, officier van justitie",
                                .rules = &advised.rules,
                                .base = test::townBase()};
  checkPages("driehoek", composeDriehoek(parts, context, driehoekRooms().front()));
}

TEST_CASE("The quality sheet looks as it did when somebody looked at it", "[golden]") {
  QualityMaterial material{.areaName = "Veldermonde", .program = "Brandpunt", .files = {"export.xlsx"}};
  material.dataDate = Date{2025, 11, 3};
  material.rowsRead = 641, material.accepted = 580, material.duplicates = 31, material.merged = 18,
  material.rejected = 12;
  material.live = 580, material.located = 539;
  material.offences = {
      {Offence::Autokraak, 412, {{LocationQuality::Address, 318}, {LocationQuality::Street, 75}}, 19},
      {Offence::Woninginbraak, 168, {{LocationQuality::Address, 153}, {LocationQuality::Street, 10}}, 5}};
  for (int month = 1; month <= 12; ++month) material.months.push_back({2025, month, 30 + 5 * (month % 5)});
  material.lastMonthProvisional = true;
  material.sheet.findings = {{.rule = "same-place",
                              .severity = Severity::ChangesTheMap,
                              .count = 34,
                              .share = 0.06,
                              .what = {"op een enkel punt", "on a single point"},
                              .meaning = {"Is dat een politiebureau, dan is het geen hotspot.", ""}},
                             {.rule = "long-window",
                              .severity = Severity::Mind,
                              .count = 141,
                              .share = 0.24,
                              .what = {"met een pleegperiode van meer dan een dag", ""},
                              .meaning = {"Over het uur zeggen ze niets.", ""}},
                             {.rule = "end-before-start",
                              .severity = Severity::Information,
                              .count = 2,
                              .share = 0.003,
                              .what = {"met het einde voor het begin", ""},
                              .meaning = {"Alleen het begin telt.", ""}}};
  checkPages("gegevens", composeQuality(material));
}
