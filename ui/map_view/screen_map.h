// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "map_drawing/base_layer.h"
#include "map_drawing/map_view.h"
#include "map_drawing/names.h"
#include "map_view/camera.h"
#include "paint/marks.h"
#include "theme/tokens.h"

namespace brandpunt::ui {

// How the painters of the map, which paper uses too, draw on a screen: where, and in which layers and colours.

/// The camera's view in millimetres of the screen.
output::MapView viewOf(const Camera& camera);

/// Land use, buildings, streets and railways: roads true to scale when large, never thinner than a hair that can be seen,
/// small things only where there is room for them.
std::vector<output::BaseLayer> screenLayers(const Tokens& tokens, double metresPerPixel, bool withParking);

/// Names of neighbourhoods, water and parks.
std::vector<output::NameLook> screenNames(const Tokens& tokens);

/// The dot of one incident.
output::DotLook dotLook(const Tokens& tokens);

}  // namespace brandpunt::ui
