// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/clusters/density_scan.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>
#include <numeric>

#include "base/parallel.h"
#include "base/wide.h"

namespace brandpunt {
namespace {

/// A little less than 1 / sqrt 2, so that rounding can never put two points further apart than eps in one
/// cell.
constexpr double sidePerEps = (1 - 1e-6) / std::numbers::sqrt2;
constexpr std::size_t cellsOfBlock = 4096;
constexpr double mostLayers = 1 << 22;

struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Where the points stand, cell by cell; coordinates apart, so that four are compared at once.
struct Standing {
  const double* x = nullptr;
  const double* y = nullptr;
  const double* t = nullptr;  // null where time does not count
  double eps2 = 0;
  double epsTime = 0;

  bool near(std::uint32_t a, std::uint32_t b) const {
    const double dx = x[a] - x[b];
    const double dy = y[a] - y[b];
    return dx * dx + dy * dy <= eps2 && (!t || std::abs(t[a] - t[b]) <= epsTime);
  }
};

/// core[i] = 1 for the points of `own` that see `minimum` points, themselves included, in the ranges.
BRANDPUNT_WIDE void markCore(const Standing& at, Range own, std::span<const Range> near, std::size_t minimum,
                             std::uint8_t* core) {
  using Whole __attribute__((vector_size(32))) = std::int64_t;
  for (std::uint32_t i = own.begin; i < own.end; ++i) {
    std::size_t count = 0;
    for (const Range& range : near) {
      if (count >= minimum) break;
      std::uint32_t j = range.begin;
      Whole hits{};
      for (; j + lanes <= range.end; j += lanes) {
        Four x;
        Four y;
        std::memcpy(&x, at.x + j, sizeof x);
        std::memcpy(&y, at.y + j, sizeof y);
        x -= at.x[i];
        y -= at.y[i];
        Whole hit = x * x + y * y <= at.eps2;
        if (at.t) {
          Four t;
          std::memcpy(&t, at.t + j, sizeof t);
          t -= at.t[i];
          hit &= (t <= at.epsTime) & (t >= -at.epsTime);
        }
        hits -= hit;
      }
      count += static_cast<std::size_t>(hits[0] + hits[1] + hits[2] + hits[3]);
      for (; j < range.end; ++j) count += at.near(i, j) ? 1 : 0;
    }
    core[i] = count >= minimum ? 1 : 0;
  }
}

std::vector<std::uint32_t> layersOf(const Nearness& nearness, double& width) {
  if (nearness.times.empty()) return {};
  const auto [first, last] = std::minmax_element(nearness.times.begin(), nearness.times.end());
  // Up to and with epsTime apart in one layer; so the next layer begins one unit further.
  width = std::max(std::floor(nearness.epsTime) + 1, std::ceil((*last - *first + 1) / mostLayers));
  std::vector<std::uint32_t> layers;
  layers.reserve(nearness.times.size());
  for (const double t : nearness.times) layers.push_back(static_cast<std::uint32_t>((t - *first) / width));
  return layers;
}

class Scan {
 public:
  Scan(std::span<const Point> points, const Nearness& nearness, int threads, const Progress& progress)
      : m_inputSize(points.size()),
        m_layers(layersOf(nearness, m_layer)),
        m_grid(points, nearness.eps_m * sidePerEps, m_layers),
        m_eps2(nearness.eps_m * nearness.eps_m),
        m_minimum(nearness.minimumPoints),
        m_cellsAreClose(m_grid.side() <= nearness.eps_m * sidePerEps &&
                        (m_layers.empty() || m_layer <= nearness.epsTime + 1)),
        m_core(m_grid.points().size(), 0),
        m_parent(m_core.size()),
        m_threads(threads),
        m_progress(progress) {
    std::iota(m_parent.begin(), m_parent.end(), 0U);
    m_layers = {};
    const std::size_t n = m_core.size();
    m_x.resize(n);
    m_y.resize(n);
    for (std::size_t i = 0; i < n; ++i) m_x[i] = m_grid.points()[i].x, m_y[i] = m_grid.points()[i].y;
    if (!nearness.times.empty()) {
      m_t.resize(n);
      for (std::size_t i = 0; i < n; ++i) m_t[i] = nearness.times[m_grid.inputIndex()[i]];
    }
    m_at = {m_x.data(), m_y.data(), m_t.empty() ? nullptr : m_t.data(), m_eps2, nearness.epsTime};
  }

