// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/back_test/backtest.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "place/convex_hull.h"

namespace brandpunt {
namespace {

constexpr std::array<std::string_view, 3> predictorIds{"counts", "kernel", "near-repeat"};
constexpr double mostCells = 5e7;
constexpr double z95 = 1.959963984540054;

Error wrong(const std::string& nl, const std::string& en) { return {ErrorCode::WrongUsage, {nl, en}}; }

std::optional<Error> refusal(std::span<const PointInTime> incidents, const BacktestParameters& p) {
  if (!(p.cell.value > 0) || !(p.bandwidth.value > 0) || !(p.boostDistance.value > 0) ||
      !(p.boostDays.value > 0) || (p.horizon && !(p.horizon->value >= 1)))
    return wrong("Cel, bandbreedte, afstand en dagen moeten groter dan 0 zijn.",
                 "Cell, bandwidth, distance and days must exceed 0.");
  for (const double share : p.shares) {
    if (!(share > 0) || !(share <= 1))
      return wrong("Een aandeel van het gebied ligt boven 0 en is hoogstens 1.",
                   "A share of the area is above 0 and at most 1.");
  }
  if (p.shares.empty())
    return wrong("Geef minstens één aandeel van het gebied.", "Give at least one share of the area.");
  for (const PointInTime& i : incidents) {
    if (!(std::abs(i.place.x) <= 1e12) || !(std::abs(i.place.y) <= 1e12))
      return wrong("Een van de punten heeft geen plaats; laat zulke rijen weg.",
                   "One of the points has no place; leave such rows out.");
  }
  return {};
}

/// The cells of the area, among all of its rectangle.
class CellGrid {
 public:
  CellGrid(std::span<const Point> points, double side) : m_side(side) {
    Box box;
    for (const Point p : points) box.include(p);
    if (box.empty()) return;
    m_west = std::floor(box.minX / side);
    m_south = std::floor(box.minY / side);
    m_columns = std::floor(box.maxX / side) - m_west + 1;
    m_rows = std::floor(box.maxY / side) - m_south + 1;
  }
  double rectangle() const { return m_columns * m_rows; }

  std::size_t of(Point p) const {
    const double column = std::floor(p.x / m_side) - m_west;
    const double row = std::floor(p.y / m_side) - m_south;
    return static_cast<std::size_t>(row * m_columns + column);
  }
  Point centre(std::size_t cell) const {
    const auto columns = static_cast<std::size_t>(m_columns);
    return {(m_west + static_cast<double>(cell % columns) + 0.5) * m_side,
            (m_south + static_cast<double>(cell / columns) + 0.5) * m_side};
  }
  /// Calls f(cell, distance) for the cells whose centre lies nearer than the radius.
  template <class Function>
  void forEachNear(Point p, double radius, Function f) const {
    const auto range = [&](double at, double first, double many) {
      const double low = std::max(0.0, std::floor((at - radius) / m_side - 0.5) - first);
      const double high = std::min(many - 1, std::floor((at + radius) / m_side + 0.5) - first);
      return std::pair(low, high);
    };
    const auto [left, right] = range(p.x, m_west, m_columns);
    const auto [bottom, top] = range(p.y, m_south, m_rows);
    for (double row = bottom; row <= top; ++row) {
      for (double column = left; column <= right; ++column) {
        const auto cell = static_cast<std::size_t>(row * m_columns + column);
        if (const double d = distance(p, centre(cell)); d < radius) f(cell, d);
      }
    }
  }

 private:
  double m_side = 1;
  double m_west = 0, m_south = 0;  // in cells
  double m_columns = 0, m_rows = 0;
};

/// How much of each cell is served: 1, 0, or the same part of all that tie at the edge.
std::vector<double> servedBy(const std::vector<double>& scores, double budget) {
  std::vector<double> sorted = scores;
  const auto whole = static_cast<std::size_t>(std::min(budget, static_cast<double>(scores.size() - 1)));
  std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(whole), sorted.end(),
                   std::greater<>());
  const double edge = sorted[whole];
  double above = 0;
  double ties = 0;
  for (const double score : scores) {
    above += score > edge;
    ties += score == edge;
  }
  const double part = std::clamp((budget - above) / ties, 0.0, 1.0);
  std::vector<double> served;
  served.reserve(scores.size());
  for (const double score : scores) served.push_back(score > edge ? 1 : score == edge ? part : 0);
  return served;
}

class Backtest {
 public:
  Backtest(std::span<const PointInTime> incidents, std::int64_t firstTestDay,
           const BacktestParameters& parameters, const CellGrid& grid, const std::vector<Point>& places)
      : m_incidents(incidents.begin(), incidents.end()), m_parameters(parameters), m_grid(grid) {
    std::stable_sort(m_incidents.begin(), m_incidents.end(),
                     [](const PointInTime& a, const PointInTime& b) { return a.day < b.day; });
    m_firstTest = static_cast<std::size_t>(
        std::lower_bound(m_incidents.begin(), m_incidents.end(), firstTestDay,
                         [](const PointInTime& i, std::int64_t day) { return i.day < day; }) -
        m_incidents.begin());
    numberCells(places);
    m_counts.assign(m_cells, 0);
    m_density.assign(m_cells, 0);
    for (auto& served : m_caught)
      served.assign(parameters.shares.size(), std::vector<double>(m_incidents.size() - m_firstTest, 0));
    m_possible.assign(parameters.shares.size(), 0);
    m_firstTestDay = firstTestDay;
  }

