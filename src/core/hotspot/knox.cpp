// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/knox.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <thread>

#include "base/random.h"
#include "place/neighbour_grid.h"

namespace brandpunt {
namespace {

constexpr std::size_t noBand = std::numeric_limits<std::size_t>::max();

bool rises(const std::vector<double>& bounds) {
  if (bounds.size() < 2 || !(bounds.front() >= 0)) return false;
  for (std::size_t i = 1; i < bounds.size(); ++i) {
    if (!(bounds[i] > bounds[i - 1])) return false;
  }
  return true;
}

std::size_t bandOf(const std::vector<double>& bounds, double value) {
  if (value < bounds.front() || value >= bounds.back()) return noBand;
  return static_cast<std::size_t>(std::upper_bound(bounds.begin(), bounds.end(), value) - bounds.begin() - 1);
}

/// The pairs that lie near each other, by space band: for every event the later ones of its pairs.
struct NearPairs {
  struct Run {
    std::uint32_t event = 0;
    std::uint32_t end = 0;  // one past the last of its partners
  };
  std::vector<Run> runs = {};
  std::vector<std::uint32_t> partners = {};
};

class Knox {
 public:
  Knox(std::span<const PointInTime> events, const KnoxParameters& parameters)
      : m_parameters(parameters),
        m_spaceBands(parameters.distanceBounds.size() - 1),
        m_timeBands(parameters.timeBounds.size() - 1),
        m_openEnded(std::isinf(parameters.distanceBounds.back())) {
    for (const PointInTime& e : events) m_days.push_back(e.day);
    std::vector<Point> places;
    for (const PointInTime& e : events) places.push_back(e.place);
    findPairs(places);
    bandsOfDifferences();
    totals();
  }

  Result<KnoxTable> run(const Progress& progress) const {
    KnoxTable table;
    table.n = static_cast<int>(m_days.size());
    table.pairs = m_pairs;
    const std::vector<std::int64_t> observed = count(m_days);
    table.observed = shaped<std::int64_t>([&](std::size_t cell) { return observed[cell]; });
    table.expected = shaped<double>([&](std::size_t cell) { return expected(cell); });
    table.ratio = shaped<double>(
        [&](std::size_t cell) { return static_cast<double>(observed[cell]) / expected(cell); });
    if (m_parameters.permutations <= 0) return table;
    const std::vector<std::int64_t> atLeast = permute(observed, progress);
    if (progress.stopRequested()) return cancelled();
    table.p = shaped<double>([&](std::size_t cell) {
      return static_cast<double>(1 + atLeast[cell]) / (1 + m_parameters.permutations);
    });
    return table;
  }

 private:
  double apart(Point a, Point b) const {
    return m_parameters.metric == Metric::Manhattan ? std::abs(a.x - b.x) + std::abs(a.y - b.y)
                                                    : distance(a, b);
  }

  /// Bands 0 .. m_spaceBands - 1, and one more for pairs closer than the first bound, which an open last band
  /// needs.
  void findPairs(const std::vector<Point>& places) {
    const std::vector<double>& bounds = m_parameters.distanceBounds;
    const double farthest = m_openEnded ? bounds[bounds.size() - 2] : bounds.back();
    m_near.resize(m_spaceBands + 1);
    if (farthest <= 0 || places.empty()) return;
    // A little more than half, so that rounding puts no pair outside the reach of two cells.
    const NeighbourGrid grid(places, farthest / NeighbourGrid::reach * (1 + 1e-6));
    const auto points = grid.points();
    for (std::size_t cell = 0; cell < grid.cells(); ++cell) {
      for (std::uint32_t i = grid.begin(cell); i < grid.end(cell); ++i) {
        grid.forEachNear(cell, [&](std::size_t other) {
          for (std::uint32_t j = std::max(i + 1, grid.begin(other)); j < grid.end(other); ++j) {
            const double d = apart(points[i], points[j]);
            if (d >= farthest) continue;
            const std::size_t band = d < bounds.front() ? m_spaceBands : bandOf(bounds, d);
            m_near[band].partners.push_back(grid.inputIndex()[j]);
          }
        });
        for (NearPairs& near : m_near) {
          const auto end = static_cast<std::uint32_t>(near.partners.size());
          if (end > (near.runs.empty() ? 0 : near.runs.back().end))
            near.runs.push_back({grid.inputIndex()[i], end});
        }
      }
    }
  }

