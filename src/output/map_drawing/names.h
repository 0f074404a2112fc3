// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "document/map_spec.h"
#include "map_drawing/map_view.h"
#include "paint/canvas.h"

namespace brandpunt::output {

/// How the names of a kind of area are written.
struct NameLook {
  BaseKind kind = BaseKind::Neighbourhood;
  TextStyle style = {};
  QColor halo = QColor(255, 255, 255, 215);
  double overhang = 1;  ///< how many times wider than its area a name may be
};

/// Writes the names that fit their area and touch nothing that is taken, those of large areas first: where room is
/// short, they serve more readers. A name is written once.
/// \param taken  rectangles in millimetres; the names written are added
void drawNames(Canvas& canvas, const MapView& view, std::span<const BaseFeature* const> seen,
               std::span<const NameLook> looks, std::vector<QRectF>& taken);

}  // namespace brandpunt::output
