// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/sentence.h"

#include "support/catch.h"

using namespace brandpunt;

namespace {

RuleBase rules() {
  RuleBase base;
  base.facts = {
      {.id = "akkoord", .type = FactType::Choice, .values = {"ja", "nee"}, .title = {"akkoord", "agreed"}},
      {.id = "plek",
       .type = FactType::Choice,
       .values = {"station_pr", "centrum"},
       .words = {{"station of P+R", "station or park and ride"}, {"centrum", "town centre"}},
       .title = {"soort plek", "kind of place"}}};
  return base;
}

Text conditionFrom(const char* text) { return conditionOf(*parseExpression(text), rules()); }

}  // namespace

TEST_CASE("A condition says values in the words of their language", "[core][advice]") {
  CHECK(conditionFrom("plek==station_pr").nl == "soort plek: station of P+R");
  CHECK(conditionFrom("plek==station_pr").en == "kind of place: station or park and ride");
}

TEST_CASE("A condition says what must be, not what may not be, where there are two values",
          "[core][advice]") {
  CHECK(conditionFrom("akkoord!=nee").nl == "akkoord: ja");
  CHECK(conditionFrom("plek!=station_pr").en == "kind of place: town centre");
}

TEST_CASE("A value without words of its own is said as it stands, and nooit in the language of the reader",
          "[core][advice]") {
  const FactKind months{.id = "schouw", .type = FactType::Whole, .canBeNever = true};
  CHECK(describe(months, std::string(never), Language::Dutch) == "nooit");
  CHECK(describe(months, std::string(never), Language::English) == "never");
  const FactKind plain{.id = "x", .type = FactType::Choice, .values = {"lange_straat"}};
  CHECK(describe(plain, std::string("lange_straat"), Language::English) == "lange straat");
}
