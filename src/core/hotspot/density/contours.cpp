// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/density/contours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "base/expects.h"
#include "hotspot/density/area_index.h"

namespace brandpunt {
namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
/// Of a cell: how near a corner of a ring may come to a cell's centre. The level often is the density of a cell exactly;
/// rings stay apart there also when a file rounds them to centimetres.
constexpr double clearance = 1.0 / 256;

double signedArea(const Ring& ring) {
  double twice = 0;
  const Point origin = ring.front();
  for (std::size_t i = 0; i + 1 < ring.size(); ++i)
    twice += (ring[i].x - origin.x) * (ring[i + 1].y - origin.y) -
             (ring[i + 1].x - origin.x) * (ring[i].y - origin.y);
  return twice / 2;
}

/// The centres of a grid with one more on each side, where the density is 0.
class Nodes {
 public:
  explicit Nodes(const DensityGrid& grid) : m_grid(grid), m_columns(grid.frame.columns + 2) {}

  std::size_t columns() const { return m_columns; }
  std::size_t rows() const { return m_grid.frame.rows + 2; }
  double value(std::size_t node) const {
    const std::size_t column = node % m_columns;
    const std::size_t row = node / m_columns;
    if (column == 0 || row == 0 || column + 1 == m_columns || row + 1 == rows()) return 0;
    const double value = m_grid.perSquareKilometre[(row - 1) * m_grid.frame.columns + column - 1];
    return value > 0 ? value : 0;  // also where there is no number
  }
  Point place(std::size_t node) const {
    return {m_grid.frame.centreX(node % m_columns) - m_grid.frame.cell_m,
            m_grid.frame.centreY(node / m_columns) - m_grid.frame.cell_m};
  }

 private:
  const DensityGrid& m_grid;
  std::size_t m_columns;
};

/// Follows one level through all squares of four nodes. An edge between nodes goes by its south-west node: twice that
/// for the one to the east, plus one for the one to the north.
class Tracer {
 public:
  Tracer(const Nodes& nodes, double level)
      : m_nodes(nodes), m_level(level), m_next(2 * nodes.columns() * nodes.rows(), none) {
    for (std::size_t row = 0; row + 1 < nodes.rows(); ++row) {
      for (std::size_t column = 0; column + 1 < nodes.columns(); ++column)
        square(row * nodes.columns() + column);
    }
  }

  std::vector<Ring> rings() {
    std::vector<Ring> all;
    for (std::size_t first = 0; first < m_next.size(); ++first) {
      if (m_next[first] == none) continue;
      Ring ring;
      for (std::size_t edge = first; m_next[edge] != none; edge = std::exchange(m_next[edge], none))
        ring.push_back(crossing(edge));
      ring.push_back(ring.front());
      all.push_back(std::move(ring));
    }
    return all;
  }

 private:
  /// The piece of boundary that keeps the high side on its left, for each run of high corners.
  void square(std::size_t southWest) {
    const std::size_t wide = m_nodes.columns();
    const std::array<std::size_t, 4> corner{southWest, southWest + 1, southWest + wide + 1, southWest + wide};
    // Edge k runs from corner k to the next, counter-clockwise: south, east, north, west.
    const std::array<std::size_t, 4> edge{2 * southWest, 2 * (southWest + 1) + 1, 2 * (southWest + wide),
                                          2 * southWest + 1};
    std::array<bool, 4> high{};
    double sum = 0;
    for (std::size_t k = 0; k < 4; ++k) {
      const double value = m_nodes.value(corner[k]);
      sum += value;
      high[k] = value >= m_level;
    }
    const bool saddle = high[0] == high[2] && high[1] == high[3] && high[0] != high[1];
    const bool joined = saddle && sum / 4 >= m_level;
    for (std::size_t k = 0; k < 4; ++k) {
      // Going round counter-clockwise the level is crossed downwards on edge k; the boundary goes back in where it is
      // crossed upwards: before this run of high corners, or over the saddle before the next one.
      if (!high[k] || high[(k + 1) % 4]) continue;
      std::size_t up = joined ? (k + 1) % 4 : (k + 3) % 4;
      while (high[up] || !high[(up + 1) % 4]) up = joined ? (up + 1) % 4 : (up + 3) % 4;
      m_next[edge[k]] = edge[up];
    }
  }

