// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/density/gaussian_sum.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <map>
#include <numbers>

#include "base/wide.h"
#include "hotspot/density/gaussian_moments.h"

namespace brandpunt {
namespace {

/// Deviations up to which each point counts at least.
constexpr double cut = 8.5;
/// Below, each point is added to each cell: there are few of them.
constexpr double fewestCellsOfDeviation = 8.0 / 3;
/// A tile with fewer points is not worth its moments.
constexpr std::uint32_t manyOnGrid = terms;
constexpr std::uint32_t manyAtPlace = 32;
constexpr std::size_t stripeColumns = 128;

double peak(double deviation) { return 1 / (2 * std::numbers::pi * deviation * deviation); }

/// into[a][b] += y[a] * x[b]
BRANDPUNT_WIDE void addProduct(Moments& into, const Terms& y, const Terms& x) {
  for (std::size_t a = 0; a < terms; ++a) {
    for (std::size_t b = 0; b < terms; ++b) into[a][b] += y[a] * x[b];
  }
}

/// sum over a and b of y[a] * moments[a][b] * x[b]
BRANDPUNT_WIDE double farSum(const Moments& moments, const Terms& y, const Terms& x) {
  Terms across{};
  for (std::size_t a = 0; a < terms; ++a) {
    for (std::size_t b = 0; b < terms; ++b) across[b] += y[a] * moments[a][b];
  }
  double sum = 0;
  for (std::size_t b = 0; b < terms; ++b) sum += across[b] * x[b];
  return sum;
}

/// The column's sum over the tile's points, moment by moment in y: sums[a] += moments[a][b] * seen[b].
/// `transposed` has x first, so that the additions for all a run side by side.
BRANDPUNT_WIDE void addTile(Terms* sums, const Terms* seen, std::size_t columns, const Moments& transposed) {
  for (std::size_t c = 0; c < columns; ++c) {
    Terms sum = sums[c];
    for (std::size_t b = 0; b < terms; ++b) {
      const double weight = seen[c][b];
      for (std::size_t a = 0; a < terms; ++a) sum[a] += weight * transposed[b][a];
    }
    sums[c] = sum;
  }
}

/// The same for one point: sums[c][a] += across[c] * y[a].
BRANDPUNT_WIDE void addPoint(Terms* sums, const double* across, std::size_t columns, const Terms& y) {
  for (std::size_t c = 0; c < columns; ++c) {
    for (std::size_t a = 0; a < terms; ++a) sums[c][a] += across[c] * y[a];
  }
}

constexpr std::size_t rowsTogether = 4;
constexpr std::size_t columnsTogether = 2 * lanes;

/// One row of tiles as some rows of cells see it: by moment in y, then by column.
struct TileRow {
  const double* sums = nullptr;
  std::array<const Terms*, rowsTogether> seen = {};
};

/// out[row][i] = scale * sum over tile rows and moments, for `columns` that are a multiple of columnsTogether. Four rows
/// at a time, so that each sum is fetched once for all of them.
BRANDPUNT_WIDE void addTileRows(double* out, std::span<const TileRow> rows, std::size_t columns,
                                double scale) {
  for (std::size_t i = 0; i < columns; i += columnsTogether) {
    std::array<Four, rowsTogether> left{};
    std::array<Four, rowsTogether> right{};
    for (const TileRow& row : rows) {
      const double* from = row.sums + i;
      for (std::size_t a = 0; a < terms; ++a, from += columns) {
        Four f;
        Four g;
        std::memcpy(&f, from, sizeof f);
        std::memcpy(&g, from + lanes, sizeof g);
        for (std::size_t r = 0; r < rowsTogether; ++r) {
          const double weight = (*row.seen[r])[a];
          left[r] += weight * f;
          right[r] += weight * g;
        }
      }
    }
    for (std::size_t r = 0; r < rowsTogether; ++r) {
      const std::array<Four, 2> both{scale * left[r], scale * right[r]};
      std::memcpy(out + r * columns + i, both.data(), sizeof both);
    }
  }
}

/// The grid by moments: points to tiles, tiles to columns, columns to cells.
class MomentGrid {
 public:
  MomentGrid(std::span<const WeightedPoint> points, double deviation, const GridFrame& frame)
      : m_deviation(deviation),
        m_frame(frame),
        m_cellsOfTile(static_cast<std::int64_t>(deviation / frame.cell_m)),
        m_tiles(points, static_cast<double>(m_cellsOfTile) * frame.cell_m),
        m_reach(static_cast<std::int64_t>(std::ceil(cut * deviation / frame.cell_m))) {
    // From a tile's first cell: the cells before it, in it and behind it see it alike wherever it lies.
    for (std::int64_t k = -m_reach; k < m_reach + m_cellsOfTile; ++k) {
      m_seen.push_back(seenFrom((static_cast<double>(k) + 0.5 - static_cast<double>(m_cellsOfTile) / 2) *
                                m_frame.cell_m / m_deviation));
    }
    for (std::int64_t k = 0; k <= m_reach + m_cellsOfTile; ++k) {
      const double t = static_cast<double>(k) * m_frame.cell_m / m_deviation;
      m_bell.push_back(std::exp(-t * t / 2));
    }
  }

