// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/near_repeat/knox.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>
#include <thread>
#include <utility>

#include "base/random.h"
#include "hotspot/near_repeat/count_pairs.h"
#include "hotspot/near_repeat/near_pairs.h"
#include "hotspot/significance/false_discovery.h"

namespace brandpunt {
namespace {

bool rises(const std::vector<double>& bounds) {
  if (bounds.size() < 2 || !(bounds.front() >= 0)) return false;
  for (std::size_t i = 1; i < bounds.size(); ++i) {
    if (!(bounds[i] > bounds[i - 1])) return false;
  }
  return true;
}

std::optional<Error> refusal(std::span<const PointInTime> events, const KnoxParameters& parameters) {
  if (!rises(parameters.distanceBounds) || !rises(parameters.timeBounds)) {
    return Error{
        ErrorCode::WrongUsage,
        {"De grenzen van de banden moeten bij 0 of hoger beginnen en oplopen, bijvoorbeeld 0,100,200.",
         "The bounds of the bands must start at 0 or more and rise, for example 0,100,200."}};
  }
  if (parameters.samePlaceApart && parameters.distanceBounds.front() != 0) {
    return Error{ErrorCode::WrongUsage,
                 {"Een eigen band voor hetzelfde adres kan alleen als de eerste afstand 0 is.",
                  "A band of its own for the same place needs 0 as the first distance."}};
  }
  for (const PointInTime& e : events) {
    if (!std::isfinite(e.place.x) || !std::isfinite(e.place.y)) {
      return Error{ErrorCode::WrongUsage,
                   {"Een van de punten heeft geen plaats; laat zulke rijen weg.",
                    "One of the points has no place; leave such rows out."}};
    }
  }
  return {};
}

/// Counts of the table by space band, then time band; and the same of the pairs below the first distance.
using Counts = std::vector<std::int64_t>;

/// The table for `sideBySide` assignments of days at once.
template <class Day>
class LaneCounter {
 public:
  LaneCounter(const PairsByDistance& pairs, const std::vector<double>& timeBounds, std::int64_t longest)
      : m_pairs(pairs), m_timeBounds(timeBounds) {
    // A bound beyond the longest difference holds every pair, as does an infinite one.
    for (const double bound : timeBounds) {
      const double days = std::min(std::ceil(bound), static_cast<double>(longest) + 1);
      m_days.push_back(static_cast<Day>(days));
    }
  }

  /// counts[(space band x time bands + time band) x sideBySide + lane], for all space bands and the one below them.
  void count(std::span<const Day> days, Counts& counts) const {
    const std::size_t timeBands = m_timeBounds.size() - 1;
    counts.assign(m_pairs.bands.size() * timeBands * sideBySide, 0);
    Counts below(m_timeBounds.size() * sideBySide);
    for (std::size_t s = 0; s < m_pairs.bands.size(); ++s) {
      // Without a difference nothing is shorter than 0 days.
      const std::size_t from = m_days.front() < 1 ? 1 : 0;
      std::fill_n(below.begin(), sideBySide, 0);
      for (std::size_t b = from; b < m_days.size(); b += mostBounds) {
        const std::size_t now = std::min(mostBounds, m_days.size() - b);
        countPairs(m_pairs.bands[s], days, std::span(m_days).subspan(b, now),
                   std::span(below).subspan(b * sideBySide, now * sideBySide));
      }
      for (std::size_t k = 0; k < timeBands * sideBySide; ++k)
        counts[s * timeBands * sideBySide + k] = below[k + sideBySide] - below[k];
    }
  }

 private:
  const PairsByDistance& m_pairs;
  const std::vector<double>& m_timeBounds;
  std::vector<Day> m_days = {};
};

class Knox {
 public:
  Knox(std::span<const PointInTime> events, const KnoxParameters& parameters)
      : m_parameters(parameters),
        m_distanceBounds(distanceBoundsOf(parameters)),
        m_spaceBands(m_distanceBounds.size() - 1),
        m_timeBands(parameters.timeBounds.size() - 1),
        m_openEnded(std::isinf(m_distanceBounds.back())),
        m_pairs(pairsByDistance(events, m_distanceBounds, parameters.metric)) {
    for (const PointInTime& e : events) m_days.push_back(e.day);
    if (!m_days.empty()) {
      const auto [first, last] = std::minmax_element(m_days.begin(), m_days.end());
      m_longest = *last - *first;
      const std::int64_t start = *first;
      for (std::int64_t& day : m_days) day -= start;
    }
    totals();
  }

  Result<KnoxTable> run(const Progress& progress) const {
    // Two days that span at most 32,767 have a difference that fits into 16 bits, of which a register holds twice
    // as many.
    return m_longest < std::numeric_limits<std::int16_t>::max() ? runOn<std::int16_t>(progress)
                                                                : runOn<std::int32_t>(progress);
  }

