// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cctype>
#include <chrono>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>

#include "base/random.h"
#include "geocode/geocoder.h"
#include "incident/column/layer_attributes.h"
#include "incident/location/address_parts.h"
#include "layer_file/read_layer_file.h"
#include "support/catch.h"
#include "support/shared_data.h"

using namespace brandpunt;

namespace {

constexpr const char* registerFile = "data/nl_addresses_ede/dutch_addresses_28992.gpkg";

MapLayer readAddresses() {
  auto file = exchange::readLayerFile(test::shared(registerFile), "", Progress{});
  REQUIRE(file);
  std::ifstream table(test::projectFolder() / "data/layers.csv");
  const LayerAttributes known =
      LayerAttributes::parse(std::string(std::istreambuf_iterator<char>(table), {}));
  for (MapFeature& feature : file->layer.features)
    feature.attributes = renamed(feature.attributes, known, {});
  return file->layer;
}

struct Known {
  Address address = {};
  Point point = {};
  bool alone = false;  ///< no other address has this number here: it is clear without its letter and addition
};

std::vector<Known> addressesOf(const MapLayer& layer) {
  std::vector<Known> all;
  std::map<std::string, int> withNumber;
  const auto numberOf = [](const Address& a) { return a.street + '\n' + a.houseNumber + '\n' + a.place; };
  for (const MapFeature& feature : layer.features) {
    const auto value = [&](const char* name) {
      const auto found = feature.attributes.find(name);
      return found == feature.attributes.end() ? std::string{} : found->second;
    };
    Known known;
    known.address.street = value("street");
    known.address.houseNumber = value("house_no");
    known.address.houseLetter = value("house_letter");
    known.address.houseAddition = value("house_addition");
    known.address.postcode = value("postcode");
    known.address.place = value("place");
    known.point = std::get<Point>(feature.geometry);
    ++withNumber[numberOf(known.address)];
    all.push_back(std::move(known));
  }
  for (Known& known : all) known.alone = withNumber[numberOf(known.address)] == 1;
  return all;
}

std::string withoutBlanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

std::string abbreviated(std::string street) {
  for (const auto& [whole, brief] : {std::pair<std::string, std::string>{"Dokter ", "Dr. "},
                                     {"Burgemeester ", "Burg. "},
                                     {"Meester ", "Mr. "},
                                     {"van der ", "v.d. "},
                                     {"van ", "v. "}}) {
    if (const std::size_t at = street.find(whole); at != std::string::npos)
      street.replace(at, whole.size(), brief);
  }
  if (street.ends_with("straat")) street.replace(street.size() - 6, 6, "str.");
  return street;
}

/// One letter left out, doubled, or changed with its neighbour; never the first, never a digit.
std::string misspelt(std::string street, Random& random) {
  if (street.size() < 6) return street;
  const std::size_t i = 1 + random.below(street.size() - 3);
  if (street[i] == ' ' || street[i + 1] == ' ' || street[i] == '.' ||
      std::isdigit(static_cast<unsigned char>(street[i])))
    return street;
  switch (random.below(3)) {
    case 0:
      return street.erase(i, 1);
    case 1:
      return street.insert(i, 1, street[i]);
    default:
      std::swap(street[i], street[i + 1]);
      return street;
  }
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

}  // namespace

TEST_CASE("Real addresses, clean and disturbed, find their house or none", "[oracle][geocode]") {
  if (!test::haveShared(registerFile)) return;
  const MapLayer layer = readAddresses();
  const AddressIndex index = AddressIndex::of(layer);
  Geocoder geocoder(index, {});
  const std::vector<Known> all = addressesOf(layer);
  REQUIRE(all.size() == 2481);
  Random random(5);

  struct Way {
    const char* name;
    double least;
    std::function<Address(Address)> disturb;
    bool onlyAlone = false;
  };
  const std::vector<Way> ways{
      {"clean", 0.99, [](Address a) { return a; }},
      {"street, number, place", 0.99, [](Address a) { return a.postcode.clear(), a; }},
      {"postcode, number", 0.99, [](Address a) { return a.street.clear(), a.place.clear(), a; }},
      {"abbreviated", 0.95,
       [](Address a) { return a.postcode.clear(), a.street = abbreviated(a.street), a; }},
      {"misspelt", 0.95,
       [&](Address a) { return a.postcode.clear(), a.street = misspelt(a.street, random), a; }},
      {"misspelt, with postcode", 0.95, [&](Address a) { return a.street = misspelt(a.street, random), a; }},
      {"without blanks", 0.95,
       [](Address a) { return a.postcode.clear(), a.street = withoutBlanks(a.street), a; }},
      {"capitals", 0.95,
       [](Address a) { return a.postcode.clear(), a.street = upper(a.street), a.place = upper(a.place), a; }},
      {"misspelt place", 0.95,
       [&](Address a) { return a.postcode.clear(), a.place = misspelt(a.place, random), a; }},
      {"municipality for place", 0.80, [](Address a) { return a.postcode.clear(), a.place = "Ede", a; }},
      {"wrong letter in the postcode", 0.95,
       [](Address a) { return a.postcode.back() = a.postcode.back() == 'A' ? 'B' : 'A', a; }},
      {"without addition", 0.95, [](Address a) { return a.houseLetter.clear(), a.houseAddition.clear(), a; },
       true},
      {"in one cell", 0.95, [](Address a) {
         Address one;
         one.houseNumber = a.houseNumber + (a.houseLetter.empty() ? "" : " " + a.houseLetter) +
                           (a.houseAddition.empty() ? "" : "-" + a.houseAddition);
         one.street = a.street + ", " + a.postcode.substr(0, 4) + " " + a.postcode.substr(4) + " " + a.place;
         splitHouseNumber(one);
         splitWholeAddress(one);
         return one;
       }}};
  std::int64_t wrong = 0, asked = 0;
  for (const Way& way : ways) {
    std::int64_t exact = 0, of = 0;
    for (const Known& known : all) {
      if (way.onlyAlone && !known.alone) continue;
      const Geocoded found = geocoder.find(way.disturb(known.address));
      const bool house = found.quality == LocationQuality::Address;
      // Two addresses that are written alike are one.
      const bool right = house && (found.point == known.point ||
                                   std::any_of(all.begin(), all.end(), [&](const Known& other) {
                                     return other.point == *found.point && other.address == known.address;
                                   }));
      exact += right ? 1 : 0;
      wrong += house && !right ? 1 : 0;
      ++of;
      ++asked;
    }
    CAPTURE(way.name, exact, of);
    CHECK(static_cast<double>(exact) >= way.least * static_cast<double>(of));
  }
  CAPTURE(asked);
  CHECK(asked > 10'000);
  CHECK(wrong == 0);
}

TEST_CASE("The geocoder finds over 200,000 addresses a second", "[oracle][geocode]") {
  if (!test::haveShared(registerFile)) return;
  const MapLayer layer = readAddresses();
  const AddressIndex index = AddressIndex::of(layer);
  Geocoder geocoder(index, {});
  const std::vector<Known> all = addressesOf(layer);
  const auto begin = std::chrono::steady_clock::now();
  std::int64_t n = 0, found = 0;
  for (int round = 0; round < 100; ++round) {
    for (const Known& known : all) {
      found += geocoder.find(known.address).point ? 1 : 0;
      ++n;
    }
  }
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  WARN(static_cast<double>(n) / seconds << " addresses a second");
  CHECK(found == n);
  // A tenth of the promise: machines of other people, under other loads.
  CHECK(static_cast<double>(n) / seconds > 20'000);
}