  /// False where the tiles had to be wider than asked for.
  bool good() const { return m_tiles.side() == static_cast<double>(m_cellsOfTile) * m_frame.cell_m; }

  void takeMoments(int threads) {
    m_moments.resize(m_tiles.tiles().size());
    forBlocks(m_tiles.tiles().size(), threads, [&](std::size_t begin, std::size_t end) {
      for (std::size_t t = begin; t < end; ++t) {
        const PointTiles::Tile& tile = m_tiles.tiles()[t];
        if (tile.end - tile.begin < manyOnGrid) continue;
        auto moments = std::make_unique<Moments>();
        for (const WeightedPoint& p : m_tiles.pointsOf(tile)) {
          Terms y = givenBy((p.place.y - centre(tile.row)) / m_deviation);
          for (double& each : y) each *= p.weight;
          addProduct(*moments, givenBy((p.place.x - centre(tile.column)) / m_deviation), y);
        }
        m_moments[t] = std::move(moments);
      }
    });
  }

  /// All rows of the columns [first, first + count).
  void fill(std::size_t first, std::size_t count, std::vector<double>& grid, const Progress& progress) const {
    const std::size_t width = (count + columnsTogether - 1) / columnsTogether * columnsTogether;
    std::map<std::int64_t, std::vector<double>> near;  // the rows of tiles that the current rows of cells see
    std::vector<double> out(width * rowsTogether);
    std::vector<TileRow> tileRows;
    std::int64_t known = std::numeric_limits<std::int64_t>::min();
    for (std::size_t row = 0; row < m_frame.rows; row += rowsTogether) {
      if (progress.stopRequested()) return;
      const std::int64_t at = m_frame.firstRow + static_cast<std::int64_t>(row);
      const std::size_t rows = std::min(rowsTogether, m_frame.rows - row);
      const std::int64_t from = tileOf(at - m_reach);
      const std::int64_t to = tileOf(at + static_cast<std::int64_t>(rows) - 1 + m_reach);
      for (std::int64_t tileRow = std::max(from, known); tileRow <= to; ++tileRow) {
        std::vector<double> sums = columnSums(tileRow, first, count, width);
        if (!sums.empty()) near.emplace(tileRow, std::move(sums));
      }
      known = to + 1;
      near.erase(near.begin(), near.lower_bound(from));
      tileRows.clear();
      for (const auto& [tileRow, sums] : near) {
        tileRows.push_back({sums.data(), {}});
        for (std::size_t r = 0; r < rowsTogether; ++r)
          tileRows.back().seen[r] = seenAt(at + static_cast<std::int64_t>(r) - tileRow * m_cellsOfTile);
      }
      addTileRows(out.data(), tileRows, width, peak(m_deviation));
      for (std::size_t r = 0; r < rows; ++r) {
        std::copy_n(out.data() + r * width, count, grid.data() + (row + r) * m_frame.columns + first);
      }
    }
  }

 private:
  /// How a cell so many cells from a tile's first one sees it; too far away it sees nothing.
  const Terms* seenAt(std::int64_t cells) const {
    static constexpr Terms nothing{};
    const std::int64_t k = cells + m_reach;
    if (k < 0 || k >= static_cast<std::int64_t>(m_seen.size())) return &nothing;
    return &m_seen[static_cast<std::size_t>(k)];
  }

  double centre(std::int64_t tile) const { return (static_cast<double>(tile) + 0.5) * m_tiles.side(); }
  std::int64_t tileOf(std::int64_t cell) const {
    return cell >= 0 ? cell / m_cellsOfTile : -((-cell + m_cellsOfTile - 1) / m_cellsOfTile);
  }

