// SPDX-License-Identifier: GPL-3.0-or-later
#include "geocode/geocoder.h"

#include "support/catch.h"

using namespace brandpunt;

namespace {

MapFeature house(const char* street, const char* number, const char* letter, const char* postcode, double x,
                 double y, const char* place = "Zilverdam") {
  return {Point{x, y},
          {{"street", street},
           {"house_no", number},
           {"house_letter", letter},
           {"postcode", postcode},
           {"place", place}}};
}

MapLayer town() {
  MapLayer layer;
  layer.features = {
      house("Dorpsstraat", "1", "", "9999AA", 0, 0),
      house("Dorpsstraat", "3", "", "9999AA", 10, 0),
      house("Dorpsstraat", "3", "A", "9999AA", 12, 0),
      house("Dorpsstraat", "5", "A", "9999AA", 20, 0),
      house("Dorpsstraat", "5", "B", "9999AA", 24, 0),
      house("Burgemeester van Dijkstraat", "7", "", "9999AB", 0, 100),
      house("Kerkpad", "1", "", "9999AC", 30, 10),
      house("Kerkpad", "99", "", "9999AC", 30, 1000),
      house("1e Dwarsweg", "2", "", "9999AD", 500, 0),
      house("Brink", "1", "", "9998AA", 5000, 0, "Gouddam"),
      house("Dorpsstraat", "1", "", "9998AB", 5000, 100, "Gouddam"),
  };
  return layer;
}

struct Town {
  AddressIndex index = AddressIndex::of(town());
  MapLayer areas = {};
  Geocoder geocoder{index, areas};
};

Geocoded find(Geocoder& geocoder, Address address) { return geocoder.find(address); }

Address at(const char* street, const char* number, const char* letter = "", const char* postcode = "",
           const char* place = "Zilverdam") {
  Address address;
  address.street = street;
  address.houseNumber = number;
  address.houseLetter = letter;
  address.postcode = postcode;
  address.place = place;
  return address;
}

}  // namespace

TEST_CASE("A house is found by its postcode and by its street", "[core][geocode]") {
  Town t;
  CHECK(find(t.geocoder, at("", "3", "a", "9999AA")).point == Point{12, 0});
  const Geocoded found = find(t.geocoder, at("Dorpsstraat", "3"));
  CHECK(found.match == AddressMatch::House);
  CHECK(found.quality == LocationQuality::Address);
  CHECK(found.point == Point{10, 0});
  CHECK(find(t.geocoder, at("BURG. V. DIJKSTR.", "7")).point == Point{0, 100});
  CHECK(find(t.geocoder, at("Brink", "1", "", "", "Gouddam")).point == Point{5000, 0});
}

TEST_CASE("One wrong letter is put right and told", "[core][geocode]") {
  Town t;
  for (const auto& [street, postcode, place] : {std::tuple{"Dorpstraat", "", "Zilverdam"},
                                                {"Dorpsstraat", "9999AB", "Zilverdam"},
                                                {"Dorpsstraat", "", "Zilverdma"}}) {
    const Geocoded found = find(t.geocoder, at(street, "1", "", postcode, place));
    CAPTURE(street, postcode, place);
    CHECK(found.match == AddressMatch::Corrected);
    CHECK(found.point == Point{0, 0});
  }
}

TEST_CASE("Rather no house than a wrong one", "[core][geocode]") {
  Town t;
  // Several with this number, and the letter was not told; a letter that is not there.
  CHECK(find(t.geocoder, at("Dorpsstraat", "5")).match == AddressMatch::Number);
  CHECK(find(t.geocoder, at("Dorpsstraat", "5", "C")).quality != LocationQuality::Address);
  // A number that is not there, another numbered street, a postcode of another street.
  CHECK(find(t.geocoder, at("Dorpsstraat", "2")).match == AddressMatch::Street);
  CHECK(find(t.geocoder, at("2e Dwarsweg", "2")).match == AddressMatch::Nothing);
  CHECK(find(t.geocoder, at("Dorpsstraat", "7", "", "9999AB")).quality != LocationQuality::Address);
  // A street of two towns, and none told or another one.
  CHECK(find(t.geocoder, at("Dorpsstraat", "1", "", "", "")).match == AddressMatch::Nothing);
  CHECK(find(t.geocoder, at("Brink", "1")).match == AddressMatch::Nothing);
  CHECK(find(t.geocoder, at("", "")).match == AddressMatch::Nothing);
}

TEST_CASE("A municipality instead of a town is passed over where the street is the only one",
          "[core][geocode]") {
  Town t;
  CHECK(find(t.geocoder, at("Kerkpad", "1", "", "", "Gemeente Zilverstad")).point == Point{30, 10});
}

TEST_CASE(
    "Without a house the middle of the street or the postcode stands in, and a crossing where streets meet",
    "[core][geocode]") {
  Town t;
  CHECK(find(t.geocoder, at("Dorpsstraat", "")).match == AddressMatch::Street);
  CHECK(find(t.geocoder, at("", "", "", "9999AB")).match == AddressMatch::Postcode);
  const Geocoded rough = find(t.geocoder, at("", "", "", "9999ZZ"));
  CHECK(rough.quality == LocationQuality::Neighbourhood);  // by its four digits
  for (const char* crossing :
       {"Dorpsstraat / Kerkpad", "hoek Dorpsstraat en Kerkpad", "Dorpsstraat hoek Kerkpad"}) {
    const Geocoded found = find(t.geocoder, at(crossing, ""));
    CAPTURE(crossing);
    CHECK(found.match == AddressMatch::Crossing);
    CHECK(found.point == Point{27, 5});
  }
  // They do not meet.
  CHECK(find(t.geocoder, at("Burgemeester van Dijkstraat / 1e Dwarsweg", "")).match == AddressMatch::Street);
}

TEST_CASE("A neighbourhood of the layer is the last resort", "[core][geocode]") {
  const AddressIndex none = AddressIndex::of({});
  MapLayer areas;
  areas.features = {
      {MultiPolygon{{{{0, 0}, {100, 0}, {100, 50}, {0, 50}, {0, 0}}, {}}}, {{"name", "De Wijert-Noord"}}}};
  Geocoder geocoder(none, areas);
  Address address;
  address.street = "Onbekendlaan";
  address.neighbourhood = "de wijert noord";
  const Geocoded found = geocoder.find(address);
  CHECK(found.match == AddressMatch::Neighbourhood);
  CHECK(found.point == Point{50, 25});
}

TEST_CASE("What is nearly right is told as a near miss", "[core][geocode]") {
  MapLayer layer;
  layer.features = {house("Parkweg", "1", "", "9999AA", 0, 0), house("Perkweg", "1", "", "9999AB", 50, 0)};
  const AddressIndex index = AddressIndex::of(layer);
  Geocoder geocoder(index, {});
  const Geocoded found = find(geocoder, at("Porkweg", "1"));
  CHECK(found.match == AddressMatch::Nothing);
  CHECK(found.nearMiss == "Parkweg");
}

TEST_CASE("Features without a place or a number are passed over", "[core][geocode]") {
  MapLayer layer;
  layer.features = {house("Brink", "x", "", "9999AA", 0, 0),
                    {std::monostate{}, {{"street", "Brink"}, {"house_no", "1"}}}};
  CHECK(AddressIndex::of(layer).empty());
}