 private:
  template <class Day>
  Result<KnoxTable> runOn(const Progress& progress) const {
    KnoxTable table;
    table.n = static_cast<int>(m_days.size());
    table.pairs = m_allPairs;
    const LaneCounter<Day> counter(m_pairs, m_parameters.timeBounds, m_longest);
    std::vector<Day> days(m_days.size() * sideBySide, 0);
    deal<Day>(m_days, 0, days);
    Counts inLanes;
    counter.count(days, inLanes);
    const Counts observed = tableOf(inLanes, 0);
    table.observed = shaped<std::int64_t>([&](std::size_t cell) { return observed[cell]; });
    table.expected = shaped<double>([&](std::size_t cell) { return expected(cell); });
    table.ratio = shaped<double>(
        [&](std::size_t cell) { return static_cast<double>(observed[cell]) / expected(cell); });
    if (m_parameters.permutations <= 0) return table;
    const Counts atLeast = permute<Day>(counter, observed, progress);
    if (progress.stopRequested()) return cancelled();
    std::vector<double> p;
    for (const std::int64_t count : atLeast)
      p.push_back(static_cast<double>(1 + count) / (1 + m_parameters.permutations));
    const std::vector<double> q = falseDiscoveryRates(p);
    table.p = shaped<double>([&](std::size_t cell) { return p[cell]; });
    table.q = shaped<double>([&](std::size_t cell) { return q[cell]; });
    return table;
  }

  void totals() {
    const auto n = static_cast<std::int64_t>(m_days.size());
    m_allPairs = n * (n - 1) / 2;
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
      m_inTime.push_back(atLeastApart(m_parameters.timeBounds[t]) -
                         atLeastApart(m_parameters.timeBounds[t + 1]));
    }
    std::int64_t closer = 0;
    for (const NearPairs& near : m_pairs.bands) closer += static_cast<std::int64_t>(near.partners.size());
    for (std::size_t s = 0; s < m_spaceBands; ++s) {
      m_inSpace.push_back(static_cast<std::int64_t>(m_pairs.bands[s].partners.size()));
    }
    if (m_openEnded) m_inSpace.back() = m_allPairs - closer;
  }

  double expected(std::size_t cell) const {
    return static_cast<double>(m_inSpace[cell / m_timeBands]) *
           static_cast<double>(m_inTime[cell % m_timeBands]) / static_cast<double>(m_allPairs);
  }

  /// The table of one lane. An open last band holds all that is not closer.
  Counts tableOf(const Counts& inLanes, std::size_t lane) const {
    Counts table(m_spaceBands * m_timeBands);
    for (std::size_t cell = 0; cell < table.size(); ++cell) table[cell] = inLanes[cell * sideBySide + lane];
    if (!m_openEnded) return table;
    for (std::size_t t = 0; t < m_timeBands; ++t) {
      std::int64_t closer = 0;
      for (std::size_t s = 0; s <= m_spaceBands; ++s)
        closer += inLanes[(s * m_timeBands + t) * sideBySide + lane];
      table[(m_spaceBands - 1) * m_timeBands + t] = m_inTime[t] - closer;
    }
    return table;
  }

  /// Gives each event its day, in one lane.
  template <class Day>
  void deal(const std::vector<std::int64_t>& days, std::size_t lane, std::vector<Day>& into) const {
    for (std::size_t position = 0; position < days.size(); ++position)
      into[position * sideBySide + lane] = static_cast<Day>(days[m_pairs.inputIndex[position]]);
  }