  Point crossing(std::size_t edge) const {
    const std::size_t from = edge / 2;
    const std::size_t to = edge % 2 == 0 ? from + 1 : from + m_nodes.columns();
    const double low = m_nodes.value(from);
    const double high = m_nodes.value(to);
    const double share = std::clamp((m_level - low) / (high - low), clearance, 1 - clearance);
    const Point a = m_nodes.place(from);
    const Point b = m_nodes.place(to);
    return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
  }

  const Nodes& m_nodes;
  double m_level;
  std::vector<std::size_t> m_next;
};

struct Shell {
  double area = 0;
  Box box = {};
  Polygon polygon = {};
};

MultiPolygon assembled(std::vector<Ring> rings) {
  std::vector<Shell> shells;
  std::vector<Ring> holes;
  for (Ring& ring : rings) {
    const double area = signedArea(ring);
    if (area <= 0) {
      holes.push_back(std::move(ring));
      continue;
    }
    Shell shell{.area = area, .polygon = {std::move(ring), {}}};
    for (const Point p : shell.polygon.shell) shell.box.include(p);
    shells.push_back(std::move(shell));
  }
  // A hole belongs to the smallest shell around it.
  std::vector<std::size_t> bySize(shells.size());
  for (std::size_t i = 0; i < bySize.size(); ++i) bySize[i] = i;
  std::stable_sort(bySize.begin(), bySize.end(),
                   [&](auto a, auto b) { return shells[a].area < shells[b].area; });
  for (Ring& hole : holes) {
    const auto owner = std::find_if(bySize.begin(), bySize.end(), [&](std::size_t i) {
      return shells[i].box.contains(hole.front()) &&
             contains(MultiPolygon{{.shell = shells[i].polygon.shell}}, hole.front());
    });
    if (owner != bySize.end()) shells[*owner].polygon.holes.push_back(std::move(hole));
  }
  MultiPolygon area;
  for (Shell& shell : shells) area.push_back(std::move(shell.polygon));
  return area;
}

/// The densities that shares are of, highest first, and of how many.
std::vector<double> ranked(const DensityGrid& grid, std::span<const Point> incidents, ContourShare of,
                           std::size_t& total) {
  std::vector<double> values;
  const GridFrame& frame = grid.frame;
  if (of == ContourShare::Area) {
    for (const double value : grid.perSquareKilometre) {
      if (!std::isnan(value)) values.push_back(value);
    }
    total = values.size();
  } else {
    const Box box = frame.box();
    for (const Point p : incidents) {
      if (frame.cells() == 0 || !box.contains(p)) continue;
      const auto column =
          std::min(frame.columns - 1, static_cast<std::size_t>((p.x - box.minX) / frame.cell_m));
      const auto row = std::min(frame.rows - 1, static_cast<std::size_t>((p.y - box.minY) / frame.cell_m));
      const double value = grid.perSquareKilometre[row * frame.columns + column];
      if (!std::isnan(value)) values.push_back(value);
    }
    total = incidents.size();
  }
  std::sort(values.begin(), values.end(), std::greater<>());
  return values;
}

}  // namespace

MultiPolygon areaAtLeast(const DensityGrid& grid, double level_per_km2) {
  expects(level_per_km2 > 0);
  if (grid.frame.cells() == 0) return {};
  const Nodes nodes(grid);
  return assembled(Tracer(nodes, level_per_km2).rings());
}

std::vector<Contour> contours(const DensityGrid& grid, std::span<const Point> incidents, ContourShare of,
                              std::span<const double> shares) {
  std::size_t total = 0;
  const std::vector<double> values = ranked(grid, incidents, of, total);
  std::vector<double> ascending(shares.begin(), shares.end());
  std::sort(ascending.begin(), ascending.end());
  std::vector<Contour> all;
  for (const double share : ascending) {
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(total) - 1e-9));
    if (rank == 0 || rank > values.size() || !(values[rank - 1] > 0)) continue;
    Contour contour{.share = share, .level_per_km2 = values[rank - 1]};
    contour.area = areaAtLeast(grid, contour.level_per_km2);
    contour.area_m2 = areaOf(contour.area);
    const AreaIndex index(contour.area);
    contour.incidents = static_cast<std::size_t>(
        std::count_if(incidents.begin(), incidents.end(), [&](Point p) { return index.contains(p); }));
    all.push_back(std::move(contour));
  }
  return all;
}

}  // namespace brandpunt
