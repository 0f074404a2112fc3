// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/dbscan.h"

#include <numbers>
#include <numeric>

#include "place/neighbour_grid.h"

namespace brandpunt {
namespace {

/// A little less than 1 / sqrt 2, so that rounding can never put two points further apart than eps in one
/// cell.
constexpr double sidePerEps = (1 - 1e-6) / std::numbers::sqrt2;
constexpr std::size_t cellsBetweenStops = 4096;

class Scan {
 public:
  Scan(std::span<const Point> points, const DbscanParameters& parameters, const Progress& progress)
      : m_inputSize(points.size()),
        m_grid(points, parameters.eps.value * sidePerEps),
        m_points(m_grid.points()),
        m_eps2(parameters.eps.value * parameters.eps.value),
        m_minimum(static_cast<std::size_t>(parameters.minimumPoints)),
        m_cellsAreClose(m_grid.side() <= parameters.eps.value * sidePerEps),
        m_core(m_points.size(), 0),
        m_parent(m_points.size()),
        m_progress(progress) {
    std::iota(m_parent.begin(), m_parent.end(), 0U);
  }

  Result<Clustering> run() {
    using Step = void (Scan::*)(std::size_t);
    for (const Step step :
         {&Scan::findCorePoints, &Scan::boxCorePoints, &Scan::joinWithin, &Scan::joinWithNear}) {
      for (std::size_t cell = 0; cell < m_grid.cells(); ++cell) {
        if (cell % cellsBetweenStops == 0 && m_progress.stopRequested()) return cancelled();
        (this->*step)(cell);
      }
    }
    return numbered();
  }

 private:
  bool near(std::uint32_t a, std::uint32_t b) const {
    return squaredDistance(m_points[a], m_points[b]) <= m_eps2;
  }

  void findCorePoints(std::size_t cell) {
    const std::uint32_t begin = m_grid.begin(cell);
    const std::uint32_t end = m_grid.end(cell);
    if (m_cellsAreClose && end - begin >= m_minimum) {
      std::fill(m_core.begin() + begin, m_core.begin() + end, std::uint8_t{1});
      return;
    }
    m_near.clear();
    std::size_t reachable = 0;
    m_grid.forEachNear(cell, [&](std::size_t other) {
      m_near.push_back(other);
      reachable += m_grid.end(other) - m_grid.begin(other);
    });
    if (reachable < m_minimum) return;
    for (std::uint32_t i = begin; i < end; ++i) {
      std::size_t count = m_cellsAreClose ? end - begin : 0;
      for (const std::size_t other : m_near) {
        if (count >= m_minimum) break;
        if (m_cellsAreClose && other == cell) continue;
        for (std::uint32_t j = m_grid.begin(other); j < m_grid.end(other); ++j) count += near(i, j) ? 1 : 0;
      }
      m_core[i] = count >= m_minimum ? 1 : 0;
    }
  }

  void boxCorePoints(std::size_t cell) {
    Box box;
    for (std::uint32_t i = m_grid.begin(cell); i < m_grid.end(cell); ++i) {
      if (m_core[i]) box.include(m_points[i]);
    }
    m_coreBoxes.push_back(box);
  }

  /// All core points of a cell that is small enough are of one cluster.
  void joinWithin(std::size_t cell) {
    std::uint32_t first = m_grid.end(cell);
    for (std::uint32_t i = m_grid.begin(cell); i < m_grid.end(cell); ++i) {
      if (!m_core[i]) continue;
      if (m_cellsAreClose && first < i) {
        join(first, i);
      } else if (!m_cellsAreClose) {
        for (std::uint32_t j = m_grid.begin(cell); j < i; ++j) {
          if (m_core[j] && near(i, j)) join(i, j);
        }
      }
      first = std::min(first, i);
    }
  }

  void joinWithNear(std::size_t cell) {
    if (m_coreBoxes[cell].empty()) return;
    m_grid.forEachNear(cell, [&](std::size_t other) {
      // Each pair of cells once.
      if (other <= cell || m_coreBoxes[other].empty()) return;
      if (!m_cellsAreClose) {
        joinEveryPair(cell, other);
      } else if (find(firstCore(cell)) != find(firstCore(other))) {
        joinByFirstPair(cell, other);
      }
    });
  }

  void joinEveryPair(std::size_t cell, std::size_t other) {
    for (std::uint32_t i = m_grid.begin(cell); i < m_grid.end(cell); ++i) {
      for (std::uint32_t j = m_grid.begin(other); j < m_grid.end(other); ++j) {
        if (m_core[i] && m_core[j] && near(i, j)) join(i, j);
      }
    }
  }