  /// How many permutations have at least the observed count, cell by cell.
  template <class Day>
  Counts permute(const LaneCounter<Day>& counter, const Counts& observed, const Progress& progress) const {
    const auto workers = static_cast<std::size_t>(std::max(1, m_parameters.threads));
    std::vector<Counts> found(workers, Counts(observed.size(), 0));
    std::atomic<int> next{0};
    const auto work = [&](std::size_t worker) {
      std::vector<Day> inLanes(m_days.size() * sideBySide, 0);
      std::vector<std::int64_t> days;
      Counts counts;
      constexpr int step = sideBySide;
      for (int first = next.fetch_add(step); first < m_parameters.permutations && !progress.stopRequested();
           first = next.fetch_add(step)) {
        const int many = std::min(step, m_parameters.permutations - first);
        for (int lane = 0; lane < many; ++lane) {
          Random random(m_parameters.seed, {static_cast<std::uint64_t>(first + lane)});
          days = m_days;
          for (std::size_t i = days.size(); i > 1; --i) std::swap(days[i - 1], days[random.below(i)]);
          deal<Day>(days, static_cast<std::size_t>(lane), inLanes);
        }
        counter.count(inLanes, counts);
        for (int lane = 0; lane < many; ++lane) {
          const Counts table = tableOf(counts, static_cast<std::size_t>(lane));
          for (std::size_t cell = 0; cell < table.size(); ++cell)
            found[worker][cell] += table[cell] >= observed[cell];
        }
        if (worker == 0) progress.report(static_cast<double>(first) / m_parameters.permutations);
      }
    };
    std::vector<std::jthread> threads;
    for (std::size_t w = 1; w < workers; ++w) threads.emplace_back(work, w);
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
  std::vector<double> m_distanceBounds;
  std::size_t m_spaceBands;
  std::size_t m_timeBands;
  bool m_openEnded;  // the last space band has no end
  PairsByDistance m_pairs;
  std::vector<std::int64_t> m_days = {};  // in input order, from 0
  std::int64_t m_longest = 0;
  std::int64_t m_allPairs = 0;
  std::vector<std::int64_t> m_inSpace = {};  // pairs by space band, at any time
  std::vector<std::int64_t> m_inTime = {};   // pairs by time band, at any distance
};

/// Numbers the chains: the smallest event of each is found by following parents.
class Chains {
 public:
  explicit Chains(std::size_t events) : m_parent(events) { std::iota(m_parent.begin(), m_parent.end(), 0U); }
  std::uint32_t rootOf(std::uint32_t event) {
    while (m_parent[event] != event) event = m_parent[event] = m_parent[m_parent[event]];
    return event;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t one = rootOf(a);
    const std::uint32_t other = rootOf(b);
    m_parent[std::max(one, other)] = std::min(one, other);
  }

 private:
  std::vector<std::uint32_t> m_parent;
};

}  // namespace

std::string_view idOf(Metric metric) { return metric == Metric::Manhattan ? "manhattan" : "euclidean"; }

std::optional<Metric> metricFromId(std::string_view id) {
  if (id == "euclidean") return Metric::Euclidean;
  if (id == "manhattan") return Metric::Manhattan;
  return {};
}

std::vector<double> distanceBoundsOf(const KnoxParameters& parameters) {
  std::vector<double> bounds = parameters.distanceBounds;
  if (parameters.samePlaceApart) bounds.insert(bounds.begin() + 1, std::numeric_limits<double>::denorm_min());
  return bounds;
}

Result<KnoxTable> knox(std::span<const PointInTime> events, const KnoxParameters& parameters,
                       const Progress& progress) {
  if (const auto refused = refusal(events, parameters)) return *refused;
  return Knox(events, parameters).run(progress);
}

Result<std::vector<KnoxPair>> knoxPairs(std::span<const PointInTime> events, const KnoxParameters& parameters,
                                        std::size_t spaceBand, std::size_t timeBand) {
  if (const auto refused = refusal(events, parameters)) return *refused;
  std::vector<double> bounds = distanceBoundsOf(parameters);
  const std::vector<double>& times = parameters.timeBounds;
  if (spaceBand + 1 >= bounds.size() || timeBand + 1 >= times.size() || std::isinf(bounds[spaceBand + 1])) {
    return Error{ErrorCode::WrongUsage,
                 {"Die cel staat niet in de tabel, of haar afstand heeft geen grens.",
                  "That cell is not in the table, or its distance has no bound."}};
  }
  bounds.resize(spaceBand + 2);
  const PairsByDistance near = pairsByDistance(events, bounds, parameters.metric);
  std::vector<KnoxPair> pairs;
  std::uint32_t at = 0;
  for (const NearPairs::Run& run : near.bands[spaceBand].runs) {
    for (; at < run.end; ++at) {
      std::uint32_t a = near.inputIndex[run.event];
      std::uint32_t b = near.inputIndex[near.bands[spaceBand].partners[at]];
      if (std::pair(events[b].day, b) < std::pair(events[a].day, a)) std::swap(a, b);
      const std::int64_t days = events[b].day - events[a].day;
      if (static_cast<double>(days) < times[timeBand] || static_cast<double>(days) >= times[timeBand + 1])
        continue;
      pairs.push_back({a, b, apart(events[a].place, events[b].place, parameters.metric), days, 0});
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const KnoxPair& a, const KnoxPair& b) {
    return std::pair(a.first, a.second) < std::pair(b.first, b.second);
  });
  Chains chains(events.size());
  for (const KnoxPair& pair : pairs) chains.join(pair.first, pair.second);
  constexpr auto unnumbered = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> numbers(events.size(), unnumbered);
  std::uint32_t next = 0;
  std::vector<std::uint32_t> roots;
  for (const KnoxPair& pair : pairs) roots.push_back(chains.rootOf(pair.first));
  std::sort(roots.begin(), roots.end());
  // A root is the smallest event of its chain.
  for (const std::uint32_t root : roots) {
    if (numbers[root] == unnumbered) numbers[root] = next++;
  }
  for (KnoxPair& pair : pairs) pair.chain = numbers[chains.rootOf(pair.first)];
  return pairs;
}

}  // namespace brandpunt
