// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/delineate.h"

#include <algorithm>

#include "find/points_by_x.h"
#include "shape/outline.h"
#include "shape/overlay.h"

namespace brandpunt::app {
namespace {

struct Cluster {
  std::size_t label = 0;
  std::vector<Point> points = {};
};

/// The points of each cluster, the largest cluster first; of equals the one found first.
std::vector<Cluster> clustersBySize(std::span<const Point> points, const Clustering& clustering) {
  std::vector<Cluster> clusters(static_cast<std::size_t>(clustering.clusters));
  for (std::size_t label = 0; label < clusters.size(); ++label) clusters[label].label = label;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (clustering.labels[i] != Clustering::noise) {
      clusters[static_cast<std::size_t>(clustering.labels[i])].points.push_back(points[i]);
    }
  }
  std::erase_if(clusters, [](const Cluster& cluster) { return cluster.points.empty(); });
  std::stable_sort(clusters.begin(), clusters.end(),
                   [](const auto& a, const auto& b) { return a.points.size() > b.points.size(); });
  return clusters;
}

void dropEmptyPieces(MultiPolygon& area, const std::vector<std::size_t>& members,
                     std::span<const Point> points) {
  std::erase_if(area, [&](const Polygon& piece) {
    const MultiPolygon alone{piece};
    return std::none_of(members.begin(), members.end(),
                        [&](std::size_t i) { return contains(alone, points[i]); });
  });
}

}  // namespace

Result<std::vector<Delineated>> delineate(std::span<const Point> points, const Clustering& clustering,
                                          const DbscanParameters& parameters, const Progress& progress) {
  std::vector<Delineated> places;
  std::vector<Box> boxes;
  const PointsByX byX(points);
  std::vector<bool> taken(points.size(), false);
  for (const Cluster& cluster : clustersBySize(points, clustering)) {
    if (progress.stopRequested()) return cancelled();
    auto outline = geo::outlineOf(cluster.points, 0.5 * parameters.eps);
    for (std::size_t i = 0; outline && i < places.size(); ++i) {
      if (boxes[i].meets(boundsOf(*outline))) outline = geo::cutAway(*outline, places[i].outline);
    }
    if (!outline) return outline.error();
    Delineated place{.outline = std::move(*outline), .cluster = cluster.label};
    place.members = byX.in(place.outline);
    std::erase_if(place.members, [&](std::size_t i) { return taken[i]; });
    for (const std::size_t i : place.members) taken[i] = true;
    dropEmptyPieces(place.outline, place.members, points);
    // What a larger neighbour left of a cluster may be too little to be one.
    if (place.members.size() < static_cast<std::size_t>(parameters.minimumPoints)) continue;
    boxes.push_back(boundsOf(place.outline));
    places.push_back(std::move(place));
  }
  return places;
}

}  // namespace brandpunt::app
