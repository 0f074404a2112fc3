// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/privacy/person_data.h"

#include "support/catch.h"

using namespace brandpunt;

namespace {

std::string without(std::string text, PersonDataCounts* counts = nullptr) {
  PersonDataCounts own;
  removePersonData(text, true, counts ? *counts : own);
  return text;
}

}  // namespace

TEST_CASE("What points at a person leaves the text and is counted", "[core][incident]") {
  PersonDataCounts counts;
  CHECK(without("parkeerterrein 06-12345678 achter", &counts) == "parkeerterrein achter");
  CHECK(without("bel +31 6 12345678", &counts) == "bel");
  CHECK(without("woning jan.jansen@voorbeeld.nl", &counts) == "woning");
  CHECK(without("auto AB-12-CD op straat", &counts) == "auto op straat");
  CHECK(without("auto 12-ABC-3", &counts) == "auto");
  CHECK(without("bsn 111222333", &counts) == "bsn");
  CHECK(without("NL91ABNA0417164300", &counts).empty());
  CHECK(without("woning van dhr. P. de Vries beneden", &counts) == "woning van beneden");
  CHECK(counts ==
        PersonDataCounts{{"bsn", 1}, {"email", 1}, {"iban", 1}, {"name", 1}, {"phone", 2}, {"plate", 2}});
}

TEST_CASE("Streets, codes, postcodes and dates are left alone", "[core][incident]") {
  PersonDataCounts counts;
  for (const char* text :
       {"Mr. P.J. Troelstralaan", "A10 - Diefstal uit auto", "9721JA", "12-05-2024", "PL0100_2024000001",
        "1384 LUCILE AVE SW", "parkeergarage", "2024-01-01 12:00", "123456789 is geen bsn", ""}) {
    CAPTURE(text);
    CHECK(without(text, &counts) == text);
  }
  CHECK(counts.empty());
  std::string street = "Mevr. Jansenlaan";
  removePersonData(street, false, counts);
  CHECK(street == "Mevr. Jansenlaan");
}

TEST_CASE("The eleven test", "[core][incident]") {
  CHECK(passesElevenTest("111222333"));
  CHECK_FALSE(passesElevenTest("111222334"));
  CHECK_FALSE(passesElevenTest("000000000"));
  CHECK_FALSE(passesElevenTest("11122233"));
  CHECK_FALSE(passesElevenTest("11122233x"));
}

TEST_CASE("What stood on both sides of a number and is one without it goes too", "[core][incident]") {
  PersonDataCounts counts;
  std::string text = "bel 06 jan@voorbeeld.nl 12345678 op";
  removePersonData(text, true, counts);
  CHECK(text == "bel op");
  CHECK(counts == PersonDataCounts{{"email", 1}, {"phone", 1}});
}
