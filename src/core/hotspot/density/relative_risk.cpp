// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/density/relative_risk.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <utility>

#include "base/random.h"
#include "hotspot/density/area_index.h"
#include "hotspot/density/gaussian_sum.h"
#include "hotspot/density/quartic_sum.h"
#include "hotspot/significance/false_discovery.h"

namespace brandpunt {
namespace {

constexpr double squareMetresOfSquareKilometre = 1e6;
constexpr double farthest_m = 1e12;
constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
constexpr double falseDiscoveryRate = 0.05;
/// Log ratios that differ by rounding alone count as equal.
constexpr double slack = 1e-9;

double squareOfKernel(Kernel kernel, double bandwidth) {
  const double square = bandwidth * bandwidth * std::numbers::pi;
  return kernel == Kernel::Quartic ? 9 / (5 * square) : 1 / (4 * square);
}

Result<void> check(std::span<const Point> points, const RelativeRiskParameters& parameters, Metres bandwidth,
                   const MultiPolygon& studyArea) {
  const auto wrong = [](const char* nl, const char* en) { return Error{ErrorCode::WrongUsage, {nl, en}}; };
  if (!(bandwidth.value > 0) || !std::isfinite(bandwidth.value))
    return wrong("De bandbreedte moet groter zijn dan 0 meter.", "The bandwidth must be more than 0 metres.");
  if (!(parameters.floor > 0) || !(parameters.floor <= 1))
    return wrong("De ondergrens moet groter zijn dan 0 en hoogstens 1.",
                 "The floor must be more than 0 and at most 1.");
  if (!(parameters.leastCount >= 0) || parameters.permutations < 0)
    return wrong("Het kleinste aantal en de herhalingen moeten 0 of meer zijn.",
                 "The least count and the permutations must be 0 or more.");
  if (parameters.edge != EdgeCorrection::None && studyArea.empty())
    return wrong("Een randcorrectie heeft een studiegebied nodig; geef --study-area.",
                 "An edge correction needs a study area; give --study-area.");
  for (const Point p : points) {
    if (!(std::abs(p.x) <= farthest_m && std::abs(p.y) <= farthest_m))
      return wrong("Een van de punten heeft geen plaats; laat zulke rijen weg.",
                   "One of the points has no place; leave such rows out.");
  }
  return {};
}

/// What stays the same whatever the labels: places, weights, the densities of all together, where something is said.
class Pool {
 public:
  Pool(std::span<const Point> cases, std::span<const Point> controls,
       const RelativeRiskParameters& parameters, Metres bandwidth, const GridFrame& frame,
       const MultiPolygon& studyArea, const Progress& progress)
      : m_parameters(parameters), m_bandwidth(bandwidth), m_frame(frame), m_progress(progress) {
    const AreaIndex index(studyArea);
    for (const Point p : cases) add(p, studyArea.empty() || index.contains(p));
    m_cases = m_all.size();
    for (const Point p : controls) add(p, studyArea.empty() || index.contains(p));
    m_chosen.reserve(m_all.size());
    m_inside = studyArea.empty() ? std::vector<std::uint8_t>(frame.cells(), 1)
                                 : index.containsCentres(frame, parameters.threads);
    if (parameters.edge != EdgeCorrection::None) correct(studyArea);
    m_total = densityOf(m_all);
    m_least = parameters.leastCount * squareOfKernel(parameters.kernel, bandwidth.value) *
              squareMetresOfSquareKilometre;
    double largest = 0;
    for (std::size_t i = 0; i < m_total.size(); ++i) {
      if (!m_inside[i]) continue;
      largest = std::max(largest, m_total[i]);
      if (m_total[i] >= m_least && m_total[i] > 0) m_said.push_back(i);
    }
    m_floor = m_all.empty() ? 0 : parameters.floor * largest / static_cast<double>(m_all.size());
    if (m_cases == 0 || m_cases == m_all.size()) m_said.clear();
    for (const std::size_t cell : m_said) m_sum += m_total[cell];
  }

  std::size_t cases() const { return m_cases; }
  std::size_t controls() const { return m_all.size() - m_cases; }
  double least() const { return m_least; }
  const std::vector<std::size_t>& said() const { return m_said; }
  const std::vector<double>& total() const { return m_total; }
  /// The cell's share of the density of all where something is said.
  double weight(std::size_t cell) const { return m_total[cell] / m_sum; }
  bool inside(std::size_t cell) const { return m_inside[cell] != 0; }

  std::vector<double> densityOfCases() const { return densityOf(std::span(m_all).first(m_cases)); }
  /// The density of as many places chosen at random.
  std::vector<double> densityOfChosen(Random& random) {
    m_chosen = m_all;
    for (std::size_t i = 0; i < m_cases; ++i)
      std::swap(m_chosen[i], m_chosen[i + random.below(m_all.size() - i)]);
    return densityOf(std::span(m_chosen).first(m_cases));
  }
  double logRatio(double casesPerKm2, double totalPerKm2) const {
    const double others = std::max(0.0, totalPerKm2 - casesPerKm2);
    return std::log((casesPerKm2 / static_cast<double>(cases()) + m_floor) /
                    (others / static_cast<double>(controls()) + m_floor));
  }

 private:
  void add(Point p, bool counts) {
    if (counts) m_all.push_back({p, 1});
  }

