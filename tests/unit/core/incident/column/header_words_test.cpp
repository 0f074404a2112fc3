// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/column/header_words.h"

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("Headers that no table has are understood by their words", "[core][incident]") {
  const std::vector<std::pair<const char*, Field>> expected{
      {"Datum/tijd begin pleegperiode", Field::Start},
      {"Datum einde pleegperiode", Field::End},
      {"Tijd einde pleegperiode", Field::EndTime},
      {"Datum opname aangifte", Field::Reported},
      {"occ_start_dt", Field::Start},
      {"OCC_HOUR", Field::StartTime},
      {"REPORT_HOUR", Field::ReportedTime},
      {"FromDateTime", Field::Start},
      {"last_occurrence_date", Field::End},
      {"geo_lon", Field::Lon},
      {"LAT_WGS84", Field::Lat},
      {"X locatie (RD)", Field::X},
      {"Straat van het incident", Field::Street},
      {"Huisnummer locatie", Field::HouseNo},
      {"offense_type_id", Field::Offence},
      {"Code van het delict", Field::OffenceCode},
      {"Nummer zaak", Field::IncidentNo},
      {"Feituur", Field::StartTime},
  };
  for (const auto& [header, field] : expected) {
    const auto meaning = meaningByWords(header);
    CAPTURE(header);
    REQUIRE(meaning);
    CHECK(meaning->kind == HeaderMeaning::Kind::Field);
    CHECK(nameOf(meaning->field) == nameOf(field));
    CHECK(meaning->certainty < 0.95);
  }
}

TEST_CASE("Words about persons come first, words about the file mean nothing", "[core][incident]") {
  for (const char* header : {"Geboortedatum dader", "Datum geboorte slachtoffer", "Suspect start date",
                             "Naam melder", "Vict Age", "Kentekennummer auto", "Woonplaats verdachte"}) {
    const auto meaning = meaningByWords(header);
    CAPTURE(header);
    REQUIRE(meaning);
    CHECK(meaning->kind == HeaderMeaning::Kind::Person);
  }
  for (const char* header : {"Last update date", "Export datum incident", "Begin-pleegdagdeel", "Aantal", "",
                             "a b c d e f g h i j"}) {
    CAPTURE(header);
    CHECK_FALSE(meaningByWords(header));
  }
}
