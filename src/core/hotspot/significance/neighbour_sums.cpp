// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/significance/neighbour_sums.h"

#include <algorithm>
#include <cmath>

#include "base/parallel.h"
#include "base/wide.h"
#include "place/neighbour_grid.h"

namespace brandpunt {
namespace {

/// Of the spacing: how far a centre may lie from its lattice point, since files round.
constexpr double tolerance = 1e-4;
/// A lattice with more empty slots than this is none.
constexpr double mostSlotsPerCell = 4;
constexpr int mostRefinements = 6;
constexpr std::size_t rowsOfBand = 64;

/// One axis of the lattice.
struct Axis {
  double first = 0;
  double spacing = 1;
  double perStep = 1;
  std::size_t count = 1;

  /// For values from `first` on.
  std::size_t indexOf(double value) const {
    return static_cast<std::size_t>((value - first) * perStep + 0.5);
  }
  /// How far a value lies from its lattice point, in steps.
  double left(double value) const {
    return std::abs((value - first) * perStep -
                    static_cast<double>(static_cast<std::int64_t>(indexOf(value))));
  }
};

/// The spacing that all values share, if any: begins with the smallest step between neighbours in the file and takes
/// what remains, as Euclid does, until every value is a whole number of steps from the first.
template <class Coordinate>
std::optional<Axis> axisOf(std::span<const CellValue> cells, Coordinate coordinate) {
  Axis axis{.first = coordinate(cells.front())};
  double last = axis.first;
  double spacing = std::numeric_limits<double>::infinity();
  double before = axis.first;
  for (const CellValue& cell : cells) {
    const double value = coordinate(cell);
    axis.first = std::min(axis.first, value);
    last = std::max(last, value);
    if (value != before) spacing = std::min(spacing, std::abs(value - before));
    before = value;
  }
  const double range = last - axis.first;
  if (range == 0) return axis;
  for (int refinement = 0; refinement < mostRefinements; ++refinement) {
    const double steps = std::floor(range / spacing + 0.5);
    if (!(steps <= mostSlotsPerCell * static_cast<double>(cells.size()))) return {};
    axis.spacing = range / steps;
    axis.perStep = steps / range;
    axis.count = static_cast<std::size_t>(steps) + 1;
    double left = 0;
    for (const CellValue& cell : cells) {
      left = axis.left(coordinate(cell));
      if (left > tolerance) break;
    }
    if (left <= tolerance) return axis;
    spacing = left * axis.spacing;
  }
  return {};
}

/// The rows of the neighbourhood: at row offset k - reach the columns up to halfWidth[k] away.
struct Neighbourhood {
  std::int64_t reach = 0;
  std::vector<std::int64_t> halfWidth = {};
  std::int64_t widest = 0;
};

std::optional<Neighbourhood> neighbourhoodOf(const Axis& x, const Axis& y, double distance) {
  Neighbourhood hood;
  const double columns = distance / x.spacing;
  const double rows = distance / y.spacing;
  if (!(columns < 1e6) || !(rows < 1e6)) return {};
  hood.reach =
      std::min<std::int64_t>(static_cast<std::int64_t>(rows), static_cast<std::int64_t>(y.count) - 1);
  const double limit = distance * distance;
  const double doubt = 4 * tolerance * std::max(x.spacing, y.spacing) * distance;
  for (std::int64_t row = -hood.reach - 1; row <= hood.reach + 1; ++row) {
    const double dy = static_cast<double>(row) * y.spacing;
    std::int64_t width = -1;
    for (std::int64_t column = 0; column <= static_cast<std::int64_t>(columns) + 1; ++column) {
      const double dx = static_cast<double>(column) * x.spacing;
      const double d2 = dx * dx + dy * dy;
      if (d2 != limit && std::abs(d2 - limit) <= doubt) return {};
      if (d2 <= limit) width = column;
    }
    if (std::abs(row) > hood.reach) continue;
    hood.halfWidth.push_back(std::min(width, static_cast<std::int64_t>(x.count) - 1));
    hood.widest = std::max(hood.widest, hood.halfWidth.back());
  }
  return hood;
}

/// into[i] += the sum of from[i - half .. i + half]; there is room on both sides.
BRANDPUNT_WIDE void addWindows(double* __restrict into, const double* __restrict from, std::int64_t count,
                               std::int64_t half) {
  if (half == 1) {
    for (std::int64_t i = 0; i < count; ++i) into[i] += from[i - 1] + from[i] + from[i + 1];
    return;
  }
  for (std::int64_t k = -half; k <= half; ++k) {
    for (std::int64_t i = 0; i < count; ++i) into[i] += from[i + k];
  }
}

/// The same through running totals, where the window is wide.
BRANDPUNT_WIDE void addDifferences(double* __restrict into, const double* __restrict totals,
                                   std::int64_t count, std::int64_t half) {
  for (std::int64_t i = 0; i < count; ++i) into[i] += totals[i + half + 1] - totals[i - half];
}

/// A field of numbers on the lattice, with empty columns on both sides.
struct Field {
  std::size_t columns = 0;
  std::size_t rows = 0;
  std::size_t margin = 0;
  std::vector<double> values = {};

