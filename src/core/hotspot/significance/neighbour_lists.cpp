// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/significance/neighbour_lists.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <utility>

#include "base/parallel.h"
#include "place/neighbour_grid.h"

namespace brandpunt {
namespace {

constexpr std::size_t mostPairs = 1'000'000'000;
constexpr std::size_t block = 64;
/// Between the side (1) and the diagonal (1.41), and between the diagonal and the second ring (1.73 for hexagons).
constexpr double rookReach = 1.2;
constexpr double queenReach = 1.5;
/// Of the spacing: how far a centre may lie beside its lattice point, for files whose numbers are rounded.
constexpr double lattice = 0.05;

Error tooMany() {
  return {
      ErrorCode::WrongUsage,
      {"Dat geeft meer dan een miljard buurparen; neem een kleinere afstand of minder buren.",
       "That gives more than a billion pairs of neighbours; take a smaller distance or fewer neighbours."}};
}

Result<NeighbourLists> withinDistance(std::span<const Point> places, double distance, int threads,
                                      const Progress& progress) {
  // A little more than half, so that rounding puts no pair outside the reach of two grid cells.
  const NeighbourGrid grid(places, distance / NeighbourGrid::reach * (1 + 1e-6));
  const auto points = grid.points();
  const auto inputIndex = grid.inputIndex();
  const double limit = distance * distance;
  const auto eachNear = [&](std::size_t cell, std::uint32_t i, const auto& take) {
    grid.forEachNear(cell, [&](std::size_t other) {
      for (std::uint32_t j = grid.begin(other); j < grid.end(other); ++j) {
        if (j != i && squaredDistance(points[i], points[j]) <= limit) take(j);
      }
    });
  };
  const auto eachPoint = [&](const auto& work) {
    inParallel((grid.cells() + block - 1) / block, threads, [&](std::size_t index) {
      if (progress.stopRequested()) return;
      for (std::size_t cell = index * block; cell < std::min(grid.cells(), (index + 1) * block); ++cell) {
        for (std::uint32_t i = grid.begin(cell); i < grid.end(cell); ++i) work(cell, i);
      }
    });
  };
  NeighbourLists lists;
  lists.begin.assign(places.size() + 1, 0);
  eachPoint([&](std::size_t cell, std::uint32_t i) {
    std::size_t count = 0;
    eachNear(cell, i, [&](std::uint32_t) { ++count; });
    lists.begin[inputIndex[i] + 1] = count;
  });
  if (progress.stopRequested()) return cancelled();
  std::partial_sum(lists.begin.begin(), lists.begin.end(), lists.begin.begin());
  if (lists.begin.back() > mostPairs) return tooMany();
  lists.index.resize(lists.begin.back());
  eachPoint([&](std::size_t cell, std::uint32_t i) {
    std::uint32_t* const first = lists.index.data() + lists.begin[inputIndex[i]];
    std::uint32_t* into = first;
    eachNear(cell, i, [&](std::uint32_t j) { *into++ = inputIndex[j]; });
    std::sort(first, into);
  });
  if (progress.stopRequested()) return cancelled();
  return lists;
}

/// Points in the squares of one grid with about two each, to look outward ring by ring.
class Buckets {
 public:
  explicit Buckets(std::span<const Point> places) : m_places(places) {
    for (const Point p : places) m_box.include(p);
    const double n = static_cast<double>(places.size());
    m_side = std::max({std::sqrt(m_box.width() * m_box.height() * 2 / n),
                       std::max(m_box.width(), m_box.height()) * 2 / n, std::numeric_limits<double>::min()});
    m_columns = countOf(m_box.width());
    m_rows = countOf(m_box.height());
    m_begin.assign(static_cast<std::size_t>(m_columns * m_rows) + 1, 0);
    for (const Point p : places) ++m_begin[bucketOf(p) + 1];
    std::partial_sum(m_begin.begin(), m_begin.end(), m_begin.begin());
    m_index.resize(places.size());
    std::vector<std::uint32_t> next(m_begin.begin(), m_begin.end() - 1);
    for (std::uint32_t i = 0; i < places.size(); ++i) m_index[next[bucketOf(places[i])]++] = i;
  }

