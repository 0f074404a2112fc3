// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/neighbour_grid.h"

#include "base/expects.h"
#include "place/sort_by_key.h"

namespace brandpunt {
namespace {

constexpr double farthest_m = 1e12;
constexpr double mostCellsInARow = 1 << 29;
constexpr double mostCellsInARowOfLayer = 1 << 19;

bool isPlace(Point p) { return std::abs(p.x) <= farthest_m && std::abs(p.y) <= farthest_m; }

}  // namespace

NeighbourGrid::NeighbourGrid(std::span<const Point> points, double wantedSide,
                             std::span<const std::uint32_t> layers)
    : m_side(wantedSide) {
  expects(wantedSide > 0);
  expects(points.size() < std::numeric_limits<std::uint32_t>::max());
  expects(layers.empty() || layers.size() == points.size());
  Box box;
  for (const Point p : points) {
    if (isPlace(p)) box.include(p);
  }
  m_begins.push_back(0);
  if (box.empty()) return;
  const double mostCells = layers.empty() ? mostCellsInARow : mostCellsInARowOfLayer;
  m_side = std::max(wantedSide, std::max(box.width(), box.height()) / mostCells);
  // Empty columns left and right of each row, rows around each layer and a layer below keep every key of a neighbour
  // positive and in its row.
  const double perSide = 1 / m_side;
  const auto columnOf = [&](Point p) {
    return static_cast<std::uint64_t>((p.x - box.minX) * perSide) + reach;
  };
  const auto rowOf = [&](Point p) { return static_cast<std::uint64_t>((p.y - box.minY) * perSide) + reach; };
  m_columns = columnOf({box.maxX, box.minY}) + reach + 1;
  const std::uint64_t rows = rowOf({box.minX, box.maxY}) + reach + 1;
  const auto keyOf = [&](std::size_t i) {
    const std::uint64_t layer = layers.empty() ? 0 : layers[i] + 1;
    return (layer * rows + rowOf(points[i])) * m_columns + columnOf(points[i]);
  };

  std::vector<Keyed> keyed;
  keyed.reserve(points.size());
  std::uint64_t largest = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!isPlace(points[i])) continue;
    keyed.push_back({keyOf(i), static_cast<std::uint32_t>(i)});
    largest = std::max(largest, keyed.back().key);
  }
  sortByKey(keyed, largest);

  m_points.reserve(keyed.size());
  m_inputIndex.reserve(keyed.size());
  for (const Keyed& k : keyed) {
    if (m_keys.empty() || m_keys.back() != k.key) {
      if (!m_keys.empty()) m_begins.push_back(static_cast<std::uint32_t>(m_points.size()));
      m_keys.push_back(k.key);
    }
    m_points.push_back(points[k.index]);
    m_inputIndex.push_back(k.index);
  }
  m_begins.push_back(static_cast<std::uint32_t>(m_points.size()));
  findNear(layers.empty() ? 0 : rows * m_columns);
}

void NeighbourGrid::findNear(std::uint64_t layer) {
  for (int up = layer > 0 ? -1 : 0; up <= (layer > 0 ? 1 : 0); ++up) {
    for (int row = -reach; row <= reach; ++row) {
      m_rowsNear.push_back(static_cast<std::uint64_t>(up) * layer +
                           static_cast<std::uint64_t>(row) * m_columns + reach);
    }
  }
  // The first near cell of each row moves forward only, so one finger a row finds them all in one pass.
  m_firstNear.resize(m_keys.size() * m_rowsNear.size());
  std::vector<std::uint32_t> finger(m_rowsNear.size(), 0);
  for (std::size_t cell = 0; cell < m_keys.size(); ++cell) {
    for (std::size_t row = 0; row < m_rowsNear.size(); ++row) {
      std::uint32_t& at = finger[row];
      const std::uint64_t first = m_keys[cell] + m_rowsNear[row] - 2 * reach;
      while (at < m_keys.size() && m_keys[at] < first) ++at;
      m_firstNear[cell * m_rowsNear.size() + row] = at;
    }
  }
}

}  // namespace brandpunt
