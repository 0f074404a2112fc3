// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/density/quartic_sum.h"

#include <cmath>
#include <cstring>
#include <numbers>

#include "base/parallel.h"
#include "base/wide.h"

namespace brandpunt {
namespace {

constexpr std::int64_t rowsOfBand = 64;
/// Columns are added four at a time; the ones too many get u^2 = far and with it nothing.
constexpr auto lane = static_cast<std::int64_t>(lanes);
constexpr double far = 1e300;

/// A row of the cells that one point reaches.
struct Reached {
  double* sum = nullptr;
  const double* u2 = nullptr;
  double a = 0;           // weight^(1/2) (1 - v^2)
  std::size_t fours = 0;  // how many times four columns
};

/// sum += max(a - u2, 0)^2 where u2 is weight^(1/2) u^2: the kernel times its weight.
BRANDPUNT_WIDE void addRows(std::span<const Reached> rows) {
  for (const Reached& row : rows) {
    const Reached r = row;  // a copy, since the sums might be anything
    for (std::size_t i = 0; i < r.fours * lanes; i += lanes) {
      Four u2;
      Four sum;
      std::memcpy(&u2, r.u2 + i, sizeof u2);
      std::memcpy(&sum, r.sum + i, sizeof sum);
      const Four left = r.a - u2;
      const Four inside = left > 0 ? left : Four{};
      sum += inside * inside;
      std::memcpy(r.sum + i, &sum, sizeof sum);
    }
  }
}

/// Adds points to some rows of the grid, in a buffer with room to each side, so that no point is cut at the edge.
class Band {
 public:
  Band(const GridFrame& frame, double radius, std::int64_t firstRow, std::int64_t endRow)
      : m_frame(frame),
        m_radius(radius),
        m_reach(static_cast<std::int64_t>(std::floor(radius / frame.cell_m + 0.5))),
        m_firstRow(firstRow),
        m_endRow(endRow),
        m_width(static_cast<std::int64_t>(frame.columns) + 2 * margin()),
        m_sums(static_cast<std::size_t>(m_width * (endRow - firstRow)), 0.0),
        m_u2(static_cast<std::size_t>(2 * m_reach + 1 + lane)),
        m_rows(static_cast<std::size_t>(endRow - firstRow)) {
    // However a point lies in its cell, it reaches no further than this in a row k rows away.
    const double reach = radius / frame.cell_m;
    for (std::int64_t k = 0; k <= m_reach; ++k) {
      const double away = std::max(0.0, static_cast<double>(k) - 0.5);
      m_halfWidth.push_back(
          static_cast<std::int64_t>(std::floor(std::sqrt(std::max(0.0, reach * reach - away * away)) + 0.5)));
    }
  }

  void add(const WeightedPoint& p) {
    const double cell = m_frame.cell_m;
    const std::int64_t column = static_cast<std::int64_t>(std::floor(p.place.x / cell)) - m_frame.firstColumn;
    const std::int64_t row = static_cast<std::int64_t>(std::floor(p.place.y / cell)) - m_frame.firstRow;
    const std::int64_t from = std::max(m_firstRow, row - m_reach);
    const std::int64_t to = std::min(m_endRow, row + m_reach + 1);
    if (from >= to || column < -m_reach || column >= static_cast<std::int64_t>(m_frame.columns) + m_reach)
      return;
    const double root = std::sqrt(p.weight);
    const double perRadius = 1 / m_radius;
    // Cell centres from the point, in radii.
    const double u0 = (static_cast<double>(m_frame.firstColumn + column - m_reach) + 0.5) * cell - p.place.x;
    const double v0 = (static_cast<double>(m_frame.firstRow + from) + 0.5) * cell - p.place.y;
    const auto columns = static_cast<std::size_t>(2 * m_reach + 1);
    for (std::size_t i = 0; i < columns; ++i) {
      const double u = (u0 + static_cast<double>(static_cast<int>(i)) * cell) * perRadius;
      m_u2[i] = root * (u * u);
    }
    for (std::size_t i = columns; i < m_u2.size(); ++i) m_u2[i] = far;
    std::size_t rows = 0;
    for (std::int64_t r = from; r < to; ++r) {
      const double v = (v0 + static_cast<double>(r - from) * cell) * perRadius;
      const std::int64_t half = m_halfWidth[static_cast<std::size_t>(std::abs(r - row))];
      const std::int64_t first = m_reach - half;
      m_rows[rows++] = {m_sums.data() + (r - m_firstRow) * m_width + margin() + column - half,
                        m_u2.data() + first, root * (1 - v * v),
                        static_cast<std::size_t>((2 * half + 1 + lane - 1) / lane)};
    }
    addRows({m_rows.data(), rows});
  }

