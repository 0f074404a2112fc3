// SPDX-License-Identifier: GPL-3.0-or-later
#include "schouw/open_questions.h"

#include "support/catch.h"
#include "unit/core/schouw/small_checklist.h"

using namespace brandpunt;

TEST_CASE("Only what can be told on the spot is asked there, and nothing that an item tells",
          "[core][schouw]") {
  const RuleBase rules = test::smallRules();
  const Checklist checklist = test::smallChecklist();
  Advice advice;
  for (const char* id : {"om_akkoord", "verlichting", "toegangen", "openbare_plaats"})
    advice.questions.push_back({rules.fact(id), 5, {}, {}});
  const auto questions = questionsOnTheSpot(advice, checklist, Offence::Autokraak, "parkeergarage", 4);
  REQUIRE(questions.size() == 2);
  CHECK(questions[0]->fact->id == "toegangen");
  CHECK(questions[1]->fact->id == "openbare_plaats");
  CHECK(questionsOnTheSpot(advice, checklist, Offence::Autokraak, "parkeergarage", 1).size() == 1);
  CHECK(advisesOn(advice, *checklist.item("licht-kleur")));
  CHECK_FALSE(advisesOn(advice, *checklist.item("toezicht")));
}

TEST_CASE("What a question decides is said with at most three measures, never those about persons",
          "[core][schouw]") {
  std::vector<Measure> measures(5);
  for (std::size_t i = 0; i < measures.size(); ++i)
    measures[i].name = {"Maatregel " + std::string(1, static_cast<char>('a' + i)),
                        "Measure " + std::string(1, static_cast<char>('a' + i))};
  measures[4].personFocused = true;
  const Question q{
      nullptr, 1, {&measures[0], &measures[1], &measures[4]}, {&measures[1], &measures[2], &measures[3]}};
  CHECK(decidesWhat(q).nl == "bepaalt: maatregel a, maatregel b, maatregel c en nog 1");
  CHECK(decidesWhat(Question{}).empty());
}