  /// Time band by difference in days; the last entry serves all longer differences.
  void bandsOfDifferences() {
    if (m_days.empty()) return;
    const auto [first, last] = std::minmax_element(m_days.begin(), m_days.end());
    const double range = static_cast<double>(*last - *first);
    const std::vector<double>& bounds = m_parameters.timeBounds;
    const double useful = std::isinf(bounds.back()) ? bounds[bounds.size() - 2] + 1 : bounds.back() + 1;
    const auto size = static_cast<std::size_t>(std::min(range, std::ceil(useful))) + 1;
    for (std::size_t difference = 0; difference < size; ++difference) {
      const std::size_t band = bandOf(bounds, static_cast<double>(difference));
      m_bandOfDifference.push_back(band == noBand ? m_timeBands : band);
    }
  }

  std::size_t timeBand(std::int64_t a, std::int64_t b) const {
    const auto difference = static_cast<std::size_t>(a > b ? a - b : b - a);
    return m_bandOfDifference[std::min(difference, m_bandOfDifference.size() - 1)];
  }

  void totals() {
    const auto n = static_cast<std::int64_t>(m_days.size());
    m_pairs = n * (n - 1) / 2;
    m_inTime.assign(m_timeBands + 1, 0);
    std::vector<std::int64_t> sorted = m_days;
    std::sort(sorted.begin(), sorted.end());
    // Pairs at least b days apart: one finger per bound over the sorted days.
    const auto atLeastApart = [&](double bound) {
      if (std::isinf(bound)) return std::int64_t{0};
      std::int64_t pairs = 0;
      std::size_t finger = 0;
      for (std::size_t i = 0; i < sorted.size(); ++i) {
        while (finger < i && static_cast<double>(sorted[i] - sorted[finger]) >= bound) ++finger;
        pairs += static_cast<std::int64_t>(bound <= 0 ? i : finger);
      }
      return pairs;
    };
    for (std::size_t t = 0; t < m_timeBands; ++t) {
      m_inTime[t] = atLeastApart(m_parameters.timeBounds[t]) - atLeastApart(m_parameters.timeBounds[t + 1]);
    }
    for (std::size_t s = 0; s < m_spaceBands; ++s) {
      m_inSpace.push_back(static_cast<std::int64_t>(m_near[s].partners.size()));
    }
    if (m_openEnded) {
      std::int64_t closer = 0;
      for (const NearPairs& near : m_near) closer += static_cast<std::int64_t>(near.partners.size());
      m_inSpace.back() = m_pairs - closer;
    }
  }

  double expected(std::size_t cell) const {
    return static_cast<double>(m_inSpace[cell / m_timeBands]) *
           static_cast<double>(m_inTime[cell % m_timeBands]) / static_cast<double>(m_pairs);
  }

  /// Pairs by space and time band for this assignment of days to events.
  std::vector<std::int64_t> count(const std::vector<std::int64_t>& days) const {
    std::vector<std::int64_t> counts((m_spaceBands + 1) * (m_timeBands + 1), 0);
    for (std::size_t s = 0; s <= m_spaceBands; ++s) {
      std::int64_t* row = counts.data() + s * (m_timeBands + 1);
      std::uint32_t begin = 0;
      for (const NearPairs::Run& run : m_near[s].runs) {
        const std::int64_t day = days[run.event];
        for (; begin < run.end; ++begin) ++row[timeBand(day, days[m_near[s].partners[begin]])];
      }
    }
    std::vector<std::int64_t> table(m_spaceBands * m_timeBands);
    for (std::size_t t = 0; t < m_timeBands; ++t) {
      std::int64_t closer = counts[m_spaceBands * (m_timeBands + 1) + t];
      for (std::size_t s = 0; s < m_spaceBands; ++s) {
        table[s * m_timeBands + t] = counts[s * (m_timeBands + 1) + t];
        closer += table[s * m_timeBands + t];
      }
      // An open last band holds all that is not closer.
      if (m_openEnded) table[(m_spaceBands - 1) * m_timeBands + t] = m_inTime[t] - closer;
    }
    return table;
  }

