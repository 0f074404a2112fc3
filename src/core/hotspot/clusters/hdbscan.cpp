// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/clusters/hdbscan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "hotspot/clusters/reachability_tree.h"

namespace brandpunt {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
constexpr double farthest_m = 1e12;

/// The hierarchy: points 0 .. n - 1, then the joints of two, each after its parts.
struct Joint {
  double height = 0;  // 0 for a point
  std::uint32_t size = 1;
  std::array<std::uint32_t, 2> parts = {none, none};
  bool isPoint() const { return parts[0] == none; }
};

class Hierarchy {
 public:
  Hierarchy(std::size_t points, std::span<const TreeEdge> edges)
      : m_joints(points), m_parent(points), m_top(points) {
    std::iota(m_parent.begin(), m_parent.end(), 0U);
    std::iota(m_top.begin(), m_top.end(), 0U);
    for (const TreeEdge& edge : edges) join(find(edge.a), find(edge.b), std::sqrt(edge.length2));
  }

  const Joint& operator[](std::uint32_t joint) const { return m_joints[joint]; }
  std::uint32_t root() { return m_top[find(0)]; }

 private:
  std::uint32_t find(std::uint32_t i) {
    while (m_parent[i] != i) i = m_parent[i] = m_parent[m_parent[i]];
    return i;
  }

  void join(std::uint32_t a, std::uint32_t b, double height) {
    const std::uint32_t left = m_top[a];
    const std::uint32_t right = m_top[b];
    const auto joint = static_cast<std::uint32_t>(m_joints.size());
    m_joints.push_back({height, m_joints[left].size + m_joints[right].size, {left, right}});
    m_parent[std::max(a, b)] = std::min(a, b);
    m_top[std::min(a, b)] = joint;
  }

  std::vector<Joint> m_joints;
  std::vector<std::uint32_t> m_parent;
  std::vector<std::uint32_t> m_top;  // the joint of a set, by its first point
};

/// A cluster of the condensed hierarchy; children come after their parent.
struct Cluster {
  std::uint32_t parent = none;
  double birth = 0;            // heights
  double death = 0;            // where it splits into children; 0: it does not
  std::uint32_t passedOn = 0;  // points that its children take over
  double stability = 0;
  double below = 0;  // the best that its children give
  bool chosen = false;
};

class Condensed {
 public:
  Condensed(const Hierarchy& hierarchy, std::uint32_t root, std::size_t points, std::uint32_t smallest)
      : m_clusterOf(points, none) {
    m_clusters.push_back({.birth = hierarchy[root].height});
    std::vector<double> exit(points, 0.0);
    struct Open {
      std::uint32_t joint = 0;
      std::uint32_t cluster = 0;
      double height = 0;  // of the joint above
    };
    std::vector<Open> open{{root, 0, hierarchy[root].height}};
    while (!open.empty()) {
      const Open at = open.back();
      open.pop_back();
      const Joint& joint = hierarchy[at.joint];
      if (joint.isPoint()) {
        m_clusterOf[at.joint] = at.cluster;
        exit[at.joint] = at.height;
        continue;
      }
      const bool splits =
          hierarchy[joint.parts[0]].size >= smallest && hierarchy[joint.parts[1]].size >= smallest;
      if (splits) {
        m_clusters[at.cluster].death = joint.height;
        m_clusters[at.cluster].passedOn = joint.size;
      }
      for (const std::uint32_t part : joint.parts) {
        const auto fresh = static_cast<std::uint32_t>(m_clusters.size());
        if (splits) m_clusters.push_back({.parent = at.cluster, .birth = joint.height});
        open.push_back({part, splits ? fresh : at.cluster, joint.height});
      }
    }
    weigh(exit);
    choose();
  }

  /// The chosen cluster of a point, or none.
  std::uint32_t chosenOf(std::uint32_t point) const {
    std::uint32_t cluster = m_clusterOf[point];
    std::uint32_t found = none;
    for (; cluster != none; cluster = m_clusters[cluster].parent) {
      if (m_clusters[cluster].chosen) found = cluster;
    }
    return found;
  }
  double stability(std::uint32_t cluster) const { return m_clusters[cluster].stability; }

