// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include "show/gather_map.h"

namespace brandpunt::app {
namespace {

/// What a road, a water or a green is called in layers from different makers, as a part of the word in `kind`.
struct KindWord {
  std::string_view word;
  BaseKind kind;
};
constexpr std::array<KindWord, 31> kindWords{{
    {"motorway", BaseKind::MainRoad},
    {"trunk", BaseKind::MainRoad},
    {"primary", BaseKind::MainRoad},
    {"secondary", BaseKind::MainRoad},
    {"tertiary", BaseKind::MainRoad},
    {"main", BaseKind::MainRoad},
    {"hoofd", BaseKind::MainRoad},
    {"snelweg", BaseKind::MainRoad},
    {"ringweg", BaseKind::MainRoad},
    {"arterial", BaseKind::MainRoad},
    {"ontsluiting", BaseKind::MainRoad},
    {"gebiedsontsluit", BaseKind::MainRoad},
    {"rail", BaseKind::Railway},
    {"spoor", BaseKind::Railway},
    {"cycleway", BaseKind::Path},
    {"fiets", BaseKind::Path},
    {"footway", BaseKind::Path},
    {"path", BaseKind::Path},
    {"pad", BaseKind::Path},
    {"pedestrian", BaseKind::Path},
    {"steps", BaseKind::Path},
    {"track", BaseKind::Path},
    {"service", BaseKind::Path},
    {"water", BaseKind::Water},
    {"gracht", BaseKind::Water},
    {"kanaal", BaseKind::Water},
    {"canal", BaseKind::Water},
    {"rivier", BaseKind::Water},
    {"green", BaseKind::Green},
    {"park", BaseKind::Green},
    {"groen", BaseKind::Green},
}};

std::string attribute(const MapFeature& feature, const char* name) {
  const auto found = feature.attributes.find(name);
  return found == feature.attributes.end() ? std::string() : found->second;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

BaseKind kindOf(const MapFeature& feature, BaseKind otherwise) {
  const std::string kind = lower(attribute(feature, "kind"));
  for (const auto& [word, meant] : kindWords) {
    if (kind.find(word) != std::string::npos) return meant;
  }
  return otherwise;
}

/// The roles that have a place on a map, and what their features are where no word says more.
const std::map<LayerRole, BaseKind>& drawnRoles() {
  static const std::map<LayerRole, BaseKind> roles{
      {LayerRole::StudyArea, BaseKind::StudyArea},
      {LayerRole::Neighbourhoods, BaseKind::Neighbourhood},
      {LayerRole::Parking, BaseKind::ParkingArea},
      {LayerRole::Buildings, BaseKind::Building},
      {LayerRole::Streets, BaseKind::Street},
      {LayerRole::BusinessAreas, BaseKind::BusinessArea},
      {LayerRole::ShoppingAreas, BaseKind::BusinessArea},
      {LayerRole::Green, BaseKind::Green},
      {LayerRole::Basemap, BaseKind::Street},
  };
  return roles;
}

/// Adds what of the layer has a place on a map.
void addTo(std::vector<BaseFeature>& base, MapLayer layer) {
  const auto drawn = drawnRoles().find(layer.role);
  if (drawn == drawnRoles().end()) return;
  const bool varied = layer.role == LayerRole::Streets || layer.role == LayerRole::Basemap;
  for (MapFeature& feature : layer.features) {
    if (std::holds_alternative<std::monostate>(feature.geometry)) continue;
    const bool area = std::holds_alternative<MultiPolygon>(feature.geometry);
    const BaseKind kind = varied ? kindOf(feature, area ? BaseKind::Building : drawn->second) : drawn->second;
    // Only areas carry names here; a label of a point could be an address.
    std::string name = kind == BaseKind::Neighbourhood ? attribute(feature, "name") : std::string();
    base.push_back({kind, std::move(feature.geometry), std::move(name)});
  }
}

}  // namespace

Result<std::vector<BaseFeature>> gatherBase(const store::Dossier& dossier) {
  std::vector<BaseFeature> base;
  for (const auto& [role, usual] : drawnRoles()) {
    Result<std::optional<MapLayer>> layer = dossier.layer(role);
    if (!layer) return layer.error();
    if (*layer) addTo(base, **std::move(layer));
  }
  return base;
}

std::vector<BaseFeature> baseOf(const std::vector<MapLayer>& layers) {
  std::vector<BaseFeature> base;
  for (const auto& [role, usual] : drawnRoles()) {
    const auto layer = std::ranges::find(layers, role, &MapLayer::role);
    if (layer != layers.end()) addTo(base, *layer);
  }
  return base;
}

}  // namespace brandpunt::app
