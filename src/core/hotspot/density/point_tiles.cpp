// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/density/point_tiles.h"

#include "base/expects.h"
#include "place/sort_by_key.h"

namespace brandpunt {
namespace {

constexpr double mostTilesInARow = 0x1p31;

}  // namespace

PointTiles::PointTiles(std::span<const WeightedPoint> points, double side) : m_side(side) {
  expects(side > 0);
  expects(points.size() < std::numeric_limits<std::uint32_t>::max());
  Box box;
  for (const WeightedPoint& p : points) box.include(p.place);
  if (box.empty()) return;
  const double farthest =
      std::max({std::abs(box.minX), std::abs(box.minY), std::abs(box.maxX), std::abs(box.maxY)});
  m_side = std::max(side, 2 * farthest / mostTilesInARow);
  const std::int64_t firstColumn = indexOf(box.minX);
  const std::int64_t firstRow = indexOf(box.minY);
  const auto columns = static_cast<std::uint64_t>(indexOf(box.maxX) - firstColumn + 1);
  const auto rows = static_cast<std::uint64_t>(indexOf(box.maxY) - firstRow + 1);

  std::vector<Keyed> keyed(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto column = static_cast<std::uint64_t>(indexOf(points[i].place.x) - firstColumn);
    const auto row = static_cast<std::uint64_t>(indexOf(points[i].place.y) - firstRow);
    keyed[i] = {row * columns + column, static_cast<std::uint32_t>(i)};
  }
  sortByKey(keyed, rows * columns - 1);

  m_points.reserve(points.size());
  for (const Keyed& k : keyed) {
    const auto at = static_cast<std::uint32_t>(m_points.size());
    const std::int64_t column = firstColumn + static_cast<std::int64_t>(k.key % columns);
    const std::int64_t row = firstRow + static_cast<std::int64_t>(k.key / columns);
    if (m_tiles.empty() || m_tiles.back().row != row || m_tiles.back().column != column) {
      if (m_rows.empty() || m_rows.back().row != row)
        m_rows.push_back({row, static_cast<std::uint32_t>(m_tiles.size()), 0});
      m_tiles.push_back({column, row, at, at});
      m_rows.back().endTile = static_cast<std::uint32_t>(m_tiles.size());
    }
    m_tiles.back().end = at + 1;
    m_points.push_back(points[k.index]);
  }
}

std::span<const WeightedPoint> PointTiles::pointsBetweenRows(double south, double north) const {
  const std::int64_t last = indexOf(north);
  const auto from = std::lower_bound(m_rows.begin(), m_rows.end(), indexOf(south),
                                     [](const Row& r, std::int64_t row) { return r.row < row; });
  const auto to = std::upper_bound(m_rows.begin(), m_rows.end(), last,
                                   [](std::int64_t row, const Row& r) { return row < r.row; });
  if (from >= to) return {};
  const std::uint32_t begin = m_tiles[from->beginTile].begin;
  return points().subspan(begin, m_tiles[(to - 1)->endTile - 1].end - begin);
}

std::span<const PointTiles::Tile> PointTiles::tilesOfRow(std::int64_t row, std::int64_t from,
                                                         std::int64_t to) const {
  const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), row,
                                      [](const Row& r, std::int64_t wanted) { return r.row < wanted; });
  if (found == m_rows.end() || found->row != row) return {};
  const auto all = tiles().subspan(found->beginTile, found->endTile - found->beginTile);
  const auto begin = std::lower_bound(all.begin(), all.end(), from,
                                      [](const Tile& t, std::int64_t column) { return t.column < column; });
  const auto end = std::upper_bound(begin, all.end(), to,
                                    [](std::int64_t column, const Tile& t) { return column < t.column; });
  return all.subspan(static_cast<std::size_t>(begin - all.begin()), static_cast<std::size_t>(end - begin));
}

}  // namespace brandpunt
