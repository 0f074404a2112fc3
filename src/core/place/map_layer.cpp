// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/map_layer.h"

#include <algorithm>
#include <cctype>

#include "base/number.h"

namespace brandpunt {

const std::array<LayerRoleInfo, 13>& layerRoles() {
  static const std::array<LayerRoleInfo, 13> table{{
      {LayerRole::StudyArea, "study-area", {"gebied", "study area"}},
      {LayerRole::Neighbourhoods, "neighbourhoods", {"buurten", "neighbourhoods"}},
      {LayerRole::Parking, "parking", {"parkeren", "parking"}},
      {LayerRole::Buildings, "buildings", {"gebouwen", "buildings"}},
      {LayerRole::Addresses, "addresses", {"adressen", "addresses"}},
      {LayerRole::Streets, "streets", {"straten", "streets"}},
      {LayerRole::Lighting, "lighting", {"verlichting", "street lights"}},
      {LayerRole::Cameras, "cameras", {"camera's", "cameras"}},
      {LayerRole::BusinessAreas, "business-areas", {"bedrijventerreinen", "business areas"}},
      {LayerRole::ShoppingAreas, "shopping-areas", {"winkelgebieden", "shopping areas"}},
      {LayerRole::Green, "green", {"groen", "green"}},
      {LayerRole::PreventionTeams, "prevention-teams", {"buurtpreventieteams", "neighbourhood watch teams"}},
      {LayerRole::Basemap, "basemap", {"ondergrond", "base map"}},
  }};
  return table;
}

const LayerRoleInfo& infoOf(LayerRole role) { return layerRoles()[static_cast<std::size_t>(role)]; }

std::optional<LayerRole> layerRoleFromId(std::string_view id) {
  for (const LayerRoleInfo& info : layerRoles()) {
    if (info.id == id) return info.role;
  }
  return {};
}

bool isDwelling(const MapFeature& feature) {
  const auto found = feature.attributes.find("function");
  if (found == feature.attributes.end()) return false;
  std::string function = found->second;
  for (char& c : function) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return function.find("woon") != std::string::npos;
}

int dwellingsIn(const MapFeature& feature) {
  constexpr std::int64_t most = 10'000;
  const auto found = feature.attributes.find("dwellings");
  const auto n = found == feature.attributes.end() ? std::nullopt : parseInteger(found->second);
  return n && *n > 0 ? static_cast<int>(std::min(*n, most)) : 0;
}

MultiPolygon areasOf(const MapLayer& layer) {
  MultiPolygon all;
  for (const MapFeature& feature : layer.features) {
    if (const auto* areas = std::get_if<MultiPolygon>(&feature.geometry))
      all.insert(all.end(), areas->begin(), areas->end());
  }
  return all;
}

}  // namespace brandpunt
