// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "place/point.h"

namespace brandpunt {

/// Points sorted into square cells, to find what lies near a cell without looking at the rest.
///
/// Only cells that hold a point exist. Points of a cell, and cells of a row, lie next to each other in
/// memory. A point whose coordinate is not finite, or further than 1e12 m from the origin, is left out: it is
/// no place. The order depends on the points and their input order alone. \par Cost  O(n) time (radix sort),
/// 20 bytes a point and 36 bytes a cell.
class NeighbourGrid {
 public:
  /// How many cells to each side count as near.
  static constexpr int reach = 2;

  /// \param wantedSide  > 0, metres. The side is this, unless the points lie so far apart that cells would be
  /// finer
  ///                    than coordinates can tell (2^29 cells in a row); then it is larger: see side().
  NeighbourGrid(std::span<const Point> points, double wantedSide) : NeighbourGrid(points, wantedSide, {}) {}

  /// The same in layers: only the same layer and the ones next to it are near, whatever the places.
  /// \param layers  of each point, 0 to 2^22; none: all in one layer. With layers a row has at most 2^19 cells.
  NeighbourGrid(std::span<const Point> points, double wantedSide, std::span<const std::uint32_t> layers);

  double side() const { return m_side; }
  std::size_t cells() const { return m_keys.size(); }
  /// Positions [begin, end) of the cell's points in points().
  std::uint32_t begin(std::size_t cell) const { return m_begins[cell]; }
  std::uint32_t end(std::size_t cell) const { return m_begins[cell + 1]; }

  /// Cell by cell; inputIndex() tells where each stood in the input.
  std::span<const Point> points() const { return m_points; }
  std::span<const std::uint32_t> inputIndex() const { return m_inputIndex; }

  /// Calls f(other) for every cell, the cell itself included, at most `reach` columns and rows away, in
  /// ascending order. Every two points at most `reach` sides apart lie in cells that are near each other.
  template <class Function>
  void forEachNear(std::size_t cell, Function f) const {
    const std::uint32_t* first = m_firstNear.data() + cell * m_rowsNear.size();
    for (std::size_t row = 0; row < m_rowsNear.size(); ++row) {
      const std::uint64_t last = m_keys[cell] + m_rowsNear[row];
      for (std::size_t other = first[row]; other < m_keys.size() && m_keys[other] <= last; ++other) f(other);
    }
  }

  /// The same by row: calls f(begin, end) with the positions in points() of all near cells of one row, which stand side
  /// by side; for rows that hold a point, in ascending order.
  template <class Function>
  void forEachNearRow(std::size_t cell, Function f) const {
    const std::uint32_t* first = m_firstNear.data() + cell * m_rowsNear.size();
    for (std::size_t row = 0; row < m_rowsNear.size(); ++row) {
      const std::uint64_t last = m_keys[cell] + m_rowsNear[row];
      std::size_t past = first[row];
      while (past < m_keys.size() && m_keys[past] <= last) ++past;
      if (past > first[row]) f(m_begins[first[row]], m_begins[past]);
    }
  }

 private:
  void findNear(std::uint64_t layer);

  double m_side = 0;
  std::uint64_t m_columns = 0;  // with empty columns between the rows, so that "near" never wraps around
  std::vector<Point> m_points = {};
  std::vector<std::uint32_t> m_inputIndex = {};
  std::vector<std::uint64_t> m_keys = {};  // ascending: row * columns + column
  std::vector<std::uint32_t> m_begins = {};
  /// What to add to a cell's key for the last near cell of each row that is near; wraps around below zero.
  std::vector<std::uint64_t> m_rowsNear = {};
  std::vector<std::uint32_t> m_firstNear = {};  // of each cell, for each row that is near
};

}  // namespace brandpunt
