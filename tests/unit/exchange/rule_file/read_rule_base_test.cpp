// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_file/read_rule_base.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "rule_file/read_facts.h"
#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;
namespace fs = std::filesystem;

namespace {

std::string contentOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

/// The project's rule base in a folder of its own, to break.
class RulesToBreak {
 public:
  RulesToBreak() {
    fs::copy(test::projectFolder() / "data" / "rules", m_folder.path() / "rules",
             fs::copy_options::recursive);
  }

  /// Replaces the first `from` in the file by `to`, reads, and gives the message.
  std::string after(const std::string& file, const std::string& from, const std::string& to) {
    const fs::path path = m_folder.path() / "rules" / file;
    const std::string text = contentOf(path);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    line =
        1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    write(path, std::string(text).replace(at, from.size(), to));
    const Result<RuleBase> rules = exchange::readRuleBase(m_folder.path() / "rules");
    write(path, text);
    REQUIRE_FALSE(rules.has_value());
    CHECK_FALSE(rules.error().message.en.empty());
    return rules.error().message.nl;
  }
  int line = 0;

 private:
  test::TemporaryFolder m_folder = {};
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("The project's rule base is read whole", "[exchange][rule_file]") {
  const Result<RuleBase> rules = exchange::readRuleBase(test::projectFolder() / "data" / "rules");
  if (!rules) FAIL(rules.error().message.en);
  CHECK(rules->facts.size() == 77);
  CHECK(rules->measures.size() == 54);
  CHECK(rules->discontinued.size() == 6);
  CHECK(std::count_if(rules->measures.begin(), rules->measures.end(), [](auto& m) { return m.external; }) ==
        4);
  CHECK(std::count_if(rules->measures.begin(), rules->measures.end(),
                      [](auto& m) { return m.personFocused; }) == 7);
  CHECK(rules->mix.synergyBonus == 2 * quarters);
  CHECK(rules->mix.slotWeights == std::vector<int>{4, 2, 1});
}

TEST_CASE("A broken rule file is refused with its name, its line and the cause", "[exchange][rule_file]") {
  RulesToBreak rules;
  struct Damage {
    const char* file;
    const char* from;
    const char* to;
    const char* cause;
  };
  const std::vector<Damage> all{
      {"measures/situationeel.toml", "ref = \"M20\"", "ref = \"M20\"\nref = \"M21\"", "ref"},
      {"measures/situationeel.toml", "verlichting!=goed", "belichting!=goed", "belichting"},
      {"measures/situationeel.toml", "verlichting!=goed", "verlichting!=donker", "donker"},
      {"measures/situationeel.toml", "verlichting!=goed", "verlichting!=onbekend", "onbekend"},
      {"measures/situationeel.toml", "n_12m>=25", "n_12m>=veel", "n_12m>=veel"},
      {"measures/situationeel.toml", "weight = 3", "weight = 0", "weight"},
      {"measures/situationeel.toml", "weight = 3", "weight = 2.5", "weight"},
      {"measures/situationeel.toml", "lead_weeks = 12", "lead_weeks = \"lang\"", "lead_weeks"},
      {"measures/situationeel.toml", "lead_weeks = 12", "lead_week = 12", "lead_week"},
      {"measures/situationeel.toml", "lead_weeks = 12\n", "", "lead_weeks' ontbreekt"},
      {"measures/situationeel.toml", "cost = \"hoog\"", "cost = \"duur\"", "duur"},
      {"measures/situationeel.toml", "evidence = \"E1\"", "evidence = \"E9\"", "E9"},
      {"measures/situationeel.toml", "id = \"S0\"", "id = \"S9\"", "S9"},
      {"measures/situationeel.toml", "offence = [\"autokraak\"", "offence = [\"autoinbraak\"", "autoinbraak"},
      {"measures/samenwerking.toml", "decides = \"gemeente\"", "decides = \"wethouder\"", "wethouder"},
      {"measures/samenwerking.toml", "category = \"samenwerking\"", "category = \"samen\"", "samen"},
      {"facts.toml", "type = \"share\"", "type = \"deel\"", "deel"},
      {"facts.toml", "id = \"eigenaar\"", "id = \"delict\"", "delict"},
      {"facts.toml", "words_nl = [\"gemeente\", ", "words_nl = [", "words_nl"},
      {"measures/situationeel.toml", "consider_nl = \"Camera", "consider_nl = \"\" # ", "consider_nl"},
      {"mix.toml", "synergy_bonus = 2.0", "synergy_bonus = 0.3", "synergy_bonus"},
      {"mix.toml", "[1.0, 0.5, 0.25]", "[0.5, 1.0]", "slot_weights"},
      {"mix.toml", "cost = 9", "cost = -1", "cost"},
      {"discontinued.toml", "[\"preventieteam\"]", "[\"preventiebus\"]", "preventiebus"},
      {"sources.toml", "seed = true\ntitle", "seed = true\nisbn = \"1\"\ntitle", "isbn"},
      {"measures/dadergericht.toml", "hard = [", "hard = ", ""},
  };
  for (const Damage& d : all) {
    CAPTURE(d.file, d.from, d.to);
    const std::string message = rules.after(d.file, d.from, d.to);
    CAPTURE(message);
    CHECK(has(message, fs::path(d.file).filename().string()));
    CHECK(has(message, d.cause));
    const bool near = has(message, "regel " + std::to_string(rules.line) + ":") ||
                      has(message, "regel " + std::to_string(rules.line + 1) + ":") ||
                      has(message, "ontbreekt");
    CHECK(near);
  }
}

TEST_CASE("A synergy that does not exist is refused at the measure that names it", "[exchange][rule_file]") {
  RulesToBreak rules;
  const std::string message = rules.after("measures/situationeel.toml", "synergies = [\"verlichting\"",
                                          "synergies = [\"belichting\"");
  CHECK(has(message, "situationeel.toml"));
  CHECK(has(message, "'belichting' bestaat niet"));
}

TEST_CASE("A rule file that is huge, or nested beyond all reason, is refused with its name",
          "[exchange][rule_file]") {
  RulesToBreak rules;
  const std::string many(10'000, '[');
  CHECK(has(rules.after("mix.toml", "synergy_bonus = 2.0", "synergy_bonus = " + many), "mix.toml, regel"));
  std::string tables = "synergy_bonus = ";
  for (int i = 0; i < 10'000; ++i) tables += "{a=";
  CHECK(has(rules.after("mix.toml", "synergy_bonus = 2.0", tables), "mix.toml, regel"));
  const std::string huge = "synergy_bonus = 2.0 #" + std::string(10u << 20, 'x');
  CHECK(has(rules.after("mix.toml", "synergy_bonus = 2.0", huge), "4 MB"));
}

TEST_CASE("A folder without rules is not found", "[exchange][rule_file]") {
  const test::TemporaryFolder empty;
  const Result<RuleBase> rules = exchange::readRuleBase(empty.path());
  REQUIRE_FALSE(rules.has_value());
  CHECK(rules.error().code == ErrorCode::NotFound);
}

TEST_CASE("A facts file is read or refused with the fact named", "[exchange][rule_file]") {
  const Result<RuleBase> rules = exchange::readRuleBase(test::projectFolder() / "data" / "rules");
  REQUIRE(rules.has_value());
  const test::TemporaryFolder folder;
  const auto read = [&](const std::string& json) {
    write(folder / "f.json", json);
    return exchange::readFacts(folder / "f.json", *rules);
  };
  const Result<FactSet> facts =
      read(R"({"delict": "autokraak", "n_12m": 12, "verlichting": "onbekend", "trend": null,
                                         "schouw_maanden_geleden": "nooit", "openbare_plaats": true})");
  REQUIRE(facts.has_value());
  CHECK(facts->size() == 4);
  CHECK(std::get<double>(facts->at("n_12m").value) == 12);

  const std::string deep(100'000, '[');
  const std::vector<std::pair<const char*, const char*>> wrong{
      {R"({"n_12m": 12})", "delict"},
      {R"({"delict": "fietsdiefstal"})", "delict"},
      {R"({"delict": null})", "delict"},
      {R"({"delict": "autokraak", "n_12m": "veel"})", "n_12m"},
      {R"({"delict": "autokraak", "n_12m": 1.5})", "n_12m"},
      {R"({"delict": "autokraak", "n_12m": [1]})", "n_12m"},
      {R"({"delict": "autokraak", "nachtaandeel": 40})", "nachtaandeel"},
      {R"({"delict": "autokraak", "openbare_plaats": "ja"})", "openbare_plaats"},
      {R"({"delict": "autokraak", "verlichting": "donker"})", "verlichting"},
      {R"({"delict": "autokraak", "verlichtng": "goed"})", "verlichtng"},
      {R"({"delict": "autokraak", "delict": "woninginbraak"})", "delict"},
      {R"(["delict"])", "f.json"},
      {R"({"delict": )", "f.json"},
      {"", "f.json"},
      {deep.c_str(), "f.json"},
  };
  for (const auto& [json, named] : wrong) {
    CAPTURE(json);
    const Result<FactSet> refused = read(json);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::WrongFormat);
    CHECK(has(refused.error().message.nl, named));
  }
  CHECK(exchange::readFacts(folder / "nothing.json", *rules).error().code == ErrorCode::NotFound);
  CHECK(exchange::readFacts(folder.path(), *rules).error().code == ErrorCode::NotReadable);
}