  Result<BacktestResult> run(const Progress& progress) {
    BacktestResult result{.train = static_cast<int>(m_firstTest),
                          .test = static_cast<int>(m_incidents.size() - m_firstTest),
                          .cells = m_cells};
    const double side = m_parameters.cell.value;
    result.area_m2 = static_cast<double>(m_cells) * side * side;
    learn(0, m_firstTest);
    std::int64_t day = m_firstTestDay;
    for (std::size_t from = m_firstTest; from < m_incidents.size();) {
      if (progress.stopRequested()) return cancelled();
      progress.report(static_cast<double>(from - m_firstTest) / static_cast<double>(result.test));
      std::int64_t end = m_incidents.back().day + 1;
      if (m_parameters.horizon) {
        const auto length = static_cast<std::int64_t>(m_parameters.horizon->value);
        // Days without any incident are passed over: there is nothing to catch.
        day += (m_incidents[from].day - day) / length * length;
        end = day + length;
      }
      std::size_t to = from;
      while (to < m_incidents.size() && m_incidents[to].day < end) ++to;
      predict(day, from, to);
      learn(from, to);
      from = to;
      day = end;
      ++result.rounds;
    }
    score(result);
    return result;
  }

 private:
  void numberCells(const std::vector<Point>& places) {
    const std::vector<Point> hull = convexHull(places);
    m_number.assign(static_cast<std::size_t>(m_grid.rectangle()), outside);
    for (const Point p : places) m_number[m_grid.of(p)] = 0;
    for (std::size_t cell = 0; cell < m_number.size(); ++cell) {
      if (m_number[cell] == 0 || insideHull(hull, m_grid.centre(cell)))
        m_number[cell] = static_cast<std::uint32_t>(m_cells++);
    }
  }

  template <class Function>
  void forEachNear(Point p, double radius, Function f) const {
    m_grid.forEachNear(p, radius, [&](std::size_t cell, double d) {
      if (m_number[cell] != outside) f(m_number[cell], d);
    });
  }

  void learn(std::size_t from, std::size_t to) {
    const double h = m_parameters.bandwidth.value;
    for (std::size_t i = from; i < to; ++i) {
      m_counts[m_number[m_grid.of(m_incidents[i].place)]] += 1;
      forEachNear(m_incidents[i].place, h, [&](std::uint32_t cell, double d) {
        const double u = 1 - d * d / (h * h);
        m_density[cell] += u * u;
      });
    }
  }

  /// Whole counts, and a part of one that orders equal counts by density.
  std::vector<double> counted() const {
    std::vector<double> scores = m_counts;
    const double densest = *std::max_element(m_density.begin(), m_density.end());
    for (std::size_t cell = 0; cell < scores.size(); ++cell) scores[cell] += m_density[cell] / (densest + 1);
    return scores;
  }

  std::vector<double> boosted(std::int64_t day, std::size_t known) const {
    std::vector<double> scores = counted();
    const double reach = m_parameters.boostDistance.value;
    const double days = m_parameters.boostDays.value;
    for (std::size_t i = known; i-- > 0;) {
      const double ago = static_cast<double>(day - m_incidents[i].day);
      if (ago >= days) break;
      forEachNear(m_incidents[i].place, reach,
                  [&](std::uint32_t cell, double d) { scores[cell] += (1 - d / reach) * (1 - ago / days); });
    }
    return scores;
  }