  using Candidate = std::pair<double, std::uint32_t>;
  /// The k nearest of the others into `found`, in no order; there must be k others.
  void nearest(std::uint32_t self, std::size_t k, std::vector<Candidate>& found) const {
    found.clear();
    const std::int64_t column = columnOf(m_places[self]);
    const std::int64_t row = rowOf(m_places[self]);
    const std::int64_t farthest = std::max(m_columns, m_rows);
    for (std::int64_t ring = 0; ring <= farthest; ++ring) {
      for (std::int64_t r = std::max<std::int64_t>(0, row - ring); r <= std::min(m_rows - 1, row + ring);
           ++r) {
        const bool whole = r == row - ring || r == row + ring;
        const std::int64_t step = whole || ring == 0 ? 1 : 2 * ring;
        for (std::int64_t c = column - ring; c <= column + ring; c += step) {
          if (c >= 0 && c < m_columns) look(static_cast<std::size_t>(r * m_columns + c), self, k, found);
        }
      }
      // What lies further out is at least `ring` squares away.
      const double reached = static_cast<double>(ring) * m_side;
      if (found.size() == k && found.front().first < reached * reached) return;
    }
  }

 private:
  std::int64_t countOf(double length) const { return static_cast<std::int64_t>(length / m_side) + 1; }
  std::int64_t columnOf(Point p) const {
    return std::min(m_columns - 1, static_cast<std::int64_t>((p.x - m_box.minX) / m_side));
  }
  std::int64_t rowOf(Point p) const {
    return std::min(m_rows - 1, static_cast<std::int64_t>((p.y - m_box.minY) / m_side));
  }
  std::size_t bucketOf(Point p) const { return static_cast<std::size_t>(rowOf(p) * m_columns + columnOf(p)); }
  /// Keeps a heap whose front is the worst.
  void look(std::size_t bucket, std::uint32_t self, std::size_t k, std::vector<Candidate>& found) const {
    for (std::uint32_t at = m_begin[bucket]; at < m_begin[bucket + 1]; ++at) {
      const std::uint32_t other = m_index[at];
      if (other == self) continue;
      const Candidate candidate{squaredDistance(m_places[self], m_places[other]), other};
      if (found.size() == k) {
        if (!(candidate < found.front())) continue;
        std::pop_heap(found.begin(), found.end());
        found.back() = candidate;
      } else {
        found.push_back(candidate);
      }
      std::push_heap(found.begin(), found.end());
    }
  }