  /// What a row of tiles gives to the columns, by moment in y: [moment][column]; empty where it gives nothing.
  std::vector<double> columnSums(std::int64_t tileRow, std::size_t first, std::size_t count,
                                 std::size_t width) const {
    const std::int64_t begin = m_frame.firstColumn + static_cast<std::int64_t>(first);
    const std::int64_t end = begin + static_cast<std::int64_t>(count);
    const auto tiles = m_tiles.tilesOfRow(tileRow, tileOf(begin - m_reach), tileOf(end - 1 + m_reach));
    if (tiles.empty()) return {};
    std::vector<Terms> sums(count, Terms{});
    std::vector<double> across;
    for (const PointTiles::Tile& tile : tiles) {
      const std::int64_t origin = tile.column * m_cellsOfTile - m_reach;
      const std::int64_t from = std::max(begin, origin);
      const std::int64_t to = std::min(end, origin + static_cast<std::int64_t>(m_seen.size()));
      if (from >= to) continue;
      Terms* into = sums.data() + (from - begin);
      const auto columns = static_cast<std::size_t>(to - from);
      const auto& moments = m_moments[static_cast<std::size_t>(&tile - m_tiles.tiles().data())];
      if (moments) {
        addTile(into, m_seen.data() + (from - origin), columns, *moments);
        continue;
      }
      for (const WeightedPoint& p : m_tiles.pointsOf(tile)) {
        Terms y = givenBy((p.place.y - centre(tileRow)) / m_deviation);
        for (double& each : y) each *= p.weight;
        bellAcross(p.place.x, from, columns, across);
        addPoint(into, across.data(), columns, y);
      }
    }
    std::vector<double> turned(terms * width, 0.0);
    for (std::size_t c = 0; c < count; ++c) {
      for (std::size_t a = 0; a < terms; ++a) turned[a * width + c] = sums[c][a];
    }
    return turned;
  }

  /// exp(-(centre - x)^2 / 2 s^2) for columns from `from` on: with the nearest centre at distance d,
  /// exp(-(d + k c)^2 / 2) = exp(-d^2 / 2) exp(-d c)^k exp(-(k c)^2 / 2).
  void bellAcross(double x, std::int64_t from, std::size_t columns, std::vector<double>& across) const {
    const double cell = m_frame.cell_m;
    const auto nearest = static_cast<std::int64_t>(std::floor(x / cell));
    const double d = ((static_cast<double>(nearest) + 0.5) * cell - x) / m_deviation;
    const double c = cell / m_deviation;
    across.assign(columns, 0.0);
    const double middle = std::exp(-d * d / 2);
    const auto walk = [&](std::int64_t step, double factor) {
      double power = middle;
      std::int64_t column = nearest;
      if (step < 0) column += step, power *= factor;
      for (std::int64_t k = step < 0 ? 1 : 0; k < static_cast<std::int64_t>(m_bell.size()); ++k) {
        const std::int64_t i = column - from;
        if (i >= 0 && i < static_cast<std::int64_t>(columns))
          across[static_cast<std::size_t>(i)] = power * m_bell[static_cast<std::size_t>(k)];
        power *= factor;
        column += step;
      }
    };
    walk(1, std::exp(-d * c));
    walk(-1, std::exp(d * c));
  }

