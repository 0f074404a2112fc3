// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/neighbour_grid.h"

#include <utility>

#include "base/expects.h"

namespace brandpunt {
namespace {

constexpr double farthest_m = 1e12;
constexpr double mostCellsInARow = 1 << 29;

bool isPlace(Point p) { return std::abs(p.x) <= farthest_m && std::abs(p.y) <= farthest_m; }

struct Keyed {
  std::uint64_t key;
  std::uint32_t index;
};

/// Stable least-significant-digit radix sort: the number of passes follows from the largest key.
void sortByKey(std::vector<Keyed>& all, std::uint64_t largestKey) {
  constexpr int digitBits = 11;
  constexpr std::size_t digits = std::size_t{1} << digitBits;
  std::vector<Keyed> other(all.size());
  for (int shift = 0; shift < 64 && (largestKey >> shift) != 0; shift += digitBits) {
    std::array<std::size_t, digits> place{};
    for (const Keyed& k : all) ++place[(k.key >> shift) & (digits - 1)];
    std::size_t sum = 0;
    for (std::size_t& p : place) sum += std::exchange(p, sum);
    for (const Keyed& k : all) other[place[(k.key >> shift) & (digits - 1)]++] = k;
    all.swap(other);
  }
}

}  // namespace

NeighbourGrid::NeighbourGrid(std::span<const Point> points, double wantedSide) : m_side(wantedSide) {
  expects(wantedSide > 0);
  expects(points.size() < std::numeric_limits<std::uint32_t>::max());
  Box box;
  for (const Point p : points) {
    if (isPlace(p)) box.include(p);
  }
  m_begins.push_back(0);
  if (box.empty()) return;
  m_side = std::max(wantedSide, std::max(box.width(), box.height()) / mostCellsInARow);
  // Empty columns left and right of each row, and rows below, keep every key of a neighbour positive and in
  // its row.
  const auto columnOf = [&](Point p) {
    return static_cast<std::uint64_t>((p.x - box.minX) / m_side) + reach;
  };
  const auto rowOf = [&](Point p) { return static_cast<std::uint64_t>((p.y - box.minY) / m_side) + reach; };
  m_columns = columnOf({box.maxX, box.minY}) + reach + 1;

  std::vector<Keyed> keyed;
  keyed.reserve(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!isPlace(points[i])) continue;
    keyed.push_back({rowOf(points[i]) * m_columns + columnOf(points[i]), static_cast<std::uint32_t>(i)});
  }
  sortByKey(keyed, (rowOf({box.minX, box.maxY}) + 1) * m_columns);

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

  // The first near cell of each row moves forward only, so one finger a row finds them all in one pass.
  m_firstNear.resize(m_keys.size());
  std::array<std::uint32_t, rowsNear> finger{};
  for (std::size_t cell = 0; cell < m_keys.size(); ++cell) {
    for (int row = 0; row < rowsNear; ++row) {
      std::uint32_t& at = finger[static_cast<std::size_t>(row)];
      const std::uint64_t first = lastKeyNear(cell, row) - 2 * reach;
      while (at < m_keys.size() && m_keys[at] < first) ++at;
      m_firstNear[cell][static_cast<std::size_t>(row)] = at;
    }
  }
}

}  // namespace brandpunt