  std::span<const Point> m_places;
  Box m_box = {};
  double m_side = 0;
  std::int64_t m_columns = 0;
  std::int64_t m_rows = 0;
  std::vector<std::uint32_t> m_begin = {};
  std::vector<std::uint32_t> m_index = {};
};

Result<NeighbourLists> nearestOf(std::span<const Point> places, std::size_t wanted, int threads,
                                 const Progress& progress) {
  const std::size_t n = places.size();
  const std::size_t k = std::min(wanted, n - 1);
  if (k > mostPairs / n) return tooMany();
  NeighbourLists lists;
  lists.begin.resize(n + 1);
  for (std::size_t i = 0; i <= n; ++i) lists.begin[i] = i * k;
  lists.index.resize(n * k);
  if (k == 0) return lists;
  const Buckets buckets(places);
  inParallel((n + block - 1) / block, threads, [&](std::size_t index) {
    std::vector<Buckets::Candidate> found;
    found.reserve(k);
    for (std::size_t i = index * block; i < std::min(n, (index + 1) * block); ++i) {
      if (progress.stopRequested()) return;
      buckets.nearest(static_cast<std::uint32_t>(i), k, found);
      std::uint32_t* const into = lists.index.data() + i * k;
      for (std::size_t j = 0; j < k; ++j) into[j] = found[j].second;
      std::sort(into, into + k);
    }
  });
  if (progress.stopRequested()) return cancelled();
  return lists;
}

/// Are all offsets whole multiples of the steps? With `halves` columns and rows must be odd or even together.
bool onLattice(std::span<const Point> places, double stepX, double stepY, bool halves) {
  return std::all_of(places.begin(), places.end(), [&](Point p) {
    const double x = (p.x - places[0].x) / stepX;
    const double y = (p.y - places[0].y) / stepY;
    if (std::abs(x - std::round(x)) > lattice || std::abs(y - std::round(y)) > lattice) return false;
    return !halves || std::fmod(std::abs(std::round(x) + std::round(y)), 2) == 0;
  });
}

Result<NeighbourLists> touching(std::span<const Point> places, NeighbourRule rule, int threads,
                                const Progress& progress) {
  const auto closest = nearestOf(places, 1, threads, progress);
  if (!closest) return closest.error();
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < places.size() && !closest->index.empty(); ++i)
    least = std::min(least, distance(places[i], places[closest->index[i]]));
  if (places.size() < 2) return closest;
  if (least == 0) {
    return Error{ErrorCode::WrongUsage,
                 {"Twee cellen hebben hetzelfde midden; tel ze op tot een, of kies buren op afstand.",
                  "Two cells have the same centre; add them up to one, or choose neighbours by distance."}};
  }
  const double rows = least * std::numbers::sqrt3 / 2;
  if (!onLattice(places, least, least, false) && !onLattice(places, least / 2, rows, true) &&
      !onLattice(places, rows, least / 2, true)) {
    return Error{
        ErrorCode::WrongUsage,
        {"De middens liggen niet op een raster van vierkanten of zeshoeken; kies buren op afstand of de "
         "dichtstbijzijnde.",
         "The centres lie on no lattice of squares or hexagons; choose neighbours by distance or the "
         "nearest."}};
  }
  return withinDistance(places, least * (rule == NeighbourRule::Queen ? queenReach : rookReach), threads,
                        progress);
}

Result<void> check(std::span<const Point> places, const NeighbourChoice& choice) {
  if (choice.rule == NeighbourRule::Distance &&
      (!(choice.distance.value > 0) || !std::isfinite(choice.distance.value))) {
    return Error{ErrorCode::WrongUsage,
                 {"De afstand moet groter zijn dan 0 meter.", "The distance must be more than 0 metres."}};
  }
  if (choice.rule == NeighbourRule::Nearest && choice.nearest < 1) {
    return Error{ErrorCode::WrongUsage,
                 {"Het aantal buren moet 1 of meer zijn.", "The number of neighbours must be 1 or more."}};
  }
  for (const Point p : places) {
    // NeighbourGrid leaves out what lies further.
    if (std::abs(p.x) <= 1e12 && std::abs(p.y) <= 1e12) continue;
    return Error{ErrorCode::WrongUsage,
                 {"Een van de cellen heeft geen plaats; laat zulke rijen weg.",
                  "One of the cells has no place; leave such rows out."}};
  }
  return {};
}

}  // namespace

Result<NeighbourLists> neighbourLists(std::span<const Point> places, const NeighbourChoice& choice,
                                      int threads, const Progress& progress) {
  if (const auto good = check(places, choice); !good) return good.error();
  if (places.empty()) return NeighbourLists{};
  if (progress.stopRequested()) return cancelled();
  switch (choice.rule) {
    case NeighbourRule::Distance:
      return withinDistance(places, choice.distance.value, threads, progress);
    case NeighbourRule::Nearest:
      return nearestOf(places, static_cast<std::size_t>(choice.nearest), threads, progress);
    case NeighbourRule::Queen:
    case NeighbourRule::Rook:
      break;
  }
  return touching(places, choice.rule, threads, progress);
}

}  // namespace brandpunt
