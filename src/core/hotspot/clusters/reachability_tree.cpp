// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/clusters/reachability_tree.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <queue>
#include <utility>

#include "hotspot/density/point_tiles.h"
#include "place/point_tree.h"

namespace brandpunt {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Nodes still to be looked at, nearest first by the way they are pushed. Deep enough for 2^32 points.
struct Stack {
  struct Entry {
    std::uint32_t node = 0;
    double bound = 0;
  };
  std::array<Entry, 80> entries = {};
  std::size_t size = 0;
  void push(std::uint32_t node, double bound) { entries[size++] = {node, bound}; }
  Entry pop() { return entries[--size]; }
};

class Builder {
 public:
  Builder(std::span<const Point> points, std::size_t neighbours, int threads, const Progress& progress)
      : m_tree(points),
        m_points(m_tree.points()),
        m_nodes(m_tree.nodes()),
        m_neighbours(neighbours),
        m_threads(threads),
        m_progress(progress),
        m_core2(points.size()),
        m_nodeCore2(m_nodes.size(), infinite),
        m_partOfNode(m_nodes.size()),
        m_part(points.size()),
        m_known(points.size()) {}

  ReachabilityTree run() {
    const auto n = static_cast<std::uint32_t>(m_points.size());
    findCoreDistances();
    std::iota(m_part.begin(), m_part.end(), 0U);
    m_best.resize(n);
    for (std::size_t i = 0; i < n; ++i) m_known[i] = {m_core2[i], none};
    ReachabilityTree result;
    result.edges.reserve(n);
    while (result.edges.size() + 1 < n) {
      if (m_progress.stopRequested()) return {};
      m_progress.report(static_cast<double>(result.edges.size()) / n);
      findNearestStrangers();
      join(result.edges);
    }
    inOrder(result.edges);
    result.core2.resize(n);
    for (std::size_t i = 0; i < n; ++i) result.core2[m_tree.inputIndex()[i]] = m_core2[i];
    return result;
  }

 private:
  /// What is known of a point: no stranger is nearer than `bound`; `stranger` is that near, or none was found.
  struct Known {
    double bound = 0;
    std::uint32_t stranger = none;
  };

  void pushChildren(Stack& stack, std::uint32_t node, Point p, double limit) const {
    const std::uint32_t left = node + 1;
    const std::uint32_t right = m_nodes[node].right;
    const double toLeft = PointTree::squaredDistanceTo(m_nodes[left].box, p);
    const double toRight = PointTree::squaredDistanceTo(m_nodes[right].box, p);
    // The nearer one is pushed last and so looked at first.
    if (toLeft <= toRight) {
      if (toRight < limit) stack.push(right, toRight);
      if (toLeft < limit) stack.push(left, toLeft);
    } else {
      if (toLeft < limit) stack.push(left, toLeft);
      if (toRight < limit) stack.push(right, toRight);
    }
  }

  void findCoreDistances() {
    forBlocks(m_points.size(), m_threads, [&](std::size_t begin, std::size_t end) {
      if (m_progress.stopRequested()) return;
      std::vector<double> nearest(m_neighbours);
      for (std::size_t i = begin; i < end; ++i) m_core2[i] = distance2ToNeighbour(m_points[i], nearest);
    });
    for (std::size_t node = m_nodes.size(); node-- > 0;) {
      double& least = m_nodeCore2[node];
      if (m_nodes[node].right != 0) {
        least = std::min(m_nodeCore2[node + 1], m_nodeCore2[m_nodes[node].right]);
      } else {
        for (std::uint32_t i = m_nodes[node].begin; i < m_nodes[node].end; ++i)
          least = std::min(least, m_core2[i]);
      }
    }
  }