  double m_deviation;
  const GridFrame& m_frame;
  std::int64_t m_cellsOfTile;
  PointTiles m_tiles;
  std::int64_t m_reach;  // cells
  std::vector<Terms> m_seen = {};
  std::vector<double> m_bell = {};
  std::vector<std::unique_ptr<Moments>> m_moments = {};  // [x][y], of the tiles that hold many points
};

/// out[i] += weight * across[i]
BRANDPUNT_WIDE void addScaled(double* __restrict out, const double* __restrict across, std::size_t count,
                              double weight) {
  for (std::size_t i = 0; i < count; ++i) out[i] += weight * across[i];
}

/// Point by point: for deviations of a few cells, and for frames where tiles are not as they should be.
std::vector<double> directOnGrid(std::span<const WeightedPoint> points, double deviation,
                                 const GridFrame& frame, int threads, const Progress& progress) {
  constexpr std::size_t rowsOfBand = 64;
  std::vector<double> grid(frame.cells(), 0.0);
  const double reach = cut * deviation;
  const PointTiles tiles(points, std::max(frame.cell_m, deviation));
  const auto firstOf = [&](double coordinate, std::int64_t first, std::size_t count) {
    const double index = std::floor(coordinate / frame.cell_m - 0.5) + 1 - static_cast<double>(first);
    return static_cast<std::size_t>(std::clamp(index, 0.0, static_cast<double>(count)));
  };
  inParallel((frame.rows + rowsOfBand - 1) / rowsOfBand, threads, [&](std::size_t band) {
    if (progress.stopRequested()) return;
    const std::size_t firstRow = band * rowsOfBand;
    const std::size_t endRow = std::min(frame.rows, firstRow + rowsOfBand);
    std::vector<double> across;
    for (const WeightedPoint& p :
         tiles.pointsBetweenRows(frame.centreY(firstRow) - reach, frame.centreY(endRow - 1) + reach)) {
      const std::size_t from = firstOf(p.place.x - reach, frame.firstColumn, frame.columns);
      const std::size_t to = firstOf(p.place.x + reach, frame.firstColumn, frame.columns);
      if (from >= to) continue;
      across.resize(to - from);
      for (std::size_t i = 0; i < across.size(); ++i) {
        const double t = (frame.centreX(from + i) - p.place.x) / deviation;
        across[i] = std::exp(-t * t / 2);
      }
      const std::size_t south = std::max(firstRow, firstOf(p.place.y - reach, frame.firstRow, frame.rows));
      const std::size_t north = std::min(endRow, firstOf(p.place.y + reach, frame.firstRow, frame.rows));
      for (std::size_t row = south; row < north; ++row) {
        const double t = (frame.centreY(row) - p.place.y) / deviation;
        addScaled(grid.data() + row * frame.columns + from, across.data(), across.size(),
                  p.weight * peak(deviation) * std::exp(-t * t / 2));
      }
    }
  });
  return grid;
}

}  // namespace

std::vector<double> gaussianOnGrid(std::span<const WeightedPoint> points, Metres deviation,
                                   const GridFrame& frame, int threads, const Progress& progress) {
  if (points.empty() || frame.cells() == 0) return std::vector<double>(frame.cells(), 0.0);
  if (deviation.value < fewestCellsOfDeviation * frame.cell_m)
    return directOnGrid(points, deviation.value, frame, threads, progress);
  MomentGrid moments(points, deviation.value, frame);
  if (!moments.good()) return directOnGrid(points, deviation.value, frame, threads, progress);
  moments.takeMoments(threads);
  std::vector<double> grid(frame.cells());
  const std::size_t stripes = (frame.columns + stripeColumns - 1) / stripeColumns;
  inParallel(stripes, threads, [&](std::size_t stripe) {
    const std::size_t first = stripe * stripeColumns;
    moments.fill(first, std::min(stripeColumns, frame.columns - first), grid, progress);
    progress.report(static_cast<double>(stripe + 1) / static_cast<double>(stripes));
  });
  return grid;
}

GaussianField::GaussianField(std::span<const WeightedPoint> points, Metres deviation)
    : m_deviation(deviation.value), m_tiles(points, deviation.value), m_moments(m_tiles.tiles().size()) {
  if (m_tiles.side() != m_deviation) return;
  for (std::size_t t = 0; t < m_moments.size(); ++t) {
    const PointTiles::Tile& tile = m_tiles.tiles()[t];
    if (tile.end - tile.begin < manyAtPlace) continue;
    auto moments = std::make_unique<Moments>();
    for (const WeightedPoint& p : m_tiles.pointsOf(tile)) {
      Terms x = givenBy((p.place.x - centreOf(tile.column)) / m_deviation);
      for (double& each : x) each *= p.weight;
      addProduct(*moments, givenBy((p.place.y - centreOf(tile.row)) / m_deviation), x);
    }
    m_moments[t] = std::move(moments);
  }
}

double GaussianField::at(Point place, bool without) const {
  const auto reach = static_cast<std::int64_t>(std::ceil(cut));
  double sum = 0;
  m_tiles.forEachTileNear(place, reach, [&](const PointTiles::Tile& tile) {
    const auto& moments = m_moments[static_cast<std::size_t>(&tile - m_tiles.tiles().data())];
    if (moments) {
      sum += farSum(*moments, seenFrom((place.y - centreOf(tile.row)) / m_deviation),
                    seenFrom((place.x - centreOf(tile.column)) / m_deviation));
      return;
    }
    for (const WeightedPoint& p : m_tiles.pointsOf(tile)) {
      if (without && p.place == place) {
        without = false;
        continue;
      }
      sum += p.weight * std::exp(-squaredDistance(p.place, place) / (2 * m_deviation * m_deviation));
    }
  });
  // Where it was not met on its own it is part of the moments, among many.
  if (without) sum = std::max(0.0, sum - 1);
  return peak(m_deviation) * sum;
}

}  // namespace brandpunt