 private:
  /// A point lasts until it stands alone, but not longer than its cluster.
  void weigh(std::span<const double> exit) {
    for (std::size_t point = 0; point < exit.size(); ++point) {
      Cluster& cluster = m_clusters[m_clusterOf[point]];
      cluster.stability += 1 / std::max(exit[point], cluster.death) - 1 / cluster.birth;
    }
    for (Cluster& cluster : m_clusters) {
      if (cluster.passedOn > 0)
        cluster.stability += cluster.passedOn * (1 / cluster.death - 1 / cluster.birth);
    }
  }

  /// From the leaves up: a cluster is chosen when it lasts at least as long as the best of its children together, or
  /// when one of them would last for ever. The whole (cluster 0) never is.
  void choose() {
    for (std::size_t c = m_clusters.size(); c-- > 1;) {
      Cluster& cluster = m_clusters[c];
      cluster.chosen =
          cluster.passedOn == 0 || std::isinf(cluster.below) || cluster.stability >= cluster.below;
      m_clusters[cluster.parent].below += cluster.chosen ? cluster.stability : cluster.below;
    }
  }

  std::vector<Cluster> m_clusters = {};
  std::vector<std::uint32_t> m_clusterOf;
};

Result<std::uint32_t> smallestOf(const HdbscanParameters& parameters) {
  const int smallest = parameters.minimumClusterSize.value_or(parameters.minimumPoints);
  if (parameters.minimumPoints < 2 || smallest < 2) {
    return Error{ErrorCode::WrongUsage,
                 {"Het minimumaantal punten en het kleinste cluster moeten 2 of meer zijn.",
                  "The minimum number of points and the smallest cluster must be 2 or more."}};
  }
  return static_cast<std::uint32_t>(smallest);
}

/// Labels in the order of the input, and what hangs on them. `where` holds the input index of each usable point.
void label(const Condensed& condensed, std::span<const std::uint32_t> where, HierarchicalClustering& result) {
  std::vector<std::int32_t> labelOf;
  std::vector<double> largestCore;
  for (std::uint32_t i = 0; i < where.size(); ++i) {
    const std::uint32_t cluster = condensed.chosenOf(i);
    if (cluster == none) continue;
    if (labelOf.size() <= cluster) labelOf.resize(cluster + 1, HierarchicalClustering::noise);
    if (labelOf[cluster] == HierarchicalClustering::noise) {
      labelOf[cluster] = static_cast<std::int32_t>(result.stability.size());
      result.stability.push_back(condensed.stability(cluster));
      largestCore.push_back(0);
    }
    result.labels[where[i]] = labelOf[cluster];
    double& largest = largestCore[static_cast<std::size_t>(labelOf[cluster])];
    largest = std::max(largest, result.coreDistance_m[where[i]]);
  }
  for (const std::uint32_t i : where) {
    if (result.labels[i] == HierarchicalClustering::noise) continue;
    const double largest = largestCore[static_cast<std::size_t>(result.labels[i])];
    result.probability[i] = largest > 0 ? (largest - result.coreDistance_m[i]) / largest : 1;
  }
}

}  // namespace

Result<HierarchicalClustering> hdbscan(std::span<const Point> points, const HdbscanParameters& parameters,
                                       const Progress& progress) {
  const auto smallest = smallestOf(parameters);
  if (!smallest) return smallest.error();
  HierarchicalClustering result;
  result.labels.assign(points.size(), HierarchicalClustering::noise);
  result.probability.assign(points.size(), 0.0);
  result.coreDistance_m.assign(points.size(), std::numeric_limits<double>::infinity());
  std::vector<Point> usable;
  std::vector<std::uint32_t> where;
  for (std::uint32_t i = 0; i < points.size(); ++i) {
    if (!(std::abs(points[i].x) <= farthest_m) || !(std::abs(points[i].y) <= farthest_m)) continue;
    usable.push_back(points[i]);
    where.push_back(i);
  }
  if (usable.size() < static_cast<std::size_t>(parameters.minimumPoints)) return result;
  const ReachabilityTree tree = reachabilityTree(usable, static_cast<std::size_t>(parameters.minimumPoints),
                                                 parameters.threads, progress);
  if (progress.stopRequested()) return cancelled();
  for (std::size_t i = 0; i < where.size(); ++i) result.coreDistance_m[where[i]] = std::sqrt(tree.core2[i]);
  Hierarchy hierarchy(usable.size(), tree.edges);
  const std::uint32_t root = hierarchy.root();
  label(Condensed(hierarchy, root, usable.size(), *smallest), where, result);
  return result;
}

}  // namespace brandpunt
