// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/compose_explanation.h"

#include "support/catch.h"

using namespace brandpunt;

namespace {

Measure measure(const std::string& id, int points) {
  Measure m;
  m.id = id;
  m.name = {id, id};
  m.offences = {Offence::Autokraak};
  m.evidencePoints = points;
  m.worksIf = {"Werkt als het kan.", "Works if it can."};
  m.sources = {{"S0", "deel"}};
  return m;
}

RuleBase someRules() {
  RuleBase rules;
  rules.facts = {
      {.id = "delict", .type = FactType::Choice, .values = {"autokraak"}, .words = {{"autokraak", "theft"}}},
      {.id = "n_12m", .type = FactType::Whole, .title = {"delicten", "offences"}},
      {.id = "licht",
       .type = FactType::YesNo,
       .title = {"licht", "light"},
       .question = {"Is er licht?", "Is there light?"}}};
  rules.measures = {measure("Bord", 9), measure("Lamp", 8), measure("Poort", 8)};
  rules.measures[0].indications = {{*parseExpression("n_12m>=5"), 2}};
  rules.measures[1].hard = {*parseExpression("licht")};
  rules.measures[2].hard = {*parseExpression("n_12m>=100")};
  rules.sources = {{"S0", true, "Bron nul", "CCV", ""}};
  rules.mix.countFact = "n_12m";
  return rules;
}

struct Place {
  RuleBase rules = someRules();
  Hotspot hotspot = {};
  FactSet facts = {};
  Advice advice = {};

  explicit Place(int n) {
    hotspot.name = "A1";
    hotspot.n = n;
    hotspot.nBefore = 20;
    hotspot.expected = 6.2;
    hotspot.p = 0.001;
    hotspot.verdict = Verdict::Hotspot;
    facts["delict"].value = std::string("autokraak");
    facts["n_12m"].value = static_cast<double>(n);
    advice = advise(rules, facts);
  }

  ExplanationMaterial material(ExportClass exportClass = ExportClass::Driehoek) const {
    return {.exportClass = exportClass,
            .areaName = "Zilverdam",
            .rules = rules,
            .hotspot = hotspot,
            .offence = Offence::Autokraak,
            .period = {{2025, 1, 1}, {2026, 1, 1}},
            .dataDate = {2025, 12, 31},
            .facts = facts,
            .advice = advice};
  }
};

std::string allOf(const std::vector<ExplanationPart>& parts) {
  std::string text;
  for (const ExplanationPart& part : parts) {
    text += "# " + part.title.nl + "\n";
    for (const Text& paragraph : part.paragraphs) {
      CHECK_FALSE(paragraph.en.empty());
      text += paragraph.nl + "\n";
    }
  }
  return text;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("The short advice says what goes on, what to do and why, what waits, what not, and how one sees",
          "[core][document]") {
  const Place place(51);
  const std::string text = allOf(explain(place.material()));
  CAPTURE(text);
  CHECK(has(text,
            "zijn op deze plek 51 autokraken geteld. Een jaar eerder waren het er 20; dat is een "
            "stijging die geen toeval is. Door toeval zouden er ongeveer 6 liggen"));
  CHECK(has(text, "Bord. Daarvoor pleit: delicten (51). Werkt als het kan. Hierover beslist de gemeente"));
  CHECK(has(text, "Lamp, mits dit klopt: licht: ja."));
  CHECK(has(text, "Poort niet, omdat een voorwaarde niet geldt: delicten: 51 (ten minste 100)."));
  CHECK(has(text, "Is er licht? Het antwoord bepaalt of dit past: Lamp."));
  CHECK(has(text, "Een meetbaar doel is daarom: hoogstens"));
  CHECK(has(text, "De maatregelen komen uit: Bron nul."));
}

TEST_CASE("A place with too few incidents is only watched", "[core][document]") {
  const Place place(4);
  const auto parts = explain(place.material());
  const std::string text = allOf(parts);
  CHECK(parts.size() == 3);
  CHECK(has(text, "Alleen volgen"));
}

TEST_CASE("Who may not see advice gets none, nor a place that is too small for the class",
          "[core][document]") {
  const Place place(51), small(2);
  CHECK(composeExplanation(place.material()).has_value());
  CHECK_FALSE(composeExplanation(place.material(ExportClass::Openbaar)).has_value());
  CHECK_FALSE(composeExplanation(place.material(ExportClass::Deelnemers)).has_value());
  CHECK_FALSE(composeExplanation(small.material()).has_value());
  CHECK(composeExplanation(small.material(ExportClass::Werk)).has_value());
  const auto paper = composeExplanation(place.material());
  CHECK(paper->pages.size() == 1);
  CHECK(paper->title == "Advies voor hotspot A1: autokraak");
}