  void joinByFirstPair(std::size_t cell, std::size_t other) {
    corePointsNear(other, m_coreBoxes[cell], m_candidates);
    if (m_candidates.empty()) return;
    for (std::uint32_t i = m_grid.begin(cell); i < m_grid.end(cell); ++i) {
      if (!m_core[i] || !mayReach(m_points[i], m_coreBoxes[other])) continue;
      for (const std::uint32_t j : m_candidates) {
        if (!near(i, j)) continue;
        join(i, j);
        return;
      }
    }
  }

  /// False only where no point of the box is within eps; rounding may let a few too many through.
  bool mayReach(Point p, const Box& box) const {
    const double dx = std::max({box.minX - p.x, 0.0, p.x - box.maxX});
    const double dy = std::max({box.minY - p.y, 0.0, p.y - box.maxY});
    return dx * dx + dy * dy <= m_eps2;
  }

  void corePointsNear(std::size_t cell, const Box& box, std::vector<std::uint32_t>& found) const {
    found.clear();
    for (std::uint32_t i = m_grid.begin(cell); i < m_grid.end(cell); ++i) {
      if (m_core[i] && mayReach(m_points[i], box)) found.push_back(i);
    }
  }

  std::uint32_t firstCore(std::size_t cell) const {
    std::uint32_t i = m_grid.begin(cell);
    while (!m_core[i]) ++i;
    return i;
  }

  std::uint32_t find(std::uint32_t i) {
    while (m_parent[i] != i) i = m_parent[i] = m_parent[m_parent[i]];
    return i;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = find(a), b = find(b);
    m_parent[std::max(a, b)] = std::min(a, b);
  }

  Clustering numbered() {
    Clustering result{.labels = std::vector<std::int32_t>(m_inputSize, Clustering::noise),
                      .core = std::vector<std::uint8_t>(m_inputSize, 0)};
    constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> position(m_inputSize, nowhere);
    for (std::uint32_t i = 0; i < m_points.size(); ++i) position[m_grid.inputIndex()[i]] = i;
    std::vector<std::int32_t> labelOfRoot(m_points.size(), Clustering::noise);
    for (std::size_t input = 0; input < m_inputSize; ++input) {
      if (position[input] == nowhere || !m_core[position[input]]) continue;
      std::int32_t& label = labelOfRoot[find(position[input])];
      if (label == Clustering::noise) label = result.clusters++;
      result.labels[input] = label;
      result.core[input] = 1;
    }
    for (std::size_t cell = 0; cell < m_grid.cells(); ++cell) labelBorderPoints(cell, labelOfRoot, result);
    return result;
  }

  void labelBorderPoints(std::size_t cell, const std::vector<std::int32_t>& labelOfRoot, Clustering& result) {
    m_near.clear();
    m_grid.forEachNear(cell, [&](std::size_t other) {
      if (!m_coreBoxes[other].empty()) m_near.push_back(other);
    });
    if (m_near.empty()) return;
    for (std::uint32_t i = m_grid.begin(cell); i < m_grid.end(cell); ++i) {
      if (m_core[i]) continue;
      std::int32_t& label = result.labels[m_grid.inputIndex()[i]];
      for (const std::size_t other : m_near) {
        if (!mayReach(m_points[i], m_coreBoxes[other])) continue;
        for (std::uint32_t j = m_grid.begin(other); j < m_grid.end(other); ++j) {
          if (!m_core[j] || !near(i, j)) continue;
          const std::int32_t candidate = labelOfRoot[find(j)];
          if (label == Clustering::noise || candidate < label) label = candidate;
          // The rest of a small cell is of the same cluster.
          if (m_cellsAreClose) break;
        }
      }
    }
  }

  std::size_t m_inputSize;
  NeighbourGrid m_grid;
  std::span<const Point> m_points;
  double m_eps2;
  std::size_t m_minimum;
  bool m_cellsAreClose;  // every two points of a cell lie within eps
  std::vector<std::uint8_t> m_core;
  std::vector<std::uint32_t> m_parent;
  std::vector<Box> m_coreBoxes = {};
  std::vector<std::size_t> m_near = {};
  std::vector<std::uint32_t> m_candidates = {};
  const Progress& m_progress;
};

}  // namespace

Result<Clustering> dbscan(std::span<const Point> points, const DbscanParameters& parameters,
                          const Progress& progress) {
  if (!(parameters.eps > Metres{0}) || !std::isfinite(parameters.eps.value)) {
    return Error{
        ErrorCode::WrongUsage,
        {"De afstand (eps) moet groter zijn dan 0 meter.", "The distance (eps) must be more than 0 metres."}};
  }
  if (parameters.minimumPoints < 1) {
    return Error{
        ErrorCode::WrongUsage,
        {"Het minimumaantal punten moet 1 of meer zijn.", "The minimum number of points must be 1 or more."}};
  }
  return Scan(points, parameters, progress).run();
}

}  // namespace brandpunt
