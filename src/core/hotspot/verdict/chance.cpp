// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/verdict/chance.h"

#include <algorithm>
#include <cmath>

#include "base/parallel.h"
#include "hotspot/scan/scan.h"
#include "hotspot/verdict/judge.h"

namespace brandpunt {
namespace {

constexpr double cellsOfEps = 2;         // cells along eps
constexpr double leastShare = 1e-3;      // a layer that knows nothing of a place is no proof,
constexpr double leastExpected = 0.5;    // but of many incidents a thousandth is many
constexpr std::uint64_t stream = 0xC4A;  // apart from what others draw with the same seed

/// The statistic of clusters over a fixed expectation. One for each thread.
class Grounds {
 public:
  explicit Grounds(const ExpectedShares& shares) : m_shares(shares) {}

  /// One for each cluster, by label; p stays 1.
  const std::vector<TestedCluster>& measure(std::span<const Point> points, const Clustering& clustering,
                                            double eps) {
    reach(eps / m_shares.side_m());
    m_begins.assign(static_cast<std::size_t>(clustering.clusters) + 1, 0);
    for (const std::int32_t label : std::span(clustering.labels).first(points.size())) {
      if (label != Clustering::noise) ++m_begins[static_cast<std::size_t>(label) + 1];
    }
    for (std::size_t c = 1; c < m_begins.size(); ++c) m_begins[c] += m_begins[c - 1];
    m_members.resize(m_begins.back());
    m_next.assign(m_begins.begin(), m_begins.end());
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (const std::int32_t label = clustering.labels[i]; label != Clustering::noise)
        m_members[m_next[static_cast<std::size_t>(label)]++] = m_shares.cellOf(points[i]);
    }
    m_measured.clear();
    const auto all = static_cast<double>(points.size());
    for (std::size_t c = 0; c + 1 < m_begins.size(); ++c) {
      const std::span members = std::span(m_members).subspan(m_begins[c], m_begins[c + 1] - m_begins[c]);
      TestedCluster cluster{.n = static_cast<std::int64_t>(members.size())};
      cluster.expected = std::clamp(all * shareOf(members), std::min(all * leastShare, leastExpected), all);
      cluster.llr = scanStatistic(static_cast<double>(cluster.n), cluster.expected, all);
      m_measured.push_back(cluster);
    }
    return m_measured;
  }

 private:
  using Cell = ExpectedShares::Cell;
  static bool isBefore(const Cell& a, const Cell& b) {
    return a.row != b.row ? a.row < b.row : a.column < b.column;
  }
  static bool isSame(const Cell& a, const Cell& b) { return a.row == b.row && a.column == b.column; }
  static void leaveOnce(std::vector<Cell>& cells) {
    std::ranges::sort(cells, isBefore);
    const auto twice = std::ranges::unique(cells, isSame);
    cells.erase(twice.begin(), twice.end());
  }

  /// The cells within so many sides of one.
  void reach(double sides) {
    if (sides == m_reach) return;
    m_reach = sides;
    m_near.clear();
    const auto most = static_cast<std::int64_t>(std::floor(sides));
    for (std::int64_t row = -most; row <= most; ++row) {
      for (std::int64_t column = -most; column <= most; ++column) {
        if (static_cast<double>(row * row + column * column) <= sides * sides)
          m_near.push_back({column, row});
      }
    }
  }

  double shareOf(std::span<const Cell> members) {
    m_own.assign(members.begin(), members.end());
    leaveOnce(m_own);
    m_ground.clear();
    for (const Cell& own : m_own) {
      for (const Cell& near : m_near) m_ground.push_back({own.column + near.column, own.row + near.row});
    }
    leaveOnce(m_ground);
    double share = 0;
    for (const Cell& cell : m_ground) share += m_shares.share(cell);
    return share;
  }

