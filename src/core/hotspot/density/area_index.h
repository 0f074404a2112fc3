// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "hotspot/density/density_grid.h"
#include "place/geometry.h"

namespace brandpunt {

/// An area prepared for the question "is it inside?" asked many times. Answers as contains(area, p) does: an edge is in.
class AreaIndex {
 public:
  explicit AreaIndex(const MultiPolygon& area);

  /// \par Cost  O(edges at that height).
  bool contains(Point p) const;
  /// For every cell of a frame, row by row from the south-west: 1 where its centre is in the area.
  std::vector<std::uint8_t> containsCentres(const GridFrame& frame, int threads) const;

 private:
  struct Edge {
    Point a = {};
    Point b = {};
  };
  std::size_t stripOf(double y) const;

  Box m_box = {};
  double m_perHeight = 0;  // strips a metre
  std::vector<std::vector<Edge>> m_strips = {};
};

}  // namespace brandpunt
