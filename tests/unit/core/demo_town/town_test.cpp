// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_town/town.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "demo_town/town_layers.h"
#include "support/catch.h"

using namespace brandpunt;
using namespace brandpunt::demo;

namespace {

const Town& town() {
  static const Town built = buildTown(1);
  return built;
}

}  // namespace

TEST_CASE("The demo town is the same every time, and another one with another seed", "[core][demo]") {
  const Town again = buildTown(1), other = buildTown(2);
  REQUIRE(again.addresses.size() == town().addresses.size());
  REQUIRE(again.buildings.size() == town().buildings.size());
  for (std::size_t i = 0; i < again.buildings.size(); ++i) {
    REQUIRE(again.buildings[i].outline == town().buildings[i].outline);
  }
  for (std::size_t i = 0; i < again.streets.size(); ++i)
    REQUIRE(again.streets[i].name == town().streets[i].name);
  CHECK(other.addresses.size() != town().addresses.size());
}

TEST_CASE("The demo town has the size of a Dutch town of sixty thousand", "[core][demo]") {
  const auto homes = std::count_if(town().addresses.begin(), town().addresses.end(),
                                   [](const PremisesAddress& a) { return a.home; });
  CHECK(homes > 24000);
  CHECK(homes < 31000);
  CHECK(town().neighbourhoods.size() >= 20);
  CHECK(town().streets.size() > 800);
  CHECK(town().lights.size() > 4000);
  CHECK(town().carParks.size() >= 12);
  CHECK(town().cameras.size() >= 8);
}

TEST_CASE("Every address of the demo town is unique, and no postcode of it exists", "[core][demo]") {
  std::set<std::string> streetNames;
  for (const Street& s : town().streets) CHECK(streetNames.insert(s.name).second);
  std::set<std::tuple<int, int, std::string>> seen;
  for (const PremisesAddress& a : town().addresses) {
    REQUIRE(seen.insert({a.street, a.number, a.addition}).second);
    REQUIRE(a.postcode.size() == 6);
    REQUIRE(a.postcode.front() == '0');
    REQUIRE(a.number > 0);
  }
}

TEST_CASE("The houses of the demo town stand in their own neighbourhood, on land and apart", "[core][demo]") {
  const MultiPolygon land{{town().border, {}}};
  int outside = 0;
  for (const PremisesAddress& a : town().addresses) {
    REQUIRE(contains(land, a.place));
    const MultiPolygon quarter{
        {town().neighbourhoods[static_cast<std::size_t>(a.neighbourhood)].outline, {}}};
    outside += contains(quarter, a.place) ? 0 : 1;
  }
  CHECK(outside == 0);
  std::map<std::pair<long, long>, std::vector<std::size_t>> cells;
  const auto middle = [](const Building& b) {
    return Point{(b.outline[0].x + b.outline[2].x) / 2, (b.outline[0].y + b.outline[2].y) / 2};
  };
  for (std::size_t i = 0; i < town().buildings.size(); ++i) {
    const Point p = middle(town().buildings[i]);
    cells[{static_cast<long>(p.x / 100), static_cast<long>(p.y / 100)}].push_back(i);
  }
  int inside = 0;
  for (const auto& [cell, members] : cells) {
    for (const std::size_t i : members) {
      for (const std::size_t j : members) {
        if (i != j)
          inside += contains({{town().buildings[j].outline, {}}}, middle(town().buildings[i])) ? 1 : 0;
      }
    }
  }
  CHECK(inside == 0);
}

TEST_CASE("The demo town lies where in truth is water, and its layers fill every role", "[core][demo]") {
  const Box box = boundsOf(Geometry{MultiPolygon{{town().border, {}}}});
  CHECK(box.minX > 138000);
  CHECK(box.maxX < 149500);
  CHECK(box.minY > 504000);
  CHECK(box.maxY < 513500);
  std::set<LayerRole> roles;
  for (const MapLayer& layer : layersOf(town())) {
    CHECK_FALSE(layer.features.empty());
    CHECK(layer.source.find("verzonnen") != std::string::npos);
    roles.insert(layer.role);
    for (const MapFeature& f : layer.features) {
      if (const auto* area = std::get_if<MultiPolygon>(&f.geometry)) REQUIRE(areaOf(*area) > 0);
    }
  }
  CHECK(roles.size() == layerRoles().size());
}
