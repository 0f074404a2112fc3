// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/near_repeat/near_pairs.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "place/neighbour_grid.h"

namespace brandpunt {
namespace {

constexpr double finestCell_m = 1e-6;  // for pairs at one place

/// Which band a distance below the last finite bound belongs to; pairs below the first bound go behind all bands.
std::size_t bandOf(std::span<const double> bounds, double d) {
  std::size_t band = 0;
  while (band < bounds.size() && d >= bounds[band]) ++band;
  return band == 0 ? bounds.size() - 1 : band - 1;
}

}  // namespace

double apart(Point a, Point b, Metric metric) {
  return metric == Metric::Manhattan ? std::abs(a.x - b.x) + std::abs(a.y - b.y) : distance(a, b);
}

PairsByDistance pairsByDistance(std::span<const PointInTime> events, std::span<const double> bounds,
                                Metric metric) {
  PairsByDistance result;
  result.bands.resize(bounds.size());
  const double farthest = std::isinf(bounds.back()) ? bounds[bounds.size() - 2] : bounds.back();
  std::vector<Point> places;
  for (const PointInTime& e : events) places.push_back(e.place);
  if (farthest <= 0 || places.empty()) {
    result.inputIndex.resize(events.size());
    std::iota(result.inputIndex.begin(), result.inputIndex.end(), 0U);
    return result;
  }
  // A little more than half, so that rounding puts no pair outside the reach of two cells.
  const NeighbourGrid grid(places, std::max(farthest / NeighbourGrid::reach * (1 + 1e-6), finestCell_m));
  const auto points = grid.points();
  result.inputIndex.assign(grid.inputIndex().begin(), grid.inputIndex().end());
  // Both metrics are at least the difference in x; a little more, so that rounding drops no pair.
  const double farthestSquared = farthest * farthest * (1 + 1e-12);
  for (std::size_t cell = 0; cell < grid.cells(); ++cell) {
    for (std::uint32_t i = grid.begin(cell); i < grid.end(cell); ++i) {
      const Point from = points[i];
      grid.forEachNear(cell, [&](std::size_t other) {
        if (other < cell) return;
        for (std::uint32_t j = std::max(i + 1, grid.begin(other)); j < grid.end(other); ++j) {
          if (squaredDistance(from, points[j]) > farthestSquared) continue;
          const double d = apart(from, points[j], metric);
          if (d < farthest) result.bands[bandOf(bounds, d)].partners.push_back(j);
        }
      });
      for (NearPairs& near : result.bands) {
        const auto end = static_cast<std::uint32_t>(near.partners.size());
        if (end > (near.runs.empty() ? 0 : near.runs.back().end)) near.runs.push_back({i, end});
      }
    }
  }
  return result;
}

}  // namespace brandpunt
