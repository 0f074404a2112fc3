// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "place/point.h"

namespace brandpunt {

struct HdbscanParameters {
  int minimumPoints = 10;                      ///< >= 2; the point itself counts
  std::optional<int> minimumClusterSize = {};  ///< >= 2; none: minimumPoints
  int threads = 1;                             ///< the result is the same on any number
};

/// What HDBSCAN says of each point, in input order.
struct HierarchicalClustering {
  static constexpr std::int32_t noise = -1;
  std::vector<std::int32_t> labels = {};  ///< 0, 1, ... or noise
  std::vector<double> probability = {};   ///< 1 - core / the largest core of the cluster; 0 for noise
  std::vector<double> coreDistance_m =
      {};  ///< to the (minimumPoints - 1)-th other point; infinite with fewer points
  std::vector<double> stability = {};  ///< of each cluster; per metre
};

/// Clusters of any density: those of the single-linkage hierarchy of the mutual reachability distance
/// max(core(p), core(q), |pq|) that together last longest.
///
/// Exact: the minimum spanning tree comes from Boruvka's rounds over a kd-tree, and points are joined along it, shortest
/// edge first; equally long ones in the order in which Prim's algorithm meets them from the first point. Where both parts of a joint have minimumClusterSize
/// points the cluster ends and they begin; else it goes on with both. A point belongs to its cluster until it stands
/// alone or the cluster ends (as in R's dbscan; other programs drop a small part whole). The
/// whole is never a cluster. minimumPoints incidents at one place, such as a block of flats, would last for ever: their
/// stability is infinite, and the cluster around them is chosen in their place (as R's dbscan does). Clusters are
/// numbered in the order of their first member in the input.
///
/// Fewer points than minimumPoints, or one cluster only, are all noise. A point that is no place (not finite, or beyond
/// 1e12 m) is noise and nobody's neighbour.
/// \returns Error{WrongUsage} for parameters out of range, Error{Cancelled} if stopped.
/// \par Cost  O(n log n) for most data; about 250 bytes a point.
/// \par Source  Campello2013; March2010 (Boruvka over a tree).
Result<HierarchicalClustering> hdbscan(std::span<const Point> points, const HdbscanParameters& parameters,
                                       const Progress& progress = {});

}  // namespace brandpunt
