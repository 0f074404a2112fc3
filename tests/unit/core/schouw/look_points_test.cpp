// SPDX-License-Identifier: GPL-3.0-or-later
#include "schouw/look_points.h"

#include <algorithm>
#include <cmath>

#include "support/catch.h"

using namespace brandpunt;

namespace {

MultiPolygon square(double x, double y, double side) {
  return {{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}}};
}

MapLayer layerOf(LayerRole role, std::vector<MapFeature> features) {
  return {role, "made up", "", std::move(features)};
}

/// An area of 300 by 300 m with a street through it, a car park, a path and lamps along half of the street.
std::map<LayerRole, MapLayer> town() {
  std::map<LayerRole, MapLayer> layers;
  layers[LayerRole::Streets] =
      layerOf(LayerRole::Streets,
              {{MultiLine{{{-200, 150}, {500, 150}}}, {{"name", "Dromenlaan"}, {"kind", "woonstraat"}}},
               {MultiLine{{{150, 150}, {150, 290}}}, {{"kind", "voetpad"}}}});
  layers[LayerRole::Parking] = layerOf(
      LayerRole::Parking, {{square(20, 160, 60), {{"name", "Verzonnen Plein"}, {"kind", "parkeerterrein"}}}});
  MapLayer lamps = layerOf(LayerRole::Lighting, {});
  for (int x = -200; x <= 120; x += 30) lamps.features.push_back({Point{static_cast<double>(x), 152}, {}});
  for (int y = 150; y <= 290; y += 30) lamps.features.push_back({Point{150, static_cast<double>(y)}, {}});
  layers[LayerRole::Lighting] = lamps;
  layers[LayerRole::Green] = layerOf(LayerRole::Green, {{square(200, 155, 40), {}}});
  return layers;
}

bool has(const SchouwWalk& walk, LookKind kind) {
  return std::any_of(walk.points.begin(), walk.points.end(),
                     [&](const LookPoint& p) { return p.kind == kind; });
}

}  // namespace

TEST_CASE("A schouw stops at the car park, the dark stretch, the path and the green", "[core][schouw]") {
  const SchouwWalk walk = schouwWalk(square(0, 0, 300), town(), Offence::Autokraak);
  CHECK(has(walk, LookKind::ParkingEntrance));
  CHECK(has(walk, LookKind::Unlit));
  CHECK(has(walk, LookKind::Path));
  CHECK(has(walk, LookKind::Green));
  CHECK(walk.alongStreets);
  CHECK(walk.length_m > 100);
  CHECK(walk.points.size() <= mostLookPoints);
  for (std::size_t i = 0; i < walk.points.size(); ++i) {
    for (std::size_t j = i + 1; j < walk.points.size(); ++j)
      CHECK(distance(walk.points[i].place, walk.points[j].place) > 15);
  }
}

TEST_CASE("Without a lighting layer nothing is called dark", "[core][schouw]") {
  auto layers = town();
  layers.erase(LayerRole::Lighting);
  CHECK_FALSE(has(schouwWalk(square(0, 0, 300), layers, Offence::Autokraak), LookKind::Unlit));
}

TEST_CASE("Addresses and dwellings never make a point, and a name with a figure is left out",
          "[core][schouw]") {
  auto layers = town();
  const SchouwWalk without = schouwWalk(square(0, 0, 300), layers, Offence::Woninginbraak);
  layers[LayerRole::Addresses] =
      layerOf(LayerRole::Addresses, {{Point{155, 155}, {{"street", "Dromenlaan"}, {"house_no", "12"}}}});
  layers[LayerRole::Buildings] = layerOf(
      LayerRole::Buildings, {{square(100, 100, 10), {{"kind", "rijwoning"}, {"name", "Dromenlaan 12"}}}});
  const SchouwWalk with = schouwWalk(square(0, 0, 300), layers, Offence::Woninginbraak);
  REQUIRE(with.points.size() == without.points.size());
  for (std::size_t i = 0; i < with.points.size(); ++i) CHECK(with.points[i].place == without.points[i].place);

  layers[LayerRole::Streets].features[0].attributes["name"] = "Dromenlaan 12";
  for (const LookPoint& p : schouwWalk(square(0, 0, 300), layers, Offence::Autokraak).points) {
    INFO(p.name.nl);
    CHECK(std::none_of(p.name.nl.begin(), p.name.nl.end(), [](char c) { return c >= '0' && c <= '9'; }));
  }
}

TEST_CASE("Without layers the middle and the edges of the area are walked", "[core][schouw]") {
  const SchouwWalk walk = schouwWalk(square(0, 0, 300), {}, Offence::Autokraak);
  CHECK(walk.points.size() >= 4);
  CHECK_FALSE(walk.alongStreets);
  for (const LookPoint& p : walk.points) {
    CHECK(std::fmod(p.place.x, 5) == Approx(0));
    CHECK_FALSE(p.name.nl.empty());
  }
}

TEST_CASE("An empty area has no points", "[core][schouw]") {
  CHECK(schouwWalk({}, town(), Offence::Autokraak).points.empty());
}

TEST_CASE("The same layers in another order give the same walk", "[core][schouw]") {
  auto layers = town();
  const SchouwWalk one = schouwWalk(square(0, 0, 300), layers, Offence::Autokraak);
  auto& lamps = layers[LayerRole::Lighting].features;
  std::reverse(lamps.begin(), lamps.end());
  const SchouwWalk other = schouwWalk(square(0, 0, 300), layers, Offence::Autokraak);
  CHECK(one.course == other.course);
}
