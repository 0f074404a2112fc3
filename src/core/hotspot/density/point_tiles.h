// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "base/parallel.h"
#include "place/point.h"

namespace brandpunt {

/// A place with the weight it has in a sum of kernels.
struct WeightedPoint {
  Point place = {};
  double weight = 1;
};

/// Points sorted into the squares of a lattice through the origin, to add up what lies near. Only tiles that hold a
/// point exist; their points, and the tiles of a row, lie next to each other. Every point must be finite.
/// \par Cost  O(n) time and 32 bytes a point.
class PointTiles {
 public:
  struct Tile {
    std::int64_t column = 0;  ///< from column * side
    std::int64_t row = 0;
    std::uint32_t begin = 0;  ///< its points
    std::uint32_t end = 0;
  };

  /// \param side  > 0, metres; larger tiles are made where the points lie more than 2^31 tiles apart: see side().
  PointTiles(std::span<const WeightedPoint> points, double side);

  double side() const { return m_side; }
  std::span<const Tile> tiles() const { return m_tiles; }
  std::span<const WeightedPoint> points() const { return m_points; }
  std::span<const WeightedPoint> pointsOf(const Tile& tile) const {
    return points().subspan(tile.begin, tile.end - tile.begin);
  }
  /// The points of all rows of tiles that meet south <= y <= north, in the order of the tiles.
  std::span<const WeightedPoint> pointsBetweenRows(double south, double north) const;

  /// The tiles of a row, from the given column to the other, both included, ascending.
  std::span<const Tile> tilesOfRow(std::int64_t row, std::int64_t from, std::int64_t to) const;

  /// Calls f(tile) for the tiles at most `reach` rows and columns away from the place, in a fixed order.
  template <class Function>
  void forEachTileNear(Point place, std::int64_t reach, Function f) const {
    const std::int64_t column = indexOf(place.x);
    const std::int64_t row = indexOf(place.y);
    for (std::int64_t r = row - reach; r <= row + reach; ++r) {
      for (const Tile& tile : tilesOfRow(r, column - reach, column + reach)) f(tile);
    }
  }

 private:
  struct Row {
    std::int64_t row = 0;
    std::uint32_t beginTile = 0;
    std::uint32_t endTile = 0;
  };
  std::int64_t indexOf(double coordinate) const {
    return static_cast<std::int64_t>(std::floor(coordinate / m_side));
  }
  double m_side = 0;
  std::vector<WeightedPoint> m_points = {};
  std::vector<Tile> m_tiles = {};
  std::vector<Row> m_rows = {};
};

/// Calls work(begin, end) for pieces of [0, count) on up to `threads` threads; see inParallel.
template <class Work>
void forBlocks(std::size_t count, int threads, const Work& work) {
  constexpr std::size_t block = 256;
  inParallel((count + block - 1) / block, threads,
             [&](std::size_t b) { work(b * block, std::min(count, (b + 1) * block)); });
}

}  // namespace brandpunt
