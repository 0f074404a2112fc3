// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/network/street_layer.h"

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("Every line of a layer is a street, with its name and level", "[core][hotspot]") {
  const Line line{{0, 0}, {10, 0}};
  const auto feature = [&](std::map<std::string, std::string> attributes) {
    return MapFeature{MultiLine{line}, std::move(attributes)};
  };
  MapLayer layer{.role = LayerRole::Streets};
  layer.features = {feature({{"street", "Dorpsstraat"}, {"name", "N342"}}),
                    feature({{"name", "Brug"}, {"bridge", "T"}, {"layer", "0"}}),
                    feature({{"tunnel", "yes"}}),
                    feature({{"layer", "2"}}),
                    feature({{"level", "-1"}, {"layer", "residential"}}),
                    {Point{1, 1}, {}},
                    {MultiLine{line, line}, {}}};
  const StreetLayer streets = streetsOf(layer);
  REQUIRE(streets.streets.size() == 7);
  CHECK(streets.names[0] == "Dorpsstraat");
  CHECK(streets.names[1] == "Brug");
  std::vector<int> levels;
  for (const Street& s : streets.streets) levels.push_back(s.level);
  CHECK(levels == std::vector{0, 1, -1, 2, -1, 0, 0});
}
