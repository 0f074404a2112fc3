// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "place/geometry.h"

namespace brandpunt {

/// What a map layer is for; the facts and the map ask for layers by role, never by name.
enum class LayerRole {
  StudyArea,
  Neighbourhoods,
  Parking,
  Buildings,
  Addresses,
  Streets,
  Lighting,
  Cameras,
  BusinessAreas,
  ShoppingAreas,
  Green,
  PreventionTeams,
  Basemap,
};
struct LayerRoleInfo {
  LayerRole role;
  std::string_view id;  ///< "study-area", as on the command line
  Text title;
};
const std::array<LayerRoleInfo, 13>& layerRoles();
const LayerRoleInfo& infoOf(LayerRole role);
std::optional<LayerRole> layerRoleFromId(std::string_view id);

/// One thing on a map layer. Attributes keep their names from the file unless `--map` renamed them; the names
/// that the program itself reads are listed in data/layers.csv ("name", "kind", "year", "capacity", ...).
struct MapFeature {
  Geometry geometry = {};
  std::map<std::string, std::string> attributes = {};
};

/// Has the feature a residential use? By "function", as an address register writes it ("woonfunctie").
bool isDwelling(const MapFeature& feature);
/// How many dwellings a building says that it has ("dwellings"); 0 where it does not say, at most 10,000.
int dwellingsIn(const MapFeature& feature);

struct MapLayer {
  LayerRole role = LayerRole::Basemap;
  std::string name = {};    ///< the table or file it came from
  std::string source = {};  ///< who made it, for the map's source line; empty where nobody said
  std::vector<MapFeature> features = {};
};

/// All areas of the layer's features together.
MultiPolygon areasOf(const MapLayer& layer);

/// What the dossier tells of a layer without reading its features.
struct LayerSummary {
  LayerRole role = LayerRole::Basemap;
  std::string name = {};
  std::string source = {};
  std::int64_t features = 0;
  bool operator==(const LayerSummary&) const = default;
};

}  // namespace brandpunt
