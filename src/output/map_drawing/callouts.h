// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "document/map_spec.h"
#include "map_drawing/map_view.h"
#include "paint/canvas.h"
#include "paint/style.h"

namespace brandpunt::output {

/// A label beside its hotspot, or only its badge where no box fits.
struct Callout {
  std::size_t outline = 0;  ///< index in MapSpec::outlines
  QRectF box = {};          ///< millimetres
  QPointF anchor = {};      ///< where the leader meets the outline
  bool badgeOnly = false;
};

/// Finds a place for the label of each hotspot that lies on the map, in the order of the outlines: sixteen directions,
/// near before far, never over a hotspot, a number in a taken rectangle, another label or its leader. A box that finds none becomes a
/// badge, which goes beside or, as a last resort, onto its outline.
/// \param taken  rectangles of furniture; what is placed is added
std::vector<Callout> placeCallouts(const MapView& view, const MapSpec& spec, const Sizes& sizes,
                                   std::vector<QRectF>& taken);
void drawCallouts(Canvas& canvas, const MapSpec& spec, const Sizes& sizes,
                  const std::vector<Callout>& callouts);

}  // namespace brandpunt::output
