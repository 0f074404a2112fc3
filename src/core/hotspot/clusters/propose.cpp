// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/clusters/propose.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/number.h"
#include "hotspot/significance/poisson.h"
#include "place/neighbour_grid.h"

namespace brandpunt {
namespace {

constexpr double farthest_m = 250;
constexpr double largestEps_m = 200;
constexpr double roundTo_m = 5;
constexpr std::size_t searches = 2000;
constexpr std::size_t fewestForKnee = 20;
constexpr double inhabitedCell_m = 500;
constexpr double chance = 0.001;
constexpr int fewestPoints = 5;
constexpr double longestCluster_m = 1500;
constexpr double evenDefault_m = 100;

/// Distances to the k-th nearest other point, rising, of up to `searches` points; those beyond farthest_m left out.
std::vector<double> neighbourDistances(const NeighbourGrid& grid, std::size_t k) {
  const auto points = grid.points();
  const std::size_t step = std::max<std::size_t>(1, points.size() / searches);
  std::vector<double> distances;
  std::vector<double> near;
  std::size_t next = 0;
  for (std::size_t cell = 0; cell < grid.cells(); ++cell) {
    for (; next < grid.end(cell); next += step) {
      near.clear();
      grid.forEachNear(cell, [&](std::size_t other) {
        for (std::uint32_t j = grid.begin(other); j < grid.end(other); ++j) {
          const double d2 = squaredDistance(points[next], points[j]);
          if (j != next && d2 <= farthest_m * farthest_m) near.push_back(d2);
        }
      });
      if (near.size() < k) continue;
      std::nth_element(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(k - 1), near.end());
      distances.push_back(std::sqrt(near[k - 1]));
    }
  }
  std::sort(distances.begin(), distances.end());
  return distances;
}

/// Where a rising curve lies furthest below the straight line between its ends.
double kneeOf(const std::vector<double>& curve) {
  if (curve.size() < fewestForKnee || curve.back() <= curve.front()) return 0;
  double best = -1;
  double knee = 0;
  for (std::size_t i = 0; i < curve.size(); ++i) {
    const double along = static_cast<double>(i) / static_cast<double>(curve.size() - 1);
    const double up = (curve[i] - curve.front()) / (curve.back() - curve.front());
    if (along - up > best) best = along - up, knee = curve[i];
  }
  return knee;
}

double longestClusterOf(std::span<const Point> points, const Clustering& clusters) {
  std::vector<Box> boxes(static_cast<std::size_t>(clusters.clusters));
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (clusters.labels[i] != Clustering::noise)
      boxes[static_cast<std::size_t>(clusters.labels[i])].include(points[i]);
  }
  double longest = 0;
  for (const Box& box : boxes) longest = std::max(longest, std::hypot(box.width(), box.height()));
  return longest;
}

}  // namespace

Result<DbscanProposal> proposeDbscan(std::span<const Point> points, Metres accuracy,
                                     const Progress& progress) {
  DbscanProposal proposal;
  const double n = static_cast<double>(points.size());
  proposal.neighbour = std::max(fewestPoints, static_cast<int>(std::lround(std::log(std::max(1.0, n)))));
  proposal.curve_m = neighbourDistances(NeighbourGrid(points, farthest_m / NeighbourGrid::reach * (1 + 1e-6)),
                                        static_cast<std::size_t>(proposal.neighbour));
  proposal.knee_m = kneeOf(proposal.curve_m);
  const double wanted = proposal.knee_m > 0 ? proposal.knee_m : evenDefault_m;
  const double least = std::min(accuracy.value, largestEps_m);
  const double eps = std::ceil(std::clamp(wanted, least, largestEps_m) / roundTo_m) * roundTo_m;
  proposal.parameters.eps = Metres{eps};

  const double inhabited_km2 = static_cast<double>(NeighbourGrid(points, inhabitedCell_m).cells()) *
                               inhabitedCell_m * inhabitedCell_m / 1e6;
  proposal.perSquareKilometre = inhabited_km2 > 0 ? n / inhabited_km2 : 0;
  const double around = proposal.perSquareKilometre * std::numbers::pi * eps * eps / 1e6;
  int minimum = fewestPoints;
  while (poissonAtLeast(minimum - 1, around) >= chance) ++minimum;
  for (;;) {
    proposal.parameters.minimumPoints = minimum;
    const Result<Clustering> clusters = dbscan(points, proposal.parameters, progress);
    if (!clusters) return clusters.error();
    if (longestClusterOf(points, *clusters) <= longestCluster_m) break;
    minimum += std::max(1, minimum / 10);
  }
  const std::string eps_m = toText(eps, 0);
  const std::string number = std::to_string(minimum);
  const std::string knee = toText(proposal.knee_m, 0);
  proposal.why = {"Voorstel uit de gegevens: " + number + " delicten binnen " + eps_m +
                      " m. De afstand tot de " + std::to_string(proposal.neighbour) + "e buur knikt bij " +
                      knee + " m; zoveel delicten bij elkaar geeft toeval minder dan 1 op de 1000 keer.",
                  "Proposed from the data: " + number + " incidents within " + eps_m +
                      " m. The distance to neighbour " + std::to_string(proposal.neighbour) + " bends at " +
                      knee + " m; chance puts that many together less than 1 time in 1000."};
  return proposal;
}

}  // namespace brandpunt
