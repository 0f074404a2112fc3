// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "base/progress.h"
#include "base/quantity.h"
#include "base/result.h"
#include "place/point.h"

namespace brandpunt {

struct DbscanParameters {
  Metres eps{100};         ///< > 0
  int minimumPoints = 10;  ///< >= 1; the point itself counts
  int threads = 1;         ///< the result is the same on any number
};

/// Which cluster each point belongs to, in input order.
struct Clustering {
  static constexpr std::int32_t noise = -1;
  std::vector<std::int32_t> labels = {};  ///< 0, 1, ... or noise
  std::vector<std::uint8_t> core = {};    ///< 1 for a core point
  int clusters = 0;
};

/// Density-based clusters, exactly.
///
/// A point is core when at least `minimumPoints` points, itself included, lie at a distance <= eps, which is
/// decided on squared distances as the peers do. Core points within eps of each other share a cluster.
/// Clusters are numbered from 0 in the order of their first core point in the input. A point that is not core
/// joins the cluster with the lowest number that has a core point within eps of it, and is noise where there
/// is none.
///
/// The points are sorted into cells of side eps / sqrt 2: a cell that holds enough points needs no distance
/// to know that they are core, and two cells are joined by the first pair found. No points give an empty
/// clustering; points at the same place all count; a point that is no place (see NeighbourGrid) is noise and
/// nobody's neighbour. \returns Error{WrongUsage} for parameters out of range, Error{Cancelled} if stopped.
/// \par Cost  O(n) for an even spread; O(n eps^2 density) at worst. About 90 bytes a point.
/// \par Source  Ester1996; Gunawan2013 (cells of side eps / sqrt 2).
Result<Clustering> dbscan(std::span<const Point> points, const DbscanParameters& parameters,
                          const Progress& progress = {});

}  // namespace brandpunt