  void takeTo(std::vector<double>& grid, double scale) const {
    for (std::int64_t r = m_firstRow; r < m_endRow; ++r) {
      const double* from = m_sums.data() + (r - m_firstRow) * m_width + margin();
      double* to = grid.data() + static_cast<std::size_t>(r) * m_frame.columns;
      for (std::size_t i = 0; i < m_frame.columns; ++i) to[i] = scale * from[i];
    }
  }

 private:
  std::int64_t margin() const { return 2 * m_reach + lane; }

  const GridFrame& m_frame;
  double m_radius;
  std::int64_t m_reach;
  std::int64_t m_firstRow;
  std::int64_t m_endRow;
  std::int64_t m_width;
  std::vector<double> m_sums;
  std::vector<double> m_u2;
  std::vector<Reached> m_rows;
  std::vector<std::int64_t> m_halfWidth = {};
};

double scaleOf(double radius) { return 3 / (std::numbers::pi * radius * radius); }

}  // namespace

std::vector<double> quarticOnGrid(std::span<const WeightedPoint> points, Metres radius,
                                  const GridFrame& frame, int threads, const Progress& progress) {
  std::vector<double> grid(frame.cells(), 0.0);
  // In the order of the grid's cells, so that neighbours in the loop write to the same few rows.
  const PointTiles tiles(points, frame.cell_m);
  const auto rows = static_cast<std::int64_t>(frame.rows);
  const auto bands = static_cast<std::size_t>((rows + rowsOfBand - 1) / rowsOfBand);
  inParallel(bands, threads, [&](std::size_t index) {
    if (progress.stopRequested()) return;
    progress.report(static_cast<double>(index) / static_cast<double>(bands));
    const std::int64_t first = static_cast<std::int64_t>(index) * rowsOfBand;
    const std::int64_t end = std::min(rows, first + rowsOfBand);
    Band band(frame, radius.value, first, end);
    const double south = frame.centreY(static_cast<std::size_t>(first)) - radius.value;
    const double north = frame.centreY(static_cast<std::size_t>(end - 1)) + radius.value;
    for (const WeightedPoint& p : tiles.pointsBetweenRows(south, north)) band.add(p);
    band.takeTo(grid, scaleOf(radius.value));
  });
  return grid;
}

std::vector<double> quarticAt(std::span<const WeightedPoint> points, Metres radius,
                              std::span<const Point> places, int threads, const Progress& progress) {
  const double perSquaredRadius = 1 / (radius.value * radius.value);
  const PointTiles tiles(points, radius.value);
  std::vector<double> sums(places.size(), 0.0);
  forBlocks(places.size(), threads, [&](std::size_t begin, std::size_t end) {
    if (progress.stopRequested()) return;
    for (std::size_t i = begin; i < end; ++i) {
      double sum = 0;
      tiles.forEachTileNear(places[i], 1, [&](const PointTiles::Tile& tile) {
        for (const WeightedPoint& p : tiles.pointsOf(tile)) {
          const double left = 1 - squaredDistance(p.place, places[i]) * perSquaredRadius;
          if (left > 0) sum += p.weight * (left * left);
        }
      });
      sums[i] = scaleOf(radius.value) * sum;
    }
  });
  return sums;
}

}  // namespace brandpunt