  void predict(std::int64_t day, std::size_t from, std::size_t to) {
    const std::array<std::vector<double>, 3> scores{counted(), m_density, boosted(day, from)};
    std::vector<double> truth(m_cells, 0);
    for (std::size_t i = from; i < to; ++i) truth[m_number[m_grid.of(m_incidents[i].place)]] += 1;
    for (std::size_t s = 0; s < m_parameters.shares.size(); ++s) {
      const double budget = m_parameters.shares[s] * static_cast<double>(m_cells);
      for (std::size_t m = 0; m < scores.size(); ++m) {
        const std::vector<double> served = servedBy(scores[m], budget);
        for (std::size_t i = from; i < to; ++i)
          m_caught[m][s][i - m_firstTest] = served[m_number[m_grid.of(m_incidents[i].place)]];
      }
      const std::vector<double> best = servedBy(truth, budget);
      m_possible[s] += std::inner_product(best.begin(), best.end(), truth.begin(), 0.0);
    }
  }

  void score(BacktestResult& result) const {
    const double n = result.test;
    for (std::size_t m = 0; m < predictors.size(); ++m) {
      BacktestMethod method{.predictor = predictors[m]};
      for (std::size_t s = 0; s < m_parameters.shares.size(); ++s) {
        BacktestScore score{.share = m_parameters.shares[s]};
        if (result.test > 0 && result.train > 0) fill(score, m, s, n);
        method.scores.push_back(score);
      }
      result.methods.push_back(std::move(method));
    }
    for (const BacktestMethod& method : result.methods) {
      const BacktestMethod& best = result.methods[static_cast<std::size_t>(result.winner)];
      if (method.scores[0].moreThanCountsBand.low > 0 && method.scores[0].hits > best.scores[0].hits) {
        result.winner = method.predictor;
        result.countsAsGood = false;
      }
    }
  }

  void fill(BacktestScore& score, std::size_t m, std::size_t s, double n) const {
    const std::vector<double>& caught = m_caught[m][s];
    const std::vector<double>& byCounts = m_caught[0][s];
    double difference = 0;
    double squares = 0;
    for (std::size_t i = 0; i < caught.size(); ++i) {
      score.hits += caught[i];
      difference += caught[i] - byCounts[i];
      squares += (caught[i] - byCounts[i]) * (caught[i] - byCounts[i]);
    }
    const auto tested = static_cast<std::int64_t>(n);
    score.hitRate = score.hits / n;
    score.hitRateBand = {
        binomialInterval(static_cast<std::int64_t>(std::floor(score.hits)), tested, bandLevel).low,
        binomialInterval(std::min(tested, static_cast<std::int64_t>(std::ceil(score.hits))), tested,
                         bandLevel)
            .high};
    score.pai = score.hitRate / score.share;
    score.paiBand = {score.hitRateBand.low / score.share, score.hitRateBand.high / score.share};
    score.pei = m_possible[s] > 0 ? score.hits / m_possible[s] : 0;
    score.moreThanCounts = difference / n;
    const double error = std::sqrt(std::max(0.0, squares - difference * difference / n)) / n;
    score.moreThanCountsBand = {score.moreThanCounts - z95 * error, score.moreThanCounts + z95 * error};
  }

  static constexpr std::uint32_t outside = 0xFFFFFFFF;
  static constexpr double bandLevel = 0.95;
  std::vector<PointInTime> m_incidents;  // by day
  const BacktestParameters& m_parameters;
  const CellGrid& m_grid;
  std::size_t m_firstTest = 0;
  std::int64_t m_firstTestDay = 0;
  std::size_t m_cells = 0;
  std::vector<std::uint32_t> m_number = {};  // by cell of the rectangle
  std::vector<double> m_counts = {};
  std::vector<double> m_density = {};
  std::array<std::vector<std::vector<double>>, 3> m_caught = {};  // by predictor, share, incident of the test
  std::vector<double> m_possible = {};                            // by share
};

}  // namespace

std::string_view idOf(Predictor predictor) { return predictorIds[static_cast<std::size_t>(predictor)]; }

Result<BacktestResult> backtest(std::span<const PointInTime> incidents, std::int64_t firstTestDay,
                                const BacktestParameters& parameters, const Progress& progress) {
  if (const auto refused = refusal(incidents, parameters)) return *refused;
  std::vector<Point> places;
  for (const PointInTime& i : incidents) places.push_back(i.place);
  const CellGrid grid(places, parameters.cell.value);
  if (!(grid.rectangle() <= mostCells))
    return wrong("Het gebied heeft te veel cellen; kies een grotere cel.",
                 "The area has too many cells; choose a larger cell.");
  return Backtest(incidents, firstTestDay, parameters, grid, places).run(progress);
}

}  // namespace brandpunt