  Result<Clustering> run() {
    m_coreBoxes.resize(m_grid.cells());
    inBlocks([&](std::size_t begin, std::size_t end) {
      std::vector<Range> near;
      for (std::size_t cell = begin; cell < end; ++cell) findCorePoints(cell, near);
    });
    for (std::size_t cell = 0; cell < m_grid.cells(); ++cell) joinWithin(cell);
    for (std::size_t cell = 0; cell < m_grid.cells(); ++cell) {
      if (cell % cellsOfBlock == 0 && m_progress.stopRequested()) return cancelled();
      joinWithNear(cell);
    }
    Clustering result = numberedCores();
    inBlocks([&](std::size_t begin, std::size_t end) {
      std::vector<std::uint32_t> near;
      for (std::size_t cell = begin; cell < end; ++cell) labelBorderPoints(cell, near, result);
    });
    if (m_progress.stopRequested()) return cancelled();
    return result;
  }

 private:
  template <class Work>
  void inBlocks(const Work& work) {
    const std::size_t cells = m_grid.cells();
    inParallel((cells + cellsOfBlock - 1) / cellsOfBlock, m_threads, [&](std::size_t block) {
      if (m_progress.stopRequested()) return;
      work(block * cellsOfBlock, std::min(cells, (block + 1) * cellsOfBlock));
    });
  }

  Range rangeOf(std::size_t cell) const { return {m_grid.begin(cell), m_grid.end(cell)}; }

  void findCorePoints(std::size_t cell, std::vector<Range>& near) {
    const Range own = rangeOf(cell);
    if (m_cellsAreClose && own.end - own.begin >= m_minimum) {
      std::fill(m_core.begin() + own.begin, m_core.begin() + own.end, std::uint8_t{1});
    } else {
      near.clear();
      std::size_t reachable = 0;
      m_grid.forEachNearRow(cell, [&](std::uint32_t begin, std::uint32_t end) {
        reachable += end - begin;
        near.push_back({begin, end});
        // The own row first: most of those near are there, and counting stops at enough.
        if (begin <= own.begin && own.end <= end) std::swap(near.front(), near.back());
      });
      if (reachable < m_minimum) return;
      markCore(m_at, own, near, m_minimum, m_core.data());
    }
    Box& box = m_coreBoxes[cell];
    for (std::uint32_t i = own.begin; i < own.end; ++i) {
      if (m_core[i]) box.include(Point{m_x[i], m_y[i]});
    }
  }

  /// All core points of a cell that is small enough are of one cluster.
  void joinWithin(std::size_t cell) {
    if (m_coreBoxes[cell].empty()) return;
    const Range own = rangeOf(cell);
    const std::uint32_t first = firstCore(cell);
    for (std::uint32_t i = first + 1; i < own.end; ++i) {
      if (!m_core[i]) continue;
      if (m_cellsAreClose) {
        m_parent[i] = first;
        continue;
      }
      for (std::uint32_t j = first; j < i; ++j) {
        if (m_core[j] && m_at.near(i, j)) join(i, j);
      }
    }
  }

  void joinWithNear(std::size_t cell) {
    if (m_coreBoxes[cell].empty()) return;
    const std::uint32_t own = m_cellsAreClose ? firstCore(cell) : 0;
    m_grid.forEachNear(cell, [&](std::size_t other) {
      // Each pair of cells once.
      if (other <= cell || m_coreBoxes[other].empty()) return;
      if (!m_cellsAreClose) {
        joinEveryPair(cell, other);
      } else if (find(own) != find(firstCore(other))) {
        joinByFirstPair(cell, other);
      }
    });
  }

  void joinEveryPair(std::size_t cell, std::size_t other) {
    for (std::uint32_t i = m_grid.begin(cell); i < m_grid.end(cell); ++i) {
      for (std::uint32_t j = m_grid.begin(other); j < m_grid.end(other); ++j) {
        if (m_core[i] && m_core[j] && m_at.near(i, j)) join(i, j);
      }
    }
  }

  void joinByFirstPair(std::size_t cell, std::size_t other) {
    corePointsNear(other, m_coreBoxes[cell], m_candidates);
    if (m_candidates.empty()) return;
    for (std::uint32_t i = m_grid.begin(cell); i < m_grid.end(cell); ++i) {
      if (!m_core[i] || !mayReach(i, m_coreBoxes[other])) continue;
      for (const std::uint32_t j : m_candidates) {
        if (!m_at.near(i, j)) continue;
        join(i, j);
        return;
      }
    }
  }

  /// False only where no point of the box is within eps; rounding may let a few too many through.
  bool mayReach(std::uint32_t i, const Box& box) const {
    const double dx = std::max({box.minX - m_x[i], 0.0, m_x[i] - box.maxX});
    const double dy = std::max({box.minY - m_y[i], 0.0, m_y[i] - box.maxY});
    return dx * dx + dy * dy <= m_eps2;
  }

