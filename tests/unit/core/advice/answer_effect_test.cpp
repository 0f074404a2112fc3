// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/answer_effect.h"

#include "support/catch.h"

using namespace brandpunt;

namespace {

Expression line(const std::string& text) {
  auto expression = parseExpression(text);
  REQUIRE(expression);
  return *expression;
}

RuleBase oneMeasure() {
  RuleBase rules;
  rules.facts = {{.id = "delict", .type = FactType::Choice, .values = {"autokraak"}},
                 {.id = "verlichting", .type = FactType::Choice, .values = {"goed", "slecht"}}};
  Measure light;
  light.id = "licht";
  light.name = {"licht verbeteren", "better light"};
  light.offences = {Offence::Autokraak};
  light.hard = {line("verlichting!=goed")};
  light.evidencePoints = 5;
  rules.measures = {light};
  return rules;
}

Advice adviceWith(const RuleBase& rules, const FactValue& light) {
  FactSet facts;
  facts["delict"].value = std::string("autokraak");
  facts["verlichting"].value = light;
  return advise(rules, facts);
}

}  // namespace

TEST_CASE("An answer that settles a hard condition makes the measure suitable or takes it away",
          "[core][advice]") {
  const RuleBase rules = oneMeasure();
  const Advice unknown = adviceWith(rules, {});
  REQUIRE(unknown.measures.size() == 1);
  REQUIRE(unknown.measures.front().status == MeasureStatus::Conditional);

  const auto bad = effectsOf(unknown, adviceWith(rules, std::string("slecht")));
  REQUIRE(bad.size() == 1);
  CHECK(bad.front().change == AnswerChange::BecomesSuitable);
  CHECK(describe(bad.front()).nl == "licht verbeteren wordt geschikt (5 punten)");

  const auto good = effectsOf(unknown, adviceWith(rules, std::string("goed")));
  REQUIRE(good.size() == 1);
  CHECK(good.front().change == AnswerChange::BecomesExcluded);
  CHECK(describe(good.front()).en == "better light drops out");
}

TEST_CASE("The same advice twice has no effects", "[core][advice]") {
  const RuleBase rules = oneMeasure();
  CHECK(effectsOf(adviceWith(rules, {}), adviceWith(rules, {})).empty());
}