  Field(std::size_t columnCount, std::size_t rowCount, std::int64_t widest)
      : columns(columnCount),
        rows(rowCount),
        margin(static_cast<std::size_t>(widest)),
        values((columns + 2 * margin) * rows, 0.0) {}
  double* row(std::size_t index) { return values.data() + index * (columns + 2 * margin) + margin; }
  const double* row(std::size_t index) const {
    return values.data() + index * (columns + 2 * margin) + margin;
  }
};

/// sums[row][column] over the neighbourhood; each row adds the rows of the field in ascending order.
std::vector<double> windowSums(const Field& field, const Neighbourhood& hood, int threads) {
  constexpr std::int64_t wide = 8;
  std::vector<double> sums(field.columns * field.rows, 0.0);
  const auto rows = static_cast<std::int64_t>(field.rows);
  const auto columns = static_cast<std::int64_t>(field.columns);
  inParallel((field.rows + rowsOfBand - 1) / rowsOfBand, threads, [&](std::size_t band) {
    const auto first = static_cast<std::int64_t>(band * rowsOfBand);
    const std::int64_t end = std::min<std::int64_t>(rows, first + static_cast<std::int64_t>(rowsOfBand));
    std::vector<double> totals(field.columns + 2 * field.margin + 1);
    for (std::int64_t from = std::max<std::int64_t>(0, first - hood.reach);
         from < std::min(rows, end + hood.reach); ++from) {
      const double* values = field.row(static_cast<std::size_t>(from));
      if (hood.widest > wide) {
        const double* start = values - field.margin;
        for (std::size_t i = 0; i + 1 < totals.size(); ++i) totals[i + 1] = totals[i] + start[i];
      }
      for (std::int64_t to = std::max(first, from - hood.reach); to <= std::min(end - 1, from + hood.reach);
           ++to) {
        const std::int64_t half = hood.halfWidth[static_cast<std::size_t>(from - to + hood.reach)];
        double* into = sums.data() + to * columns;
        if (half > wide)
          addDifferences(into, totals.data() + field.margin, columns, half);
        else
          addWindows(into, values, columns, half);
      }
    }
  });
  return sums;
}

/// How many cells lie in the neighbourhood of each slot of a lattice without gaps.
std::vector<std::int32_t> fullCounts(const Axis& x, const Axis& y, const Neighbourhood& hood) {
  const auto columns = static_cast<std::int64_t>(x.count);
  const auto rows = static_cast<std::int64_t>(y.count);
  std::vector<std::int32_t> counts(x.count * y.count);
  std::int64_t same = -1;  // a row that sees the whole neighbourhood
  for (std::int64_t row = 0; row < rows; ++row) {
    std::int32_t* into = counts.data() + row * columns;
    const bool whole = row >= hood.reach && row + hood.reach < rows;
    if (whole && same >= 0) {
      std::copy_n(counts.data() + same * columns, columns, into);
      continue;
    }
    for (std::int64_t column = 0; column < columns; ++column) {
      std::int64_t count = 0;
      for (std::int64_t k = std::max(-hood.reach, -row); k <= std::min(hood.reach, rows - 1 - row); ++k) {
        const std::int64_t half = hood.halfWidth[static_cast<std::size_t>(k + hood.reach)];
        count += std::min(column + half, columns - 1) - std::max<std::int64_t>(column - half, 0) + 1;
      }
      into[column] = static_cast<std::int32_t>(count);
    }
    if (whole) same = row;
  }
  return counts;
}

}  // namespace

std::optional<NeighbourSums> neighbourSumsOnLattice(std::span<const CellValue> cells, Metres distance,
                                                    int threads) {
  if (cells.empty()) return NeighbourSums{};
  const auto x = axisOf(cells, [](const CellValue& c) { return c.place.x; });
  if (!x) return {};
  const auto y = axisOf(cells, [](const CellValue& c) { return c.place.y; });
  if (!y) return {};
  const double slots = static_cast<double>(x->count) * static_cast<double>(y->count);
  if (slots > mostSlotsPerCell * static_cast<double>(cells.size())) return {};
  const auto hood = neighbourhoodOf(*x, *y, distance.value);
  if (!hood) return {};
  Field values(x->count, y->count, hood->widest);
  const bool full = slots == static_cast<double>(cells.size());
  std::vector<std::uint8_t> taken(x->count * y->count, 0);
  std::vector<std::uint32_t> slotOf(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t column = x->indexOf(cells[i].place.x);
    const std::size_t row = y->indexOf(cells[i].place.y);
    slotOf[i] = static_cast<std::uint32_t>(row * x->count + column);
    if (taken[slotOf[i]]++) return {};
    values.row(row)[column] = cells[i].value;
  }
  const std::vector<double> sums = windowSums(values, *hood, threads);
  std::vector<std::int32_t> counts;
  if (full) {
    counts = fullCounts(*x, *y, *hood);
  } else {
    Field ones(x->count, y->count, hood->widest);
    for (const std::uint32_t slot : slotOf) ones.row(slot / x->count)[slot % x->count] = 1;
    for (const double count : windowSums(ones, *hood, threads))
      counts.push_back(static_cast<std::int32_t>(count));
  }
  NeighbourSums result{std::vector<double>(cells.size()), std::vector<std::int32_t>(cells.size())};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    result.sum[i] = sums[slotOf[i]];
    result.count[i] = counts[slotOf[i]];
  }
  return result;
}

