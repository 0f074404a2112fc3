// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/necessity.h"

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("The grounds for cameras are the figures of the place, with what rests on them and what is missing",
          "[core][advice]") {
  RuleBase rules;
  rules.facts = {
      {.id = "n_12m", .type = FactType::Whole, .title = {"delicten in 12 maanden", "offences in 12 months"}},
      {.id = "trend", .type = FactType::Choice, .values = {"gelijk"}, .title = {"ontwikkeling", "trend"}}};
  Measure failed;
  failed.id = "surveillance";
  failed.name = {"Surveillance", "Patrol"};
  FactSet facts;
  facts["n_12m"] = {51.0, FactOrigin::Computed, {"autokraken, 2025", "thefts, 2025"}, "2025-12-31"};
  Advice advice;
  advice.measures.push_back(
      {.measure = &failed, .before = Remembered{.measure = "surveillance", .course = Course::Failed}});
  const auto grounds = groundsForCameras(rules, facts, advice);
  REQUIRE(grounds.size() == 4);
  CHECK(grounds[0].title.nl == "Noodzaak");
  REQUIRE(grounds[0].lines.size() == 1);
  CHECK(grounds[0].lines[0].nl == "Delicten in 12 maanden: 51 (autokraken, 2025).");
  REQUIRE(grounds[0].missing.size() == 1);
  CHECK(grounds[0].missing[0].nl == "ontwikkeling");
  CHECK(grounds[2].lines[0].nl == "Hier geprobeerd zonder genoeg effect: Surveillance.");
}
