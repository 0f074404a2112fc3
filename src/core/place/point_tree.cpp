// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/point_tree.h"

#include <numeric>
#include <tuple>

namespace brandpunt {

PointTree::PointTree(std::span<const Point> points) : m_inputIndex(points.size()) {
  std::iota(m_inputIndex.begin(), m_inputIndex.end(), 0U);
  if (points.empty()) return;
  m_nodes.reserve(4 * points.size() / leafSize + 1);
  build(0, static_cast<std::uint32_t>(points.size()), points);
  m_points.reserve(points.size());
  for (const std::uint32_t i : m_inputIndex) m_points.push_back(points[i]);
}

void PointTree::build(std::uint32_t begin, std::uint32_t end, std::span<const Point> points) {
  const std::size_t at = m_nodes.size();
  Node node{.begin = begin, .end = end};
  for (std::uint32_t i = begin; i < end; ++i) node.box.include(points[m_inputIndex[i]]);
  m_nodes.push_back(node);
  if (end - begin <= leafSize) return;
  const bool wide = node.box.width() >= node.box.height();
  const auto before = [&](std::uint32_t a, std::uint32_t b) {
    const double first = wide ? points[a].x : points[a].y;
    const double second = wide ? points[b].x : points[b].y;
    return std::tie(first, a) < std::tie(second, b);
  };
  const std::uint32_t middle = begin + (end - begin) / 2;
  std::nth_element(m_inputIndex.begin() + begin, m_inputIndex.begin() + middle, m_inputIndex.begin() + end,
                   before);
  build(begin, middle, points);
  m_nodes[at].right = static_cast<std::uint32_t>(m_nodes.size());
  build(middle, end, points);
}

}  // namespace brandpunt
