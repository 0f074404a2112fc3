// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/why_not.h"

#include "support/catch.h"

using namespace brandpunt;

namespace {

Measure measure(const std::string& id, int points) {
  Measure m;
  m.id = id;
  m.name = {id, id};
  m.offences = {Offence::Autokraak};
  m.evidencePoints = points;
  return m;
}

/// One measure for each answer that "why not" can give.
RuleBase allKinds() {
  RuleBase rules;
  rules.facts = {{.id = "delict", .type = FactType::Choice, .values = {"autokraak"}},
                 {.id = "garage", .type = FactType::YesNo, .title = {"garage", "car park"}},
                 {.id = "licht", .type = FactType::YesNo, .title = {"licht", "light"}}};
  rules.measures = {measure("a-best", 9),    measure("b-weak", 2),    measure("c-garage", 8),
                    measure("d-unknown", 8), measure("e-heavy", 8),   measure("f-person", 8),
                    measure("g-group", 6),   measure("h-crowded", 7), measure("i-second", 8),
                    measure("j-runs", 8)};
  rules.measures[2].hard = {*parseExpression("garage")};
  rules.measures[3].hard = {*parseExpression("licht")};
  rules.measures[4].cost = Band::High;
  rules.measures[5].personFocused = true;
  rules.measures[6].exclusiveGroup = rules.measures[0].exclusiveGroup = "x";
  rules.mix.limits.perCategory = 2;
  return rules;
}

std::string why(const RuleBase& rules, const std::string& id) {
  FactSet facts;
  facts["delict"].value = std::string("autokraak");
  facts["garage"].value = false;
  const Advice advice = advise(rules, facts, {{.measure = "j-runs", .course = Course::Running}});
  return whyNot(rules, facts, advice, *rules.measure(id)).nl;
}

}  // namespace

TEST_CASE("Every measure answers why it is not in the mix", "[core][advice]") {
  const RuleBase rules = allKinds();
  CHECK(why(rules, "a-best") == "Staat in de voorgestelde mix.");
  CHECK(why(rules, "b-weak").find("waarde 2, vanaf 4") != std::string::npos);
  CHECK(why(rules, "c-garage") == "Uitgesloten, omdat een voorwaarde niet geldt: garage: nee.");
  CHECK(why(rules, "d-unknown") == "Kan, mits dit klopt; dat is nog niet bekend: licht: ja.");
  CHECK(why(rules, "e-heavy").find("8 tot 12 weken") != std::string::npos);
  CHECK(why(rules, "f-person").find("driehoek") != std::string::npos);
  CHECK(why(rules, "g-group") == "Doet hetzelfde als a-best; een van de twee is genoeg.");
  // The second of a category counts half: 8 / 2 against 7 / 2.
  CHECK(
      why(rules, "h-crowded") ==
      "Past, maar andere maatregelen leveren hier samen meer op. h-crowded in plaats van i-second: 0,5 punt "
      "minder waard.");
  CHECK(why(rules, "j-runs").find("Loopt hier al") == 0);
}

TEST_CASE("A measure for another offence says so", "[core][advice]") {
  RuleBase rules = allKinds();
  rules.measures.push_back(measure("z-homes", 9));
  rules.measures.back().offences = {Offence::Woninginbraak};
  CHECK(why(rules, "z-homes").find("niet bedoeld") != std::string::npos);
}
