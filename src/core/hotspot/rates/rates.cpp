// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/rates/rates.h"

#include <algorithm>

#include "base/expects.h"
#include "place/neighbour_grid.h"

namespace brandpunt {
namespace {

constexpr double finestCell_m = 1e-6;

/// Marshall's prior of a set of places.
struct Prior {
  double mean = 0;
  double between = 0;  // variance between places
};

Prior priorOf(std::span<const std::size_t> places, std::span<const double> counts,
              std::span<const double> denominators) {
  double all = 0;
  double exposed = 0;
  double many = 0;
  for (const std::size_t i : places) {
    if (!(denominators[i] > 0)) continue;
    all += counts[i];
    exposed += denominators[i];
    many += 1;
  }
  if (!(exposed > 0)) return {};
  Prior prior{.mean = all / exposed};
  double spread = 0;
  for (const std::size_t i : places) {
    if (!(denominators[i] > 0)) continue;
    const double difference = counts[i] / denominators[i] - prior.mean;
    spread += denominators[i] * difference * difference;
  }
  prior.between = std::max(0.0, spread / exposed - prior.mean / (exposed / many));
  return prior;
}

double shrunk(double count, double denominator, const Prior& prior) {
  const double within = prior.mean / denominator;
  if (!(prior.between + within > 0)) return prior.mean;
  return prior.mean + (count / denominator - prior.mean) * prior.between / (prior.between + within);
}

}  // namespace

std::vector<Rate> rates(std::span<const Point> places, std::span<const double> counts,
                        std::span<const double> denominators, const RateParameters& parameters) {
  expects(places.size() == counts.size() && places.size() == denominators.size());
  expects(parameters.distance.value >= 0);
  std::vector<Rate> result(places.size());
  std::vector<std::size_t> all(places.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  const Prior prior = priorOf(all, counts, denominators);
  const double reach = parameters.distance.value;
  const NeighbourGrid grid(places, std::max(reach / NeighbourGrid::reach * (1 + 1e-6), finestCell_m));
  std::vector<std::size_t> near;
  for (std::size_t cell = 0; cell < grid.cells(); ++cell) {
    for (std::uint32_t at = grid.begin(cell); at < grid.end(cell); ++at) {
      const std::size_t i = grid.inputIndex()[at];
      if (!(denominators[i] > 0) || denominators[i] < parameters.minDenominator) continue;
      near.clear();
      grid.forEachNear(cell, [&](std::size_t other) {
        for (std::uint32_t j = grid.begin(other); j < grid.end(other); ++j) {
          if (squaredDistance(grid.points()[at], grid.points()[j]) <= reach * reach)
            near.push_back(grid.inputIndex()[j]);
        }
      });
      std::sort(near.begin(), near.end());
      result[i].raw = counts[i] / denominators[i];
      result[i].global = shrunk(counts[i], denominators[i], prior);
      result[i].spatial = shrunk(counts[i], denominators[i], priorOf(near, counts, denominators));
    }
  }
  return result;
}

}  // namespace brandpunt