  /// `nearest` holds the smallest so far, rising.
  double distance2ToNeighbour(Point p, std::vector<double>& nearest) const {
    std::fill(nearest.begin(), nearest.end(), infinite);
    Stack stack;
    stack.push(0, 0);
    while (stack.size > 0) {
      const auto [node, bound] = stack.pop();
      if (bound >= nearest.back()) continue;
      if (m_nodes[node].right != 0) {
        pushChildren(stack, node, p, nearest.back());
        continue;
      }
      for (std::uint32_t j = m_nodes[node].begin; j < m_nodes[node].end; ++j) {
        const double d2 = squaredDistance(p, m_points[j]);
        if (d2 >= nearest.back()) continue;
        std::size_t at = nearest.size() - 1;
        for (; at > 0 && nearest[at - 1] > d2; --at) nearest[at] = nearest[at - 1];
        nearest[at] = d2;
      }
    }
    return nearest.back();
  }

  void findNearestStrangers() {
    for (std::size_t node = m_nodes.size(); node-- > 0;) m_partOfNode[node] = partOf(node);
    std::fill(m_best.begin(), m_best.end(), TreeEdge{infinite, none, none});
    // Those whose stranger still is one come first: they make the search short.
    for (std::uint32_t i = 0; i < m_known.size(); ++i) {
      Known& known = m_known[i];
      if (known.stranger != none && m_part[known.stranger] != m_part[i])
        offer(i, known.stranger, known.bound);
      else
        known.stranger = none;
    }
    for (std::uint32_t i = 0; i < m_known.size(); ++i) {
      if (m_known[i].stranger == none && m_known[i].bound < m_best[m_part[i]].length2) search(i);
    }
  }

  void offer(std::uint32_t i, std::uint32_t j, double length2) {
    TreeEdge& best = m_best[m_part[i]];
    if (length2 < best.length2) best = {length2, i, j};
  }

  /// The part that all points of a node belong to, or none.
  std::uint32_t partOf(std::size_t node) const {
    if (m_nodes[node].right != 0) {
      const std::uint32_t left = m_partOfNode[node + 1];
      return left == m_partOfNode[m_nodes[node].right] ? left : none;
    }
    const std::uint32_t first = m_part[m_nodes[node].begin];
    for (std::uint32_t i = m_nodes[node].begin + 1; i < m_nodes[node].end; ++i) {
      if (m_part[i] != first) return none;
    }
    return first;
  }

  void search(std::uint32_t i) {
    const Point p = m_points[i];
    const std::uint32_t own = m_part[i];
    // Only what is shorter than the part's best so far is of use.
    double limit = m_best[own].length2;
    std::uint32_t found = none;
    Stack stack;
    stack.push(0, 0);
    while (stack.size > 0) {
      const auto [node, bound] = stack.pop();
      if (bound >= limit || m_nodeCore2[node] >= limit || m_partOfNode[node] == own) continue;
      if (m_nodes[node].right != 0) {
        pushChildren(stack, node, p, limit);
        continue;
      }
      for (std::uint32_t j = m_nodes[node].begin; j < m_nodes[node].end; ++j) {
        if (m_part[j] == own) continue;
        const double length2 = std::max({m_core2[i], m_core2[j], squaredDistance(p, m_points[j])});
        if (length2 < limit) limit = length2, found = j;
      }
      // Nothing can be nearer than the point's own core distance.
      if (found != none && limit <= m_core2[i]) break;
    }
    m_known[i] = {limit, found};
    if (found != none) offer(i, found, limit);
  }

  void join(std::vector<TreeEdge>& edges) {
    for (std::uint32_t part = 0; part < m_best.size(); ++part) {
      if (m_best[part].a == none) continue;
      const std::uint32_t a = root(m_best[part].a);
      const std::uint32_t b = root(m_best[part].b);
      // Of edges of one length the parts may have chosen a ring; the last is left out.
      if (a == b) continue;
      m_part[std::max(a, b)] = std::min(a, b);
      edges.push_back(m_best[part]);
    }
    for (std::uint32_t i = 0; i < m_part.size(); ++i) m_part[i] = root(i);
  }

  /// Parts are named by their first point, which names itself.
  std::uint32_t root(std::uint32_t i) {
    while (m_part[i] != i) i = m_part[i] = m_part[m_part[i]];
    return i;
  }

