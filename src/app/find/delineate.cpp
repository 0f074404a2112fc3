// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/delineate.h"

#include <algorithm>
#include <numeric>

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
  std::stable_sort(clusters.begin(), clusters.end(),
                   [](const auto& a, const auto& b) { return a.points.size() > b.points.size(); });
  return clusters;
}

/// Points by x, so that those within a box are a short run.
class ByX {
 public:
  explicit ByX(std::span<const Point> points)
      : m_points(points), m_order(points.size()), m_taken(points.size(), false) {
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    std::stable_sort(m_order.begin(), m_order.end(),
                     [&](std::size_t a, std::size_t b) { return points[a].x < points[b].x; });
  }

  /// The points in the area that no earlier area took, ascending.
  std::vector<std::size_t> take(const MultiPolygon& area) {
    const Box box = boundsOf(area);
    std::vector<std::size_t> found;
    auto at = std::lower_bound(m_order.begin(), m_order.end(), box.minX,
                               [&](std::size_t i, double x) { return m_points[i].x < x; });
    for (; at != m_order.end() && m_points[*at].x <= box.maxX; ++at) {
      if (m_taken[*at] || !box.contains(m_points[*at]) || !contains(area, m_points[*at])) continue;
      m_taken[*at] = true;
      found.push_back(*at);
    }
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  std::span<const Point> m_points;
  std::vector<std::size_t> m_order;
  std::vector<bool> m_taken;
};

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
  ByX byX(points);
  for (const Cluster& cluster : clustersBySize(points, clustering)) {
    if (progress.stopRequested()) return cancelled();
    auto outline = geo::outlineOf(cluster.points, 0.5 * parameters.eps);
    for (std::size_t i = 0; outline && i < places.size(); ++i) {
      if (boxes[i].meets(boundsOf(*outline))) outline = geo::cutAway(*outline, places[i].outline);
    }
    if (!outline) return outline.error();
    Delineated place{.outline = std::move(*outline), .cluster = cluster.label};
    place.members = byX.take(place.outline);
    dropEmptyPieces(place.outline, place.members, points);
    // What a larger neighbour left of a cluster may be too little to be one.
    if (place.members.size() < static_cast<std::size_t>(parameters.minimumPoints)) continue;
    boxes.push_back(boundsOf(place.outline));
    places.push_back(std::move(place));
  }
  return places;
}

}  // namespace brandpunt::app
