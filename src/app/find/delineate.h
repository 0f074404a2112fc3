// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "hotspot/clusters/dbscan.h"
#include "place/geometry.h"

namespace brandpunt::app {

/// A place with its edge, and which points lie in it.
struct Delineated {
  MultiPolygon outline = {};
  std::size_t cluster = 0;  ///< its label in the clustering
  std::vector<std::size_t> members =
      {};  ///< indices of points inside the outline, ascending; at least min-points
};

/// Draws an outline around each cluster of the points.
///
/// Outlines do not overlap: clusters are drawn from the largest to the smallest, and a later one gives up the ground
/// that an earlier one has, and pieces of it that then hold no point; left with fewer than min-points it is dropped. Every point inside an outline is a member, also
/// one that its cluster does not count; a point on an edge between two belongs to the larger.
/// \param clustering  of the points, with the parameters; points of it beyond those given shape no outline and are in none
Result<std::vector<Delineated>> delineate(std::span<const Point> points, const Clustering& clustering,
                                          const DbscanParameters& parameters, const Progress& progress = {});

}  // namespace brandpunt::app
