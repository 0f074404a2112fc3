// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/density/area_index.h"

#include <algorithm>

#include "base/parallel.h"

namespace brandpunt {
namespace {

constexpr std::size_t mostStrips = 1024;

}  // namespace

AreaIndex::AreaIndex(const MultiPolygon& area) {
  std::vector<Edge> edges;
  const auto take = [&](const Ring& ring) {
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      edges.push_back({ring[i], ring[i + 1]});
      m_box.include(ring[i]);
      m_box.include(ring[i + 1]);
    }
  };
  for (const Polygon& polygon : area) {
    take(polygon.shell);
    for (const Ring& hole : polygon.holes) take(hole);
  }
  m_strips.resize(std::clamp<std::size_t>(edges.size(), 1, mostStrips));
  if (m_box.height() > 0) m_perHeight = static_cast<double>(m_strips.size()) / m_box.height();
  for (const Edge& edge : edges) {
    const auto [low, high] = std::minmax(edge.a.y, edge.b.y);
    for (std::size_t s = stripOf(low); s <= stripOf(high); ++s) m_strips[s].push_back(edge);
  }
}

std::size_t AreaIndex::stripOf(double y) const {
  const double at = (y - m_box.minY) * m_perHeight;
  return static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(m_strips.size()) - 1));
}

bool AreaIndex::contains(Point p) const {
  if (!m_box.contains(p)) return false;
  bool inside = false;
  for (const auto& [a, b] : m_strips[stripOf(p.y)]) {
    const double cross = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    if (cross == 0 && p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x) && p.y >= std::min(a.y, b.y) &&
        p.y <= std::max(a.y, b.y)) {
      return true;
    }
    // Half-open in y, so that a ray through a vertex crosses once.
    if ((a.y > p.y) != (b.y > p.y) && (cross > 0) == (b.y > a.y)) inside = !inside;
  }
  return inside;
}

std::vector<std::uint8_t> AreaIndex::containsCentres(const GridFrame& frame, int threads) const {
  std::vector<std::uint8_t> inside(frame.cells(), 0);
  inParallel(frame.rows, threads, [&](std::size_t row) {
    for (std::size_t column = 0; column < frame.columns; ++column) {
      inside[row * frame.columns + column] = contains({frame.centreX(column), frame.centreY(row)}) ? 1 : 0;
    }
  });
  return inside;
}

}  // namespace brandpunt