  const ExpectedShares& m_shares;
  double m_reach = -1;
  std::vector<Cell> m_near = {};
  std::vector<std::size_t> m_begins = {}, m_next = {};
  std::vector<Cell> m_members = {}, m_own = {}, m_ground = {};
  std::vector<TestedCluster> m_measured = {};
};

double greatestOf(const std::vector<TestedCluster>& clusters) {
  double most = 0;
  for (const TestedCluster& cluster : clusters) most = std::max(most, cluster.llr);
  return most;
}

/// p of a statistic by the greatest of chance, in the order they were drawn: enough / l where the l-th is the
/// `enough`-th that is as great, else (1 + those as great) / (1 + all).
double sequentialP(double statistic, const std::vector<double>& most, std::size_t enough) {
  std::size_t asGreat = 0;
  for (std::size_t r = 0; r < most.size(); ++r) {
    if (most[r] < statistic || ++asGreat < enough) continue;
    return static_cast<double>(enough) / static_cast<double>(r + 1);
  }
  return static_cast<double>(1 + asGreat) / static_cast<double>(1 + most.size());
}

/// The greatest statistics of data drawn by chance.
class Replications {
 public:
  Replications(const ExpectedShares& shares, const ExpectedPlaces& expected,
               const ChanceParameters& parameters, std::size_t points)
      : m_shares(shares), m_expected(expected), m_parameters(parameters), m_points(points) {
    m_parameters.clusters.threads = 1;  // a thread has a replication
  }

  /// Appends the next batch.
  Result<void> another(std::vector<double>& most) const {
    const std::size_t first = most.size();
    const auto all = static_cast<std::size_t>(m_parameters.replications);
    most.resize(std::min(all, first + batch));
    const auto pieces = static_cast<std::size_t>(std::max(m_parameters.threads, 1));
    std::vector<Result<void>> outcomes(pieces);
    inParallel(pieces, m_parameters.threads, [&](std::size_t piece) {
      Grounds grounds(m_shares);
      std::vector<Point> drawnAndAround(m_points);
      drawnAndAround.insert(drawnAndAround.end(), m_parameters.around.begin(), m_parameters.around.end());
      const std::span drawn = std::span(drawnAndAround).first(m_points);
      for (std::size_t r = first + piece; r < most.size(); r += pieces) {
        Random random(m_parameters.seed, {stream, r});
        for (Point& p : drawn) p = m_expected.draw(random);
        const auto chosen = m_parameters.choose ? m_parameters.choose(drawn) : m_parameters.clusters;
        if (!chosen) return (void)(outcomes[piece] = chosen.error());
        const auto found = dbscan(drawnAndAround, *chosen);
        if (!found) return (void)(outcomes[piece] = found.error());
        most[r] = greatestOf(grounds.measure(drawn, *found, chosen->eps.value));
      }
    });
    for (Result<void>& outcome : outcomes) {
      if (!outcome) return outcome;
    }
    return {};
  }

 private:
  static constexpr std::size_t batch = 60;
  const ExpectedShares& m_shares;
  const ExpectedPlaces& m_expected;
  ChanceParameters m_parameters;
  std::size_t m_points;
};

}  // namespace

Result<ChanceTest> testAgainstChance(std::span<const Point> points, const Clustering& clustering,
                                     const ExpectedPlaces& expected, const ChanceParameters& parameters,
                                     const Progress& progress) {
  if (parameters.replications < 1) {
    return Error{ErrorCode::WrongUsage,
                 {"Een toets op toeval vraagt ten minste één herhaling.",
                  "A test against chance takes one replication at least."}};
  }
  const double eps = parameters.clusters.eps.value;
  const ExpectedShares shares(expected, eps / cellsOfEps);
  ChanceTest test{.clusters = Grounds(shares).measure(points, clustering, eps)};
  if (test.clusters.empty() || expected.empty()) return test;

  const auto all = static_cast<std::size_t>(parameters.replications);
  const auto enough =
      std::max<std::size_t>(1, static_cast<std::size_t>(mostChance * (1 + parameters.replications)));
  const double best = greatestOf(test.clusters);
  const auto decided = [&](const std::vector<double>& most) {
    return static_cast<std::size_t>(std::ranges::count_if(most, [&](double m) { return m >= best; })) >=
           enough;
  };
  const Replications replicate(shares, expected, parameters, points.size());
  std::vector<double> most;
  while (most.size() < all && !decided(most)) {
    if (progress.stopRequested()) return cancelled();
    progress.report(static_cast<double>(most.size()) / parameters.replications,
                    {"Toetsen op toeval", "Testing against chance"});
    if (const Result<void> more = replicate.another(most); !more) return more.error();
  }
  for (TestedCluster& cluster : test.clusters) cluster.p = sequentialP(cluster.llr, most, enough);
  return test;
}

}  // namespace brandpunt