  void correct(const MultiPolygon& studyArea) {
    const KernelMass mass(studyArea, m_parameters.kernel, m_bandwidth);
    if (m_parameters.edge == EdgeCorrection::Uniform) {
      m_mass = mass.onGrid(m_frame, m_parameters.threads, m_progress);
      return;
    }
    std::vector<Point> places;
    places.reserve(m_all.size());
    for (const WeightedPoint& p : m_all) places.push_back(p.place);
    const std::vector<double> shares = mass.at(places, m_parameters.threads, m_progress);
    for (std::size_t i = 0; i < m_all.size(); ++i) m_all[i].weight = 1 / shares[i];
  }

  std::vector<double> densityOf(std::span<const WeightedPoint> points) const {
    auto sums = (m_parameters.kernel == Kernel::Quartic ? quarticOnGrid : gaussianOnGrid)(
        points, m_bandwidth, m_frame, m_parameters.threads, m_progress);
    for (std::size_t i = 0; i < sums.size(); ++i) {
      sums[i] *= squareMetresOfSquareKilometre;
      if (!m_mass.empty() && m_inside[i]) sums[i] /= m_mass[i];
    }
    return sums;
  }

  const RelativeRiskParameters& m_parameters;
  Metres m_bandwidth;
  const GridFrame& m_frame;
  const Progress& m_progress;
  std::vector<WeightedPoint> m_all = {};  // the cases first
  std::vector<WeightedPoint> m_chosen = {};
  std::size_t m_cases = 0;
  std::vector<std::uint8_t> m_inside = {};
  std::vector<double> m_mass = {};  // of the uniform correction
  std::vector<double> m_total = {};
  std::vector<std::size_t> m_said = {};  // cells with enough around them, ascending
  double m_sum = 0;
  double m_least = 0;
  double m_floor = 0;
};

/// Fills p, q and the overall p. False where stopped.
bool permute(Pool& pool, const RelativeRiskParameters& parameters, const Progress& progress,
             RelativeRisk& risk) {
  const std::vector<std::size_t>& said = pool.said();
  std::vector<std::int32_t> atLeast(said.size(), 0);
  std::vector<std::int32_t> atMost(said.size(), 0);
  int asLarge = 0;
  for (int r = 0; r < parameters.permutations; ++r) {
    if (progress.stopRequested()) return false;
    progress.report(static_cast<double>(r) / parameters.permutations);
    Random random(parameters.seed, {static_cast<std::uint64_t>(r)});
    const std::vector<double> chosen = pool.densityOfChosen(random);
    if (progress.stopRequested()) return false;
    double squares = 0;
    for (std::size_t k = 0; k < said.size(); ++k) {
      const std::size_t cell = said[k];
      const double dealt = pool.logRatio(chosen[cell], pool.total()[cell]);
      squares += dealt * dealt * pool.weight(cell);
      atLeast[k] += dealt >= risk.logRatio[cell] - slack ? 1 : 0;
      atMost[k] += dealt <= risk.logRatio[cell] + slack ? 1 : 0;
    }
    asLarge += squares >= risk.statistic - slack ? 1 : 0;
  }
  const double all = 1 + parameters.permutations;
  for (std::size_t k = 0; k < said.size(); ++k)
    risk.p[said[k]] = std::min(1.0, 2.0 * (1 + std::min(atLeast[k], atMost[k])) / all);
  risk.q = falseDiscoveryRates(risk.p);
  risk.p0 = (1 + asLarge) / all;
  return true;
}

}  // namespace

Result<RelativeRisk> relativeRisk(std::span<const Point> cases, std::span<const Point> controls,
                                  const RelativeRiskParameters& parameters, Metres bandwidth,
                                  const GridFrame& frame, const MultiPolygon& studyArea,
                                  const Progress& progress) {
  for (const auto points : {cases, controls}) {
    if (const auto good = check(points, parameters, bandwidth, studyArea); !good) return good.error();
  }
  Pool pool(cases, controls, parameters, bandwidth, frame, studyArea, progress);
  if (progress.stopRequested()) return cancelled();
  RelativeRisk risk{
      .frame = frame, .cases = pool.cases(), .controls = pool.controls(), .leastPerKm2 = pool.least()};
  risk.casesPerKm2 = pool.densityOfCases();
  if (progress.stopRequested()) return cancelled();
  risk.controlsPerKm2.resize(frame.cells());
  for (auto* column : {&risk.logRatio, &risk.p, &risk.q}) column->assign(frame.cells(), nowhere);
  for (std::size_t i = 0; i < frame.cells(); ++i) {
    risk.controlsPerKm2[i] = pool.inside(i) ? std::max(0.0, pool.total()[i] - risk.casesPerKm2[i]) : nowhere;
    if (!pool.inside(i)) risk.casesPerKm2[i] = nowhere;
  }
  for (const std::size_t cell : pool.said()) {
    risk.logRatio[cell] = pool.logRatio(risk.casesPerKm2[cell], pool.total()[cell]);
    risk.statistic += risk.logRatio[cell] * risk.logRatio[cell] * pool.weight(cell);
  }
  risk.tested = pool.said().size();
  if (parameters.permutations > 0 && risk.tested > 0 && !permute(pool, parameters, progress, risk))
    return cancelled();
  for (const std::size_t cell : pool.said()) {
    if (!(risk.q[cell] <= falseDiscoveryRate)) continue;
    risk.higher += risk.logRatio[cell] > 0 ? 1 : 0;
    risk.lower += risk.logRatio[cell] < 0 ? 1 : 0;
  }
  return risk;
}

}  // namespace brandpunt
