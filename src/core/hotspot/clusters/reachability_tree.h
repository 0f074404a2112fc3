// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "base/progress.h"
#include "place/point.h"

namespace brandpunt {

/// An edge of a spanning tree between two points of the input.
struct TreeEdge {
  double length2 = 0;  ///< squared
  std::uint32_t a = 0;
  std::uint32_t b = 0;
};

/// The minimum spanning tree of points under the mutual reachability distance.
struct ReachabilityTree {
  std::vector<double> core2 = {};    ///< squared core distance of each point
  std::vector<TreeEdge> edges = {};  ///< n - 1, rising
};

/// Exact: core distances by the nearest neighbours in a kd-tree; then Boruvka's rounds, in which every part of the
/// forest looks for the nearest point of another part. What a point has learnt in one round (no stranger is nearer than
/// this) holds in all later ones, for parts only grow. Of the trees that equal distances leave it is the one that Prim's
/// algorithm finds from the first point, taking the first of equally near ones; edges of one length stand in the order
/// in which it takes them (of more than 8 k equally near ones to a point, some may stand otherwise).
/// \param neighbours  k: the core distance is that to the k-th point, the point itself counted; 1 to n
/// Every point must be finite. Empty where stopped.
/// \par Source  March2010.
ReachabilityTree reachabilityTree(std::span<const Point> points, std::size_t neighbours, int threads,
                                  const Progress& progress);

}  // namespace brandpunt
