// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "demo_town/town.h"
#include "place/map_layer.h"

namespace brandpunt::demo {

/// The town as the map layers a municipality would load, one for each role but with prevention teams and cameras
/// only where there are some. Attribute names are those of Dutch open data (bouwjaar, gebruiksdoel, straatnaam).
std::vector<MapLayer> layersOf(const Town& town);

}  // namespace brandpunt::demo
