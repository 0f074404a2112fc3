// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "hotspot/network/street_network.h"
#include "place/map_layer.h"

namespace brandpunt {

/// The lines of a layer as streets, with what they are called.
struct StreetLayer {
  std::vector<Street> streets = {};
  std::vector<std::string> names = {};  ///< of each street; empty where the layer does not say
};

/// Every part of a line is a street. The level comes from the attribute "level", else a whole number in "layer", else
/// "bridge" (1) and "tunnel" (-1) as OpenStreetMap's extracts write them.
StreetLayer streetsOf(const MapLayer& layer);

}  // namespace brandpunt
