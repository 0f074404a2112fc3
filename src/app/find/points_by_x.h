// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "place/geometry.h"

namespace brandpunt::app {

/// Points sorted by x, so that those in an area are found among a short run. The points must outlive it.
class PointsByX {
 public:
  explicit PointsByX(std::span<const Point> points);

  /// Indices of the points in the area, ascending.
  std::vector<std::size_t> in(const MultiPolygon& area) const;

 private:
  std::span<const Point> m_points;
  std::vector<std::size_t> m_order;
};

}  // namespace brandpunt::app
