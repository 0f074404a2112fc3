// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/gates.h"

#include <algorithm>

#include "support/catch.h"

using namespace brandpunt;

namespace {

RuleBase baitCarRules() {
  RuleBase rules;
  rules.facts = {
      {.id = "delict", .type = FactType::Choice, .values = {"autokraak"}, .words = {{"autokraak", "theft"}}},
      {.id = "n_12m", .type = FactType::Whole, .title = {"delicten", "offences"}}};
  Measure car;
  car.id = "lokauto";
  car.name = {"Lokauto", "Bait car"};
  car.hard = {*parseExpression("n_12m>=12")};
  rules.measures = {car};
  rules.gates = {
      {"lokauto", "officier", true, {"OvJ", "prosecutor"}, {"De OvJ stemt in.", "Agreed."}, "art. 1"},
      {"lokauto", "opvolging", false, {"politie", "police"}, {"Er staat iemand klaar.", "Ready."}, ""},
      {"ander", "iets", true, {}, {}, ""}};
  rules.mix.countFact = "n_12m";
  return rules;
}

FactSet factsWith(double n) {
  FactSet facts;
  facts["delict"].value = std::string("autokraak");
  facts["n_12m"].value = n;
  return facts;
}

PlanEntry complete() {
  return {.measure = "lokauto",
          .owner = "politie",
          .date = Date{2026, 3, 1},
          .goal = "hoogstens 30 in 12 maanden",
          .evaluation = Date{2027, 3, 1}};
}

std::vector<std::string> dutch(const std::vector<Shortcoming>& missing) {
  std::vector<std::string> texts;
  for (const Shortcoming& one : missing) texts.push_back(one.text.nl);
  return texts;
}

}  // namespace

TEST_CASE("The checklist of a measure holds its conditions with what the facts say, then its gates",
          "[core][advice]") {
  const RuleBase rules = baitCarRules();
  const Measure& car = rules.measures.front();
  auto steps = gatesOf(rules, factsWith(20), car, {});
  REQUIRE(steps.size() == 3);
  CHECK(steps[0].state == GateState::Met);
  CHECK(steps[0].condition == &car.hard.front());
  CHECK(steps[1].gate == &rules.gates[0]);
  CHECK(steps[1].state == GateState::Open);
  CHECK(gatesOf(rules, factsWith(3), car, {}).front().state == GateState::Fails);
  CHECK(gatesOf(rules, {}, car, {}).front().state == GateState::Open);

  steps = gatesOf(rules, factsWith(20), car,
                  {{{}, "lokauto", "officier", true, "adviseur", "2026-05-04T10:00:00Z"}});
  CHECK(steps[1].state == GateState::Met);
  CHECK(steps[1].note.nl == "nagekeken door adviseur op 4 mei 2026");
  CHECK(steps[2].state == GateState::Open);
}

TEST_CASE("A plan is adopted only when nothing is missing of what is to be done", "[core][advice]") {
  const RuleBase rules = baitCarRules();
  const std::vector<GateCheck> checked{{{}, "lokauto", "officier", true, "", ""}};
  CHECK(shortcomingsOf(rules, {complete()}, checked).empty());
  CHECK(dutch(shortcomingsOf(rules, {complete()}, {})) ==
        std::vector<std::string>{"Lokauto: nog na te kijken: De OvJ stemt in."});
  CHECK(shortcomingsOf(rules, {}, checked).size() == 1);

  PlanEntry entry = complete();
  entry.goal = "minder";  // no number: nobody can say whether it was reached
  CHECK(shortcomingsOf(rules, {entry}, checked).size() == 1);
  entry = {.measure = "lokauto"};
  CHECK(shortcomingsOf(rules, {entry}, {}).size() == 5);
  entry.course = Course::Failed;  // over: there is nothing left to agree on
  CHECK(shortcomingsOf(rules, {entry}, {}).empty());
  entry.course = Course::Planned;
  entry.status = PlanStatus::Rejected;
  CHECK(shortcomingsOf(rules, {entry, complete()}, checked).empty());
}

TEST_CASE("The goal that is suggested is the count below which a fall is more than chance",
          "[core][advice]") {
  const RuleBase rules = baitCarRules();
  const auto goal = suggestedGoal(rules, factsWith(51));
  REQUIRE(goal);
  CHECK(goal->nl.find("hoogstens 3") == 0);
  CHECK(goal->nl.find("in 12 maanden (nu 51)") != std::string::npos);
  CHECK(!suggestedGoal(rules, factsWith(2)));  // not even none could be told from chance
  CHECK(!suggestedGoal(rules, {}));
}
