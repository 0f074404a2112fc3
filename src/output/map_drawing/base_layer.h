// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <stop_token>
#include <vector>

#include "document/map_spec.h"
#include "map_drawing/map_view.h"
#include "paint/canvas.h"

namespace brandpunt::output {

/// One stroke of the brush over a base map: all things of a kind, in one way. A road with an edge is two of them.
struct BaseLayer {
  BaseKind kind = BaseKind::StudyArea;
  enum class Part {
    Areas,    ///< polygons, filled
    Lines,    ///< lines
    Borders,  ///< the edges of polygons, as lines
  };
  Part part = Part::Areas;
  QColor colour = {};
  double width_mm = 0;  ///< of a line, or of the edge of an area; 0: an area without edge
  QColor edge = {};     ///< of an area
  /// Areas narrower than this have no edge: of a ditch two edges would be all there is.
  double edgeFrom_mm = 0;
  std::vector<double> dashes_mm = {};  ///< none: a continuous line with round ends
};

/// Draws the layers in their order. Paper and window differ in their layers only.
/// \param seen  the features within the view
/// \returns false when asked to stop: the drawing is not whole.
bool drawBaseLayers(Canvas& canvas, const MapView& view, std::span<const BaseFeature* const> seen,
                    std::span<const BaseLayer> layers, const std::stop_token& stop = {});

}  // namespace brandpunt::output
