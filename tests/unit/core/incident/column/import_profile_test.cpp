// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/column/import_profile.h"

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("A profile comes back from its text", "[core][incident]") {
  ImportProfile profile;
  profile.name = "Politie \"Midden\", BVH";
  profile.fingerprint = fingerprintOf({"a", "b"});
  profile.columns = {{Field::Start, "Datum; van"}, {Field::X, "X"}};
  profile.table = "Incidenten";
  profile.crs = "EPSG:28992";
  profile.timeZone = "Europe/Amsterdam";
  profile.dateOrder = DateOrder::MonthDayYear;
  profile.offence = Offence::Autokraak;
  profile.offenceValues = {{"kraak van auto", Offence::Autokraak}};
  const Result<ImportProfile> back = parseProfile(toText(profile));
  REQUIRE(back);
  CHECK(*back == profile);
}

TEST_CASE("A semicolon in a name and a field without a column survive the way to text and back",
          "[core][incident]") {
  ImportProfile profile;
  profile.name = "Midden; Noord";
  profile.columns = {{Field::End, ""}, {Field::Start, "Van"}};
  const Result<ImportProfile> back = parseProfile(toText(profile));
  REQUIRE(back);
  CHECK(*back == profile);
  CHECK(parseProfile("profile;x\ncolumn;start;\"Van, tot\"\n")->columns.at(Field::Start) == "Van, tot");
}

TEST_CASE("The fingerprint is that of the set of headers", "[core][incident]") {
  CHECK(fingerprintOf({"Datum", "X-coord"}) == fingerprintOf({"x coord", "DATUM"}));
  CHECK(fingerprintOf({"Datum", "X"}) != fingerprintOf({"Datum", "Y"}));
  CHECK(fingerprintOf({"ab", "c"}) != fingerprintOf({"a", "bc"}));
}

TEST_CASE("What is no profile is refused with its row", "[core][incident]") {
  for (const char* text : {"", "profile,", "profile,x\nshoe,size\n", "profile,x\ncolumn,nofield,Kop\n",
                           "profile,x\noffence-value,kraak,onbekend\n", "profile,x\ndate-order,xyz\n"}) {
    CAPTURE(text);
    const Result<ImportProfile> refused = parseProfile(text);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::WrongFormat);
  }
}
