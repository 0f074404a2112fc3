// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_file/local_rules.h"

#include <algorithm>
#include <fstream>

#include "rule_file/read_rule_base.h"
#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;
using namespace brandpunt::exchange;

namespace {

std::filesystem::path shippedRules() { return test::projectFolder() / "data" / "rules"; }

LocalRules with(const std::string& path, const std::string& value) { return {{{path, value, ""}}, ""}; }

RuleBase read(const LocalRules& local) {
  Result<RuleBase> rules = readRuleBase(shippedRules(), local);
  if (!rules) FAIL(rules.error().message.en);
  return *std::move(rules);
}

std::string refusal(const LocalRules& local) {
  const Result<RuleBase> rules = readRuleBase(shippedRules(), local);
  REQUIRE_FALSE(rules.has_value());
  CHECK_FALSE(rules.error().message.en.empty());
  return rules.error().message.nl;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

int weightOf(const std::vector<WeightedExpression>& list, const std::string& expression) {
  const auto found =
      std::ranges::find_if(list, [&](const WeightedExpression& w) { return w.when.text == expression; });
  return found == list.end() ? 0 : found->weight;
}

const char* ownMeasure = R"([[measure]]
id = "straatcoach"
ref = "G01"
name_nl = "Straatcoach"
name_en = "Street coach"
offence = ["autokraak"]
category = "samenwerking"
decides = "gemeente"
hard = []
indications = [ { when = "n_12m>=12", weight = 2 } ]
contra = []
legal_nl = "Geen bijzondere eis."
legal_en = "No special demand."
partners_nl = "gemeente"
partners_en = "municipality"
cost = "laag"
labour = "laag"
lead_weeks = 4
duration = "tijdelijk"
displacement = "geen"
evidence = "E4"
synergies = []
works_if_nl = "Werkt als er iemand is."
works_if_en = "Works if somebody is there."
consider_nl = "Let op de uren."
consider_en = "Mind the hours."
sources = [ { id = "S0", part = "eigen" } ]
)";

}  // namespace

TEST_CASE("A typed value becomes TOML", "[exchange][rule_file]") {
  CHECK(asTomlValue("12") == "12");
  CHECK(asTomlValue("[7, 8]") == "[7, 8]");
  CHECK(asTomlValue("midden") == "\"midden\"");
  CHECK(asTomlValue("zegt \"nee\"") == "\"zegt \\\"nee\\\"\"");
  CHECK(asTomlValue("") == "");
  CHECK(asTomlValue("1 # twee") == "\"1 # twee\"");
  CHECK(asTomlValue("1\ny = 2") != "1\ny = 2");
}

TEST_CASE("A change of every kind is laid over the shipped rules", "[exchange][rule_file]") {
  CHECK(read(with("mix.limits.cost", "12")).mix.limits.cost == 12);
  CHECK(read(with("mix.dark_days.first_month", "10")).mix.darkFirstMonth == 10);
  CHECK(read(with("mix.value.minimum", "3.5")).mix.minimumValue == 14);
  CHECK(read(with("measures.lokauto.cost", "\"midden\"")).measure("lokauto")->cost == Band::Middle);
  CHECK(read(with("measures.lokauto.off", "\"geen OM\"")).measure("lokauto")->off == "geen OM");
  const RuleBase shipped = read({});
  const Measure& car = *shipped.measure("lokauto");
  REQUIRE_FALSE(car.indications.empty());
  const std::string first = car.indications.front().when.text;
  const std::string path = "measures.lokauto.indications." + first;
  CHECK(weightOf(read(with(path, "7")).measure("lokauto")->indications, first) == 7);
  CHECK(weightOf(read(with(path, "")).measure("lokauto")->indications, first) == 0);
  const RuleBase added = read(with("measures.lokauto.contra.verlichting==goed", "2"));
  CHECK(weightOf(added.measure("lokauto")->contras, "verlichting==goed") == 2);
  const RuleBase harder = read(with("measures.verlichting.hard.n_12m>=9", "true"));
  CHECK(harder.measure("verlichting")->hard.back().text == "n_12m>=9");
  const std::string condition = car.hard.front().text;
  CHECK(read(with("measures.lokauto.hard." + condition, "")).measure("lokauto")->hard.size() ==
        car.hard.size() - 1);
}

TEST_CASE("What the shipped rules say is known before it is changed", "[exchange][rule_file]") {
  CHECK(*shippedValue(shippedRules(), "mix.limits.cost") == "9");
  CHECK(*shippedValue(shippedRules(), "measures.lokauto.cost") == "\"hoog\"");
  CHECK(shippedValue(shippedRules(), "measures.lokauto.off")->empty());
  CHECK(*shippedValue(shippedRules(), "mix.term_and_holidays.months") == "[ 7, 8, 9, 12 ]");
  for (const char* path : {"mix", "mix.limits", "mix.onzin.cost", "measures.lokauto", "measures.lokauto.id",
                           "measures.lokauto.ref", "measures.lokauto.indications", "facts.n_12m.type", "",
                           "measures.bestaat-niet.cost"}) {
    CAPTURE(path);
    CHECK_FALSE(shippedValue(shippedRules(), path).has_value());
  }
}

