// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/code/offence_table.h"

#include <fstream>
#include <iterator>
#include <map>

#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;

namespace {

OffenceTable realTable() {
  std::ifstream file(test::projectFolder() / "data" / "offences.csv");
  return OffenceTable::parse(std::string{std::istreambuf_iterator<char>(file), {}}).value();
}

}  // namespace

TEST_CASE("A10 is a car and A20 is a house", "[core][incident]") {
  const OffenceTable table = realTable();
  for (const char* code : {"A10", "B10", "a 10", "A10 - Diefstal uit/vanaf personenauto", "1.2.1"}) {
    CHECK(table.byCode(code) == Offence::Autokraak);
  }
  for (const char* code : {"A20", "A30", "B20", "B30"}) CHECK(table.byCode(code) == Offence::Woninginbraak);
  for (const char* code : {"A21", "A34", "B21", "B34"}) CHECK(table.byCode(code) == Offence::BoxGarageSchuur);
  for (const char* code : {"A70", "A71", "A76", "B60"})
    CHECK(table.byCode(code) == Offence::Voertuigdiefstal);
  CHECK(table.byCode("A72") == Offence::Fietsdiefstal);
  CHECK(table.byCode("A23") == Offence::Bedrijfsinbraak);
  CHECK(table.byCode("F15") == Offence::Overig);
  CHECK_FALSE(table.byCode("640"));
  CHECK_FALSE(table.byCode("A100"));
  CHECK_FALSE(table.byCode("AUTO THEFT"));
}

TEST_CASE("Words of many police forces mean the right offence", "[core][incident]") {
  const OffenceTable table = realTable();
  const std::map<std::string, Offence> meanings{
      {"LARCENY-FROM VEHICLE", Offence::Autokraak},
      {"Theft from Vehicle", Offence::Autokraak},
      {"THEFT F/AUTO", Offence::Autokraak},
      {"Theft From Motor Vehicle", Offence::Autokraak},
      {"BURGLARY FROM VEHICLE", Offence::Autokraak},
      {"Vehicle break-in", Offence::Autokraak},
      {"BURGLARY OF MOTOR VEHICLE", Offence::Autokraak},
      {"Diefstal uit/vanaf motorvoertuigen", Offence::Autokraak},
      {"Diefstal uit/vanaf personenauto", Offence::Autokraak},
      {"Poging diefstal uit auto", Offence::Autokraak},
      {"LARCENY-NON VEHICLE", Offence::Overig},
      {"AUTO THEFT", Offence::Voertuigdiefstal},
      {"Theft of Vehicle", Offence::Voertuigdiefstal},
      {"MOTOR VEHICLE THEFT", Offence::Voertuigdiefstal},
      {"Diefstal personenauto", Offence::Voertuigdiefstal},
      {"BURGLARY-RESIDENCE", Offence::Woninginbraak},
      {"BURGLARY-RESIDENTIAL", Offence::Woninginbraak},
      {"BURGLARY--APARTMENT", Offence::Woninginbraak},
      {"Break and Enter Residential/Other", Offence::Woninginbraak},
      {"Diefstal/inbraak woning", Offence::Woninginbraak},
      {"Gekwal. Diefstal in/uit woning", Offence::Woninginbraak},
      {"BURGLARY-NONRES", Offence::Bedrijfsinbraak},
      {"Burglary - Non-Residential", Offence::Bedrijfsinbraak},
      {"Break and Enter Commercial", Offence::Bedrijfsinbraak},
      {"Gekwal. Diefstal in/uit bedrijf/kantoor", Offence::Bedrijfsinbraak},
      {"Diefstal/inbraak box/garage/schuur", Offence::BoxGarageSchuur},
      {"Diefstal Fiets", Offence::Fietsdiefstal},
      {"Theft of Bicycle", Offence::Fietsdiefstal},
      {"ROBBERY-RESIDENCE", Offence::Overig},
      {"Overval in woning", Offence::Overig},
      {"Winkeldiefstal", Offence::Overig},
      {"autokraak", Offence::Autokraak},
  };
  for (const auto& [words, offence] : meanings) {
    INFO(words);
    CHECK(table.byWords(words) == offence);
  }
}

TEST_CASE("Words that do not say what was burgled are not guessed", "[core][incident]") {
  CHECK_FALSE(realTable().byWords("BURGLARY"));
  CHECK_FALSE(realTable().byWords("Vehicle crime"));
}

TEST_CASE("The user's own words go before the table", "[core][incident]") {
  OffenceTable table = realTable();
  REQUIRE(table.addMap("value,offence\nBURGLARY,woninginbraak\nAUTO THEFT,overig\n"));
  CHECK(table.byWords("burglary") == Offence::Woninginbraak);
  CHECK(table.byWords("AUTO THEFT") == Offence::Overig);
  const auto wrong = table.addMap("x,autokraak\ny,fiets\n");
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().message.nl.find("regel 2") != std::string::npos);
}
