// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>

#include "hotspot/density/gaussian_sum.h"
#include "hotspot/density/kernel_density.h"

namespace brandpunt {
namespace {

constexpr std::size_t fewest = 5;
constexpr std::size_t mostForetold = 2000;
constexpr int coarseSteps = 16;
constexpr double closeEnough = 0.005;
/// Of the shorter side of the area.
constexpr double largestShare = 0.1;
const double radiusOfDeviation = std::sqrt(8.0);

class Likelihood {
 public:
  Likelihood(std::span<const Point> points, int threads, const Progress& progress)
      : m_threads(threads), m_progress(progress) {
    for (const Point p : points) m_points.push_back({p, 1});
    std::vector<Point> ordered(points.begin(), points.end());
    std::sort(ordered.begin(), ordered.end(),
              [](Point a, Point b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
    const std::size_t step = (ordered.size() + mostForetold - 1) / mostForetold;
    for (std::size_t i = 0; i < ordered.size(); i += step) m_foretold.push_back(ordered[i]);
  }

  /// The mean log density at an incident without itself. Where nothing is within reach the kernel's rim is taken: one
  /// lonely incident says "not that small", not "never".
  double at(double deviation) const {
    const GaussianField field(m_points, Metres{deviation});
    const double least = std::exp(-36) / (deviation * deviation);
    std::vector<double> logs(m_foretold.size());
    forBlocks(logs.size(), m_threads, [&](std::size_t begin, std::size_t end) {
      if (m_progress.stopRequested()) return;
      for (std::size_t i = begin; i < end; ++i)
        logs[i] = std::log(std::max(field.at(m_foretold[i], true), least));
    });
    double sum = 0;
    for (const double each : logs) sum += each;
    const auto others = static_cast<double>(m_points.size() - 1);
    return sum / static_cast<double>(logs.size()) - std::log(others);
  }

 private:
  int m_threads;
  const Progress& m_progress;
  std::vector<WeightedPoint> m_points = {};
  std::vector<Point> m_foretold = {};
};

struct Found {
  double deviation = 0;
  double likelihood = -std::numeric_limits<double>::infinity();
};

/// The largest likelihood between two deviations: steps of equal ratio, then golden sections about the best.
Found search(const Likelihood& likelihood, double least, double most, const Progress& progress) {
  const double ratio = std::pow(most / least, 1.0 / coarseSteps);
  Found best;
  int bestStep = 0;
  for (int step = 0; step <= coarseSteps && !progress.stopRequested(); ++step) {
    progress.report(static_cast<double>(step) / (2 * coarseSteps),
                    {"Bandbreedte bepalen", "Choosing the bandwidth"});
    const double deviation = step == coarseSteps ? most : least * std::pow(ratio, step);
    const double value = likelihood.at(deviation);
    if (value > best.likelihood) best = {deviation, value}, bestStep = step;
  }
  double low = std::log(least * std::pow(ratio, std::max(bestStep - 1, 0)));
  double high = std::log(std::min(most, least * std::pow(ratio, bestStep + 1)));
  const double golden = (std::sqrt(5.0) - 1) / 2;
  Found left{std::exp(high - golden * (high - low)), 0};
  Found right{std::exp(low + golden * (high - low)), 0};
  left.likelihood = likelihood.at(left.deviation);
  right.likelihood = likelihood.at(right.deviation);
  while (high - low > closeEnough && !progress.stopRequested()) {
    if (left.likelihood >= right.likelihood) {
      high = std::log(right.deviation);
      right = left;
      left.deviation = std::exp(high - golden * (high - low));
      left.likelihood = likelihood.at(left.deviation);
    } else {
      low = std::log(left.deviation);
      left = right;
      right.deviation = std::exp(low + golden * (high - low));
      right.likelihood = likelihood.at(right.deviation);
    }
  }
  for (const Found& each : {left, right}) {
    if (each.likelihood > best.likelihood) best = each;
  }
  return best;
}

}  // namespace

Result<Bandwidth> crossValidatedBandwidth(std::span<const Point> points,
                                          const KernelDensityParameters& parameters, const Box& extent,
                                          const Progress& progress) {
  for (const Point p : points) {
    if (std::isfinite(p.x) && std::isfinite(p.y)) continue;
    return Error{ErrorCode::WrongUsage,
                 {"Een van de punten heeft geen plaats; laat zulke rijen weg.",
                  "One of the points has no place; leave such rows out."}};
  }
  Bandwidth found;
  found.least = Metres{std::max(parameters.accuracy.value, parameters.cell.value)};
  found.most = Metres{std::max(found.least.value, largestShare * std::min(extent.width(), extent.height()))};
  found.value = found.least;
  found.atRail = true;
  if (points.size() < fewest || !(found.most > found.least)) return found;
  const double perDeviation = parameters.kernel == Kernel::Quartic ? radiusOfDeviation : 1.0;
  const Likelihood likelihood(points, parameters.threads, progress);
  const Found best =
      search(likelihood, found.least.value / perDeviation, found.most.value / perDeviation, progress);
  if (progress.stopRequested()) return cancelled();
  found.value = Metres{best.deviation * perDeviation};
  found.logLikelihood = best.likelihood;
  found.atRail = found.value.value <= found.least.value * (1 + closeEnough) ||
                 found.value.value >= found.most.value * (1 - closeEnough);
  return found;
}

}  // namespace brandpunt
