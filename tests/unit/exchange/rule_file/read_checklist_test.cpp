// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_file/read_checklist.h"

#include <fstream>
#include <iterator>
#include <set>

#include "rule_file/read_rule_base.h"
#include "schouw/look_points.h"
#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;
namespace fs = std::filesystem;

namespace {

const fs::path data = test::projectFolder() / "data";

RuleBase rules() {
  auto read = exchange::readRuleBase(data / "rules");
  REQUIRE(read);
  return std::move(*read);
}

std::string textOf(const fs::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The failure after one change of the shipped file.
Text refusal(const std::string& from, const std::string& to) {
  const test::TemporaryFolder folder;
  std::string text = textOf(data / "checklists/schouw.toml");
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
  std::ofstream(folder / "schouw.toml") << text;
  const auto read = exchange::readChecklist(folder.path(), rules());
  REQUIRE_FALSE(read);
  CHECK(read.error().code == ErrorCode::WrongFormat);
  return read.error().message;
}

}  // namespace

TEST_CASE("The shipped checklist is sound, complete and short enough", "[exchange][schouw]") {
  const RuleBase base = rules();
  const auto read = exchange::readChecklist(data / "checklists", base);
  if (!read) FAIL(read.error().message.en);
  std::set<std::string> themes;
  for (const ChecklistItem& item : read->items) {
    INFO(item.id);
    themes.insert(item.theme);
    CHECK(item.text.nl.size() <= 52);
    CHECK(item.text.en.size() <= 52);
  }
  CHECK(themes.size() == read->themes.size());
  std::vector<std::string> places = base.fact("locatietype")->values;
  places.emplace_back();
  for (const Offence offence : {Offence::Autokraak, Offence::Woninginbraak}) {
    for (const std::string& place : places) {
      for (const SchouwRound round : {SchouwRound::Day, SchouwRound::Dark}) {
        const auto items = itemsFor(*read, offence, place, round);
        INFO(place);
        CHECK(items.size() >= 8);
        CHECK(items.size() <= mostItems);
      }
      CHECK(participantsFor(*read, offence, place).size() >= 3);
    }
    for (const LookKind kind :
         {LookKind::ParkingEntrance, LookKind::ParkingMiddle, LookKind::Station, LookKind::Unlit,
          LookKind::BackPath, LookKind::Path, LookKind::Green, LookKind::Street, LookKind::Edge}) {
      CHECK_FALSE(hintFor(*read, offence, idOf(kind)).empty());
    }
  }
}

TEST_CASE("What a checklist names must exist, and the message names the line", "[exchange][schouw]") {
  struct Change {
    const char *from, *to, *named;
  };
  for (const Change& c :
       {Change{"theme = \"licht\"", "theme = \"donkerte\"", "donkerte"},
        Change{"fact = \"verlichting\"", "fact = \"verlichten\"", "verlichten"},
        Change{"ja = \"goed\"", "ja = \"prima\"", "zichtlijnen"},
        Change{"measures = [\"verlichting\"]", "measures = [\"lampje\"]", "lampje"},
        Change{"round = \"donker\"", "round = \"nacht\"", "nacht"},
        Change{"offence = [\"autokraak\"]", "offence = [\"fietsroof\"]", "fietsroof"},
        Change{"places = [\"parkeergarage\"]", "places = [\"kasteel\"]", "kasteel"},
        Change{"id = \"PKVW\"", "id = \"ONBEKEND\"", "ONBEKEND"},
        Change{"id = \"licht-kleur\"", "id = \"licht-branden\"", "licht-branden"},
        Change{"kind = \"unlit\"", "kind = \"dark\"", "dark"},
        Change{"on_the_spot = [", "on_the_spot = [\"niets\", ", "niets"},
        Change{"round = \"donker\"\nfact", "round = \"beide\"\nfact", "ronde"},
        Change{"text_nl = \"Alle lampen branden\"", "tekst = \"Alle lampen branden\"", "tekst"}}) {
    const Text message = refusal(c.from, c.to);
    INFO(message.nl);
    CHECK(message.nl.find(c.named) != std::string::npos);
    CHECK(message.nl.find("schouw.toml") != std::string::npos);
  }
}

TEST_CASE("A folder without checklists is said to be empty", "[exchange][schouw]") {
  const test::TemporaryFolder folder;
  const auto read = exchange::readChecklist(folder.path(), rules());
  REQUIRE_FALSE(read);
  CHECK(read.error().code == ErrorCode::NotFound);
}
