// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/points_by_x.h"

#include <algorithm>
#include <numeric>

namespace brandpunt::app {

PointsByX::PointsByX(std::span<const Point> points) : m_points(points), m_order(points.size()) {
  std::iota(m_order.begin(), m_order.end(), std::size_t{0});
  std::ranges::stable_sort(m_order, {}, [&](std::size_t i) { return points[i].x; });
}

std::vector<std::size_t> PointsByX::in(const MultiPolygon& area) const {
  const Box box = boundsOf(area);
  std::vector<std::size_t> found;
  auto at = std::ranges::lower_bound(m_order, box.minX, {}, [&](std::size_t i) { return m_points[i].x; });
  for (; at != m_order.end() && m_points[*at].x <= box.maxX; ++at) {
    if (box.contains(m_points[*at]) && contains(area, m_points[*at])) found.push_back(*at);
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace brandpunt::app
