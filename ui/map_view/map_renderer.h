// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <stop_token>

#include "map_view/camera.h"
#include "map_view/map_scene.h"
#include "theme/tokens.h"

namespace brandpunt::ui {

// Drawing of the large layers into images, on any thread. The colours are handed in, since the window's thread may
// change theme meanwhile. Each gives an empty image when asked to stop.

/// Land, water, green, buildings, streets and railways.
QImage drawBase(const std::vector<BaseShape>& base, const Camera& camera, const Tokens& tokens,
                bool withParking, double devicePixelRatio, const std::stop_token& stop = {});

/// What lies over the base map.
struct IncidentLayers {
  const std::vector<BaseShape>& names;  ///< of neighbourhoods, water and parks
  const std::vector<Spot>& spots;
  const std::vector<StreetStretch>& streets;
  double radius_m = 150;  ///< of the density
  bool density = true, dots = true;
};

/// Density, that along the streets over it, then names, and incidents over those. Dots fade out where there would be more than some forty in 100 x 100 pixels: then only
/// the density says something. Spots with many incidents carry their number, with a
/// sign of multiplication: it must not be taken for the number of a hotspot.
QImage drawIncidents(const IncidentLayers& layers, const Camera& camera, const Tokens& tokens,
                     double devicePixelRatio, const std::stop_token& stop = {});

}  // namespace brandpunt::ui