  /// Puts the one tree in place that Prim's algorithm finds from the first point of the input, when of equally near
  /// points it takes the first: where many distances are equal, as mutual reachability makes them, there are many
  /// trees. Prim never goes along an edge that is in none of them, and those that are in one are few: the edges found,
  /// and for each point the edges as long as its core distance.
  void inOrder(std::vector<TreeEdge>& edges) const {
    const std::span<const std::uint32_t> input = m_tree.inputIndex();
    std::vector<TreeEdge> all = edges;
    for (std::uint32_t i = 0; i < m_points.size(); ++i) addEqualEdges(i, all);
    std::vector<std::uint32_t> begin(m_points.size() + 2, 0);
    for (const TreeEdge& e : all) ++begin[input[e.a] + 2], ++begin[input[e.b] + 2];
    for (std::size_t i = 2; i < begin.size(); ++i) begin[i] += begin[i - 1];
    struct Way {
      std::uint32_t to = 0;
      double length2 = 0;
    };
    std::vector<Way> ways(2 * all.size());
    for (const TreeEdge& e : all) {
      ways[begin[input[e.a] + 1]++] = {input[e.b], e.length2};
      ways[begin[input[e.b] + 1]++] = {input[e.a], e.length2};
    }
    std::vector<TreeEdge> reached(m_points.size(), {infinite, none, none});
    std::vector<std::uint8_t> visited(m_points.size(), 0);
    using Next = std::pair<double, std::uint32_t>;
    std::priority_queue<Next, std::vector<Next>, std::greater<>> next;
    next.push({0, 0});
    edges.clear();
    while (!next.empty()) {
      const std::uint32_t at = next.top().second;
      next.pop();
      if (std::exchange(visited[at], 1) != 0) continue;
      if (reached[at].a != none) edges.push_back(reached[at]);
      for (std::uint32_t w = begin[at]; w < begin[at + 1]; ++w) {
        const Way& way = ways[w];
        if (visited[way.to] || !(way.length2 < reached[way.to].length2)) continue;
        reached[way.to] = {way.length2, at, way.to};
        next.push({way.length2, way.to});
      }
    }
    std::stable_sort(edges.begin(), edges.end(),
                     [](const TreeEdge& a, const TreeEdge& b) { return a.length2 < b.length2; });
  }

  /// The edges from a point that are as long as its core distance, to points with no larger one. Of very many at one
  /// place the first found must do.
  void addEqualEdges(std::uint32_t i, std::vector<TreeEdge>& all) const {
    const double core2 = m_core2[i];
    const std::size_t most = all.size() + 8 * m_neighbours;
    Stack stack;
    stack.push(0, 0);
    while (stack.size > 0 && all.size() < most) {
      const auto [node, bound] = stack.pop();
      if (m_nodeCore2[node] > core2) continue;
      if (m_nodes[node].right != 0) {
        // The next number above: a distance of exactly the core distance is in.
        pushChildren(stack, node, m_points[i], std::nextafter(core2, infinite));
        continue;
      }
      for (std::uint32_t j = m_nodes[node].begin; j < m_nodes[node].end; ++j) {
        if (j != i && m_core2[j] <= core2 && squaredDistance(m_points[i], m_points[j]) <= core2)
          all.push_back({core2, i, j});
      }
    }
  }

  PointTree m_tree;
  std::span<const Point> m_points;
  std::span<const PointTree::Node> m_nodes;
  std::size_t m_neighbours;
  int m_threads;
  const Progress& m_progress;
  std::vector<double> m_core2;
  std::vector<double> m_nodeCore2;  // the least of a node
  std::vector<std::uint32_t> m_partOfNode;
  std::vector<std::uint32_t> m_part;
  std::vector<Known> m_known;
  std::vector<TreeEdge> m_best = {};  // of each part
};

}  // namespace

ReachabilityTree reachabilityTree(std::span<const Point> points, std::size_t neighbours, int threads,
                                  const Progress& progress) {
  if (points.empty()) return {};
  return Builder(points, neighbours, threads, progress).run();
}

}  // namespace brandpunt
