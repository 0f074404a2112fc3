// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/rule_change.h"

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("A change takes the place of the one before, and goes when it says what the shipped rules say",
          "[core][advice]") {
  LocalRules rules;
  put(rules, {"mix.limits.cost", "12", ""}, "9");
  put(rules, {"measures.lokauto.cost", "\"midden\"", ""}, "\"hoog\"");
  REQUIRE(rules.changes.size() == 2);
  CHECK(rules.changes[0].path == "measures.lokauto.cost");  // by path
  CHECK(rules.changes[0].was == "\"hoog\"");
  put(rules, {"mix.limits.cost", "15", ""}, "9");
  REQUIRE(rules.changes.size() == 2);
  CHECK(rules.changes[1].value == "15");
  put(rules, {"mix.limits.cost", "9", ""}, "9");
  CHECK(rules.changes.size() == 1);
}

TEST_CASE("Every state of a change is told", "[core][advice]") {
  const RuleChange change{"mix.limits.cost", "12", "9"};
  CHECK(describe(JudgedChange{change, ChangeState::Holds, "9"}).nl == "mix.limits.cost: 12 (meegeleverd: 9)");
  CHECK(describe(JudgedChange{change, ChangeState::ShippedMoved, "10"}).nl.find("intussen 10") !=
        std::string::npos);
  CHECK(describe(JudgedChange{change, ChangeState::TargetGone, ""}).en.find("no effect") !=
        std::string::npos);
  CHECK(describe(JudgedChange{{"a", "", "2"}, ChangeState::Holds, "2"}).en == "a: taken out (shipped: 2)");
}