  /// How many permutations have at least the observed count, cell by cell.
  std::vector<std::int64_t> permute(const std::vector<std::int64_t>& observed,
                                    const Progress& progress) const {
    const int workers = std::max(1, m_parameters.threads);
    std::vector<std::vector<std::int64_t>> found(static_cast<std::size_t>(workers),
                                                 std::vector<std::int64_t>(observed.size(), 0));
    std::atomic<int> next{0};
    const auto work = [&](std::size_t worker) {
      std::vector<std::int64_t> days;
      for (int r = next++; r < m_parameters.permutations && !progress.stopRequested(); r = next++) {
        Random random(m_parameters.seed, {static_cast<std::uint64_t>(r)});
        days = m_days;
        for (std::size_t i = days.size(); i > 1; --i) std::swap(days[i - 1], days[random.below(i)]);
        const std::vector<std::int64_t> counts = count(days);
        for (std::size_t cell = 0; cell < counts.size(); ++cell)
          found[worker][cell] += counts[cell] >= observed[cell];
        if (worker == 0) progress.report(static_cast<double>(r) / m_parameters.permutations);
      }
    };
    std::vector<std::jthread> threads;
    for (std::size_t w = 1; w < static_cast<std::size_t>(workers); ++w) threads.emplace_back(work, w);
    work(0);
    threads.clear();
    for (std::size_t w = 1; w < found.size(); ++w) {
      for (std::size_t cell = 0; cell < observed.size(); ++cell) found[0][cell] += found[w][cell];
    }
    return found[0];
  }

  template <class T, class Value>
  BandTable<T> shaped(Value value) const {
    BandTable<T> table(m_spaceBands, std::vector<T>(m_timeBands));
    for (std::size_t cell = 0; cell < m_spaceBands * m_timeBands; ++cell) {
      table[cell / m_timeBands][cell % m_timeBands] = value(cell);
    }
    return table;
  }

  const KnoxParameters& m_parameters;
  std::size_t m_spaceBands;
  std::size_t m_timeBands;
  bool m_openEnded;  // the last space band has no end
  std::vector<std::int64_t> m_days = {};
  std::vector<NearPairs> m_near = {};
  std::vector<std::size_t> m_bandOfDifference = {};
  std::int64_t m_pairs = 0;
  std::vector<std::int64_t> m_inSpace = {};  // pairs by space band, at any time
  std::vector<std::int64_t> m_inTime = {};   // pairs by time band, at any distance
};

}  // namespace

std::string_view idOf(Metric metric) { return metric == Metric::Manhattan ? "manhattan" : "euclidean"; }

std::optional<Metric> metricFromId(std::string_view id) {
  if (id == "euclidean") return Metric::Euclidean;
  if (id == "manhattan") return Metric::Manhattan;
  return {};
}

Result<KnoxTable> knox(std::span<const PointInTime> events, const KnoxParameters& parameters,
                       const Progress& progress) {
  if (!rises(parameters.distanceBounds) || !rises(parameters.timeBounds)) {
    return Error{
        ErrorCode::WrongUsage,
        {"De grenzen van de banden moeten bij 0 of hoger beginnen en oplopen, bijvoorbeeld 0,100,200.",
         "The bounds of the bands must start at 0 or more and rise, for example 0,100,200."}};
  }
  for (const PointInTime& e : events) {
    if (!std::isfinite(e.place.x) || !std::isfinite(e.place.y)) {
      return Error{ErrorCode::WrongUsage,
                   {"Een van de punten heeft geen plaats; laat zulke rijen weg.",
                    "One of the points has no place; leave such rows out."}};
    }
  }
  return Knox(events, parameters).run(progress);
}

}  // namespace brandpunt