TEST_CASE("A change that the rules do not bear is named with its cause", "[exchange][rule_file]") {
  CHECK(has(refusal(with("measures.lokauto.indications.licht==goed", "2")), "onbekende feit 'licht'"));
  CHECK(has(refusal(with("measures.lokauto.indications.n_12m==goed", "2")),
            "measures.lokauto.indications.n_12m==goed"));
  CHECK(has(refusal(with("measures.lokauto.indications.n_12m>=5", "-2")), "geheel getal"));
  CHECK(has(refusal(with("measures.lokauto.cost", "\"duur\"")), "'duur'"));
  CHECK(has(refusal(with("measures.lokauto.lead_weeks", "\"veel\"")), "geheel getal"));
  CHECK(has(refusal(with("measures.lokauto.synergies", "[\"bestaat-niet\"]")), "bestaat-niet"));
  CHECK(has(refusal(with("measures.lokauto.synergies", "[\"lokauto\"]")), "zichzelf"));
  CHECK(has(refusal(with("mix.dark_days.first_month", "13")), "1 tot en met 12"));
  CHECK(has(refusal(with("mix.value.synergy_bonus", "0.3")), "0.25"));
  CHECK(has(refusal(with("mix.value.slot_weights", "[1.0, 2.0]")), "dalende"));
  CHECK(has(refusal(with("measures.lokauto.hard.verlichting==onbekend", "true")), "onbekend"));
  // Of several the one that is wrong is named.
  const LocalRules two{{{"mix.limits.cost", "12", "9"}, {"mix.limits.labour", "\"x\"", "14"}}, ""};
  CHECK(has(refusal(two), "mix.limits.labour"));
}

TEST_CASE("Two measures that strengthen each other are fine: it counts once, either way",
          "[exchange][rule_file]") {
  const LocalRules local{{{"measures.lokauto.synergies", "[\"verlichting\"]", ""},
                          {"measures.verlichting.synergies", "[\"lokauto\"]", ""}},
                         ""};
  CHECK(read(local).measure("lokauto")->synergies == std::vector<std::string>{"verlichting"});
}

TEST_CASE("A measure of one's own stands among the others, and its faults name their line",
          "[exchange][rule_file]") {
  const RuleBase rules = read({{}, ownMeasure});
  REQUIRE(rules.measure("straatcoach"));
  CHECK(rules.measure("straatcoach")->own);
  CHECK_FALSE(rules.measure("lokauto")->own);
  const auto broken = [](const std::string& from, const std::string& to) {
    std::string text = ownMeasure;
    return refusal({{}, text.replace(text.find(from), from.size(), to)});
  };
  CHECK(has(broken("\"straatcoach\"", "\"lokauto\""), "twee keer"));
  CHECK(has(broken("\"G01\"", "\"M01\""), "al het nummer van"));
  CHECK(has(broken("n_12m>=12", "bestaat_niet>=12"), "eigen maatregelen, regel 10"));
  CHECK(has(broken("lead_weeks = 4", "lead_weeks = \"vier\""), "regel 18"));
  CHECK(has(broken("lead_weeks = 4\n", ""), "lead_weeks"));
  CHECK(has(broken("sources = [", "sources = ]"), "TOML"));
  CHECK(withoutOwnMeasure(ownMeasure, "straatcoach").empty());
  CHECK(withoutOwnMeasure(ownMeasure, "andere") != "");
}

TEST_CASE("A change stays when the shipped rules move on, and says so", "[exchange][rule_file]") {
  const LocalRules local{{{"measures.vervallen.cost", "\"laag\"", "\"hoog\""},
                          {"mix.limits.cost", "12", "9"},
                          {"mix.limits.labour", "20", "11"}},
                         ""};
  const auto judged = judge(shippedRules(), local);
  REQUIRE(judged.has_value());
  REQUIRE(judged->size() == 3);
  CHECK((*judged)[0].state == ChangeState::TargetGone);
  CHECK((*judged)[1].state == ChangeState::Holds);
  CHECK((*judged)[2].state == ChangeState::ShippedMoved);
  CHECK((*judged)[2].shipped == "14");
  CHECK(read(local).mix.limits.labour == 20);
}

TEST_CASE("Local rules go to a file and come back the same", "[exchange][rule_file]") {
  const test::TemporaryFolder folder;
  const LocalRules local{{{"measures.lokauto.indications.n_3m>=5", "", "2"},
                          {"measures.lokauto.off", "\"het OM \\\"wil\\\" niet\"", ""},
                          {"mix.term_and_holidays.months", "[ 7, 8 ]", "[ 7, 8, 9, 12 ]"}},
                         withoutOwnMeasure(std::string(ownMeasure) + "\n", "geen")};
  const auto file = folder / "regels.toml";
  std::ofstream(file) << toFile(local);
  const auto back = fromFile(file);
  REQUIRE(back.has_value());
  CHECK(back->changes == local.changes);
  CHECK(read(*back).measure("straatcoach"));
  for (const auto& [text, part] :
       {std::pair("[[change]]\npath = \"mix.limits.cost\"\n", "'value'"),
        std::pair("[[change]]\npath = \"onzin\"\nvalue = 1\n", "onzin"),
        std::pair("[[change]]\nvalue = 1\n", "path"), std::pair("[[changes]]\n", "changes"),
        std::pair("measure = 3\n", "[[measure]]")}) {
    std::ofstream(file) << text;
    const auto refused = fromFile(file);
    REQUIRE_FALSE(refused.has_value());
    CHECK(has(refused.error().message.nl, part));
  }
}
