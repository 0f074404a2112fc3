// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <vector>

#include "schouw/look_points.h"

namespace brandpunt {

/// What the layers offer in an area, before anything is chosen.
struct LookCandidates {
  std::vector<LookPoint> points = {};  ///< within a kind the most telling first
  std::vector<Line> streets = {};      ///< streets and paths in and around the area, to walk along
  std::vector<Point> lamps = {};
};

/// Every place in the area that a schouw could stop at. Layers of addresses are never read; of buildings only stations.
/// Deterministic; O(vertices of the layers near the area, times those of the area).
LookCandidates lookCandidates(const MultiPolygon& area, const std::map<LayerRole, MapLayer>& layers);

}  // namespace brandpunt
