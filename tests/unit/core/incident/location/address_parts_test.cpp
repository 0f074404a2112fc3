// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/location/address_parts.h"

#include "incident/code/reduce_text.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

Address split(const std::string& street, const std::string& number = "") {
  Address address;
  address.street = street;
  address.houseNumber = number;
  splitHouseNumber(address);
  splitStreet(address);
  return address;
}

}  // namespace

TEST_CASE("A house number falls apart into number, letter and addition", "[core][incident]") {
  const Address a = split("Dorpsstraat", "12-A bis");
  CHECK(a.houseNumber == "12");
  CHECK(a.houseLetter == "A");
  CHECK(a.houseAddition == "bis");
  CHECK(split("Dorpsstraat", "7").houseLetter.empty());
}

TEST_CASE("A number inside the street is found, a block or a year is left", "[core][incident]") {
  CHECK(split("1384 LUCILE AVE SW").houseNumber == "1384");
  CHECK(split("1384 LUCILE AVE SW").street == "LUCILE AVE SW");
  CHECK(split("Dorpsstraat 12b").houseLetter == "b");
  CHECK(split("10XX ALBERNI ST").houseNumber.empty());
  CHECK(split("1200 BLOCK OF MAIN ST").houseNumber.empty());
  CHECK(split("Plein 1940").houseNumber.empty());
}

TEST_CASE("A numbered street keeps its own number and a shop's name is left out", "[core][incident]") {
  CHECK(split("569 10TH ST NW").houseNumber == "569");
  CHECK(split("569 10TH ST NW").street == "10TH ST NW");
  CHECK(split("12 2nd Avenue").street == "2nd Avenue");
  CHECK(split("3393 PEACHTREE RD NE @LENOX MALL").street == "PEACHTREE RD NE");
  CHECK(split("Dorpsstraat 12a").houseNumber == "12");
  CHECK(split("Dorpsstraat 12a").street == "Dorpsstraat");
  CHECK(split("1e Dorpsstraat").houseNumber.empty());
}

TEST_CASE("A place may say that it is no address", "[core][incident]") {
  for (const char* rough :
       {"10XX ALBERNI ST", "1200 BLOCK OF MAIN ST", "On or near Station Road", "Nabij de brug"})
    CHECK(saysRoughly(rough));
  for (const char* exact : {"Dorpsstraat", "1e Dorpsstraat", "LUCILE AVE SW", "Blokhuisplein"})
    CHECK_FALSE(saysRoughly(exact));
}

TEST_CASE("The quality of a place follows from its parts", "[core][incident]") {
  CHECK(qualityOf(split("Dorpsstraat", "7")) == LocationQuality::Address);
  CHECK(qualityOf(split("Dorpsstraat")) == LocationQuality::Street);
  Address postcode;
  postcode.postcode = normalPostcode(" 9721 ja");
  CHECK(postcode.postcode == "9721JA");
  CHECK(qualityOf(postcode) == LocationQuality::Postcode);
  CHECK(qualityOf(Address{}) == LocationQuality::Unknown);
}

TEST_CASE("Free text comes down to codes", "[core][incident]") {
  CHECK(entryFrom("Achterdeur geforceerd met schroevendraaier") == Entry::Force);
  CHECK(entrySideFrom("Achterdeur geforceerd") == EntrySide::Rear);
  CHECK(entryFrom("Babbeltruc door man met hesje") == Entry::Deception);
  CHECK(entryFrom("Insluiping via open deur") == Entry::NoForce);
  CHECK(lootFrom("Kentekenplaat") == Loot::PlateOnly);
  CHECK(lootFrom("kentekenplaat; navigatie") == Loot::Electronics);
  CHECK(lootFrom("") == Loot::Unknown);
  CHECK(reportedByFrom("J", "Aangifte") == ReportedBy::Victim);
  CHECK(reportedByFrom("Ambtshalve", "Wijze van kennisname") == ReportedBy::Police);
}