std::optional<NeighbourSums> neighbourSumsAnywhere(std::span<const CellValue> cells, Metres distance,
                                                   int threads, const Progress& progress) {
  std::vector<Point> places;
  places.reserve(cells.size());
  for (const CellValue& cell : cells) places.push_back(cell.place);
  // A little more than half, so that rounding puts no pair outside the reach of two grid cells.
  const NeighbourGrid grid(places, distance.value / NeighbourGrid::reach * (1 + 1e-6));
  const auto points = grid.points();
  std::vector<double> values(points.size());
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = cells[grid.inputIndex()[i]].value;
  const double limit = distance.value * distance.value;
  NeighbourSums result{std::vector<double>(cells.size()), std::vector<std::int32_t>(cells.size())};
  constexpr std::size_t block = 64;
  inParallel((grid.cells() + block - 1) / block, threads, [&](std::size_t index) {
    if (progress.stopRequested()) return;
    for (std::size_t cell = index * block; cell < std::min(grid.cells(), (index + 1) * block); ++cell) {
      for (std::uint32_t i = grid.begin(cell); i < grid.end(cell); ++i) {
        double sum = 0;
        std::int32_t count = 0;
        grid.forEachNear(cell, [&](std::size_t other) {
          for (std::uint32_t j = grid.begin(other); j < grid.end(other); ++j) {
            if (squaredDistance(points[i], points[j]) > limit) continue;
            sum += values[j];
            ++count;
          }
        });
        result.sum[grid.inputIndex()[i]] = sum;
        result.count[grid.inputIndex()[i]] = count;
      }
    }
  });
  if (progress.stopRequested()) return {};
  return result;
}

std::optional<NeighbourSums> neighbourSums(std::span<const CellValue> cells, Metres distance, int threads,
                                           const Progress& progress) {
  if (progress.stopRequested()) return {};
  if (auto onLattice = neighbourSumsOnLattice(cells, distance, threads)) return onLattice;
  return neighbourSumsAnywhere(cells, distance, threads, progress);
}

}  // namespace brandpunt
