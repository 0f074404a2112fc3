// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/network/street_layer.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/number.h"

namespace brandpunt {
namespace {

using Attributes = std::map<std::string, std::string>;

std::string textOf(const Attributes& attributes, const std::string& name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? std::string() : found->second;
}

bool isYes(const std::string& text) {
  constexpr std::array<std::string_view, 6> yes{"T", "t", "1", "yes", "true", "J"};
  return std::ranges::find(yes, text) != yes.end();
}

int levelOf(const Attributes& attributes) {
  constexpr std::int64_t most = 10;
  for (const char* name : {"level", "layer"}) {
    const std::optional<std::int64_t> level = parseInteger(textOf(attributes, name));
    if (level && *level != 0) return static_cast<int>(std::clamp(*level, -most, most));
  }
  if (isYes(textOf(attributes, "bridge"))) return 1;
  return isYes(textOf(attributes, "tunnel")) ? -1 : 0;
}

}  // namespace

StreetLayer streetsOf(const MapLayer& layer) {
  StreetLayer all;
  for (const MapFeature& feature : layer.features) {
    const auto* lines = std::get_if<MultiLine>(&feature.geometry);
    if (!lines) continue;
    const int level = levelOf(feature.attributes);
    const std::string street = textOf(feature.attributes, "street");
    for (const Line& line : *lines) {
      all.streets.push_back({line, level});
      all.names.push_back(street.empty() ? textOf(feature.attributes, "name") : street);
    }
  }
  return all;
}

}  // namespace brandpunt