  void corePointsNear(std::size_t cell, const Box& box, std::vector<std::uint32_t>& found) const {
    found.clear();
    for (std::uint32_t i = m_grid.begin(cell); i < m_grid.end(cell); ++i) {
      if (m_core[i] && mayReach(i, box)) found.push_back(i);
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

  /// Labels of the core points: clusters in the order of their first core point in the input. Afterwards m_parent
  /// holds the labels.
  Clustering numberedCores() {
    Clustering result{.labels = std::vector<std::int32_t>(m_inputSize, Clustering::noise),
                      .core = std::vector<std::uint8_t>(m_inputSize, 0)};
    struct Cluster {
      std::uint32_t firstInput = 0;
      std::uint32_t root = 0;
    };
    std::vector<Cluster> clusters;
    std::vector<std::uint32_t> clusterOf(m_parent.size(), 0);  // of a root; of all at the end
    const auto input = m_grid.inputIndex();
    // A root comes before all its points.
    for (std::uint32_t i = 0; i < m_parent.size(); ++i) {
      if (!m_core[i]) continue;
      const std::uint32_t root = find(i);
      if (root == i) {
        clusterOf[i] = static_cast<std::uint32_t>(clusters.size());
        clusters.push_back({input[i], i});
        continue;
      }
      clusterOf[i] = clusterOf[root];
      Cluster& cluster = clusters[clusterOf[i]];
      cluster.firstInput = std::min(cluster.firstInput, input[i]);
    }
    std::vector<std::uint32_t> order(clusters.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return clusters[a].firstInput < clusters[b].firstInput;
    });
    std::vector<std::uint32_t> labelOf(clusters.size());
    for (std::uint32_t label = 0; label < order.size(); ++label) labelOf[order[label]] = label;
    for (std::size_t i = 0; i < m_parent.size(); ++i) {
      if (!m_core[i]) continue;
      m_parent[i] = labelOf[clusterOf[i]];
      result.labels[input[i]] = static_cast<std::int32_t>(m_parent[i]);
      result.core[input[i]] = 1;
    }
    result.clusters = static_cast<int>(clusters.size());
    return result;
  }

  void labelBorderPoints(std::size_t cell, std::vector<std::uint32_t>& near, Clustering& result) const {
    const Range own = rangeOf(cell);
    if (std::find(m_core.begin() + own.begin, m_core.begin() + own.end, 0) == m_core.begin() + own.end)
      return;
    near.clear();
    m_grid.forEachNear(cell, [&](std::size_t other) {
      if (!m_coreBoxes[other].empty()) near.push_back(static_cast<std::uint32_t>(other));
    });
    if (near.empty()) return;
    for (std::uint32_t i = own.begin; i < own.end; ++i) {
      if (m_core[i]) continue;
      std::int32_t& label = result.labels[m_grid.inputIndex()[i]];
      for (const std::uint32_t other : near) {
        if (!mayReach(i, m_coreBoxes[other])) continue;
        for (std::uint32_t j = m_grid.begin(other); j < m_grid.end(other); ++j) {
          if (!m_core[j] || !m_at.near(i, j)) continue;
          const auto candidate = static_cast<std::int32_t>(m_parent[j]);
          if (label == Clustering::noise || candidate < label) label = candidate;
          // The rest of a small cell is of the same cluster.
          if (m_cellsAreClose) break;
        }
      }
    }
  }

  std::size_t m_inputSize;
  double m_layer = 0;
  std::vector<std::uint32_t> m_layers;
  NeighbourGrid m_grid;
  double m_eps2;
  std::size_t m_minimum;
  bool m_cellsAreClose;  // every two points of a cell are near each other
  std::vector<std::uint8_t> m_core;
  std::vector<std::uint32_t> m_parent;
  std::vector<double> m_x = {};
  std::vector<double> m_y = {};
  std::vector<double> m_t = {};
  Standing m_at = {};
  std::vector<Box> m_coreBoxes = {};
  std::vector<std::uint32_t> m_candidates = {};
  int m_threads;
  const Progress& m_progress;
};

}  // namespace

Result<Clustering> densityScan(std::span<const Point> points, const Nearness& nearness, int threads,
                               const Progress& progress) {
  if (!(nearness.eps_m > 0) || !std::isfinite(nearness.eps_m)) {
    return Error{
        ErrorCode::WrongUsage,
        {"De afstand (eps) moet groter zijn dan 0 meter.", "The distance (eps) must be more than 0 metres."}};
  }
  if (nearness.minimumPoints < 1) {
    return Error{
        ErrorCode::WrongUsage,
        {"Het minimumaantal punten moet 1 of meer zijn.", "The minimum number of points must be 1 or more."}};
  }
  if (progress.stopRequested()) return cancelled();
  return Scan(points, nearness, threads, progress).run();
}

}  // namespace brandpunt
