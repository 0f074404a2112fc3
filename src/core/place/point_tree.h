// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "place/point.h"

namespace brandpunt {

/// A kd-tree: points halved by the median of their longer side until few are left, to find the nearest of them. Points
/// at one place are halved too, so the depth is log2 n whatever the points. Every point must be finite. The order
/// depends on the points and their input order alone. \par Cost  O(n log n) to build; 24 bytes a point, 6 of them nodes.
class PointTree {
 public:
  static constexpr std::uint32_t leafSize = 16;

  struct Node {
    Box box = {};
    std::uint32_t begin = 0;  ///< its points, in the tree's order
    std::uint32_t end = 0;
    std::uint32_t right = 0;  ///< the second child; the first follows its parent; 0: a leaf
  };

  explicit PointTree(std::span<const Point> points);

  std::span<const Node> nodes() const { return m_nodes; }
  std::span<const Point> points() const { return m_points; }
  std::span<const std::uint32_t> inputIndex() const { return m_inputIndex; }

  /// The squared distance from a place to the nearest point that the box could hold.
  static double squaredDistanceTo(const Box& box, Point p) {
    const double dx = std::max({box.minX - p.x, 0.0, p.x - box.maxX});
    const double dy = std::max({box.minY - p.y, 0.0, p.y - box.maxY});
    return dx * dx + dy * dy;
  }

 private:
  void build(std::uint32_t begin, std::uint32_t end, std::span<const Point> points);

  std::vector<Node> m_nodes = {};
  std::vector<Point> m_points = {};
  std::vector<std::uint32_t> m_inputIndex = {};
};

}  // namespace brandpunt
