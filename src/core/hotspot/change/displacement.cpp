// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/change/displacement.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "base/expects.h"

namespace brandpunt {
namespace {

constexpr double z95 = 1.959963984540054;
constexpr double z90 = 1.6448536269514722;
constexpr double z80 = 0.8416212335729143;  // of the power
constexpr double level = 0.95;

double change(const BeforeAfter& counts) { return counts.after - counts.before; }
double sum(const BeforeAfter& counts) { return counts.after + counts.before; }

/// Indices by falling value; of equal values the first in the input first.
std::vector<std::size_t> byFalling(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
  return order;
}

}  // namespace

DisplacementDifference weightedDisplacementDifference(const DisplacementCounts& c) {
  DisplacementDifference result;
  result.difference =
      change(c.treated) - change(c.control) + change(c.aroundTreated) - change(c.aroundControl);
  result.standardError =
      std::sqrt(sum(c.treated) + sum(c.control) + sum(c.aroundTreated) + sum(c.aroundControl));
  if (result.standardError > 0) result.z = result.difference / result.standardError;
  result.p = std::erfc(std::abs(result.z) / std::numbers::sqrt2);
  result.detectable = (z90 + z80) * result.standardError;
  result.band = {result.difference - z95 * result.standardError,
                 result.difference + z95 * result.standardError};
  return result;
}

PredictionScores predictionScores(std::span<const double> observed, std::span<const double> predicted,
                                  std::span<const double> area) {
  expects(observed.size() == predicted.size() && observed.size() == area.size());
  const double incidents = std::accumulate(observed.begin(), observed.end(), 0.0);
  const double surface = std::accumulate(area.begin(), area.end(), 0.0);
  PredictionScores scores;
  const auto all = static_cast<std::int64_t>(std::llround(incidents));
  std::vector<double> density;
  for (std::size_t i = 0; i < observed.size(); ++i)
    density.push_back(area[i] > 0 ? observed[i] / area[i] : 0);
  const std::vector<std::size_t> best = byFalling(density);
  double hits = 0;
  double covered = 0;
  for (const std::size_t i : byFalling({predicted.begin(), predicted.end()})) {
    hits += observed[i];
    covered += area[i];
    // The most incidents that an area of this size can hold: the densest places first, the last one in part.
    double possible = 0;
    double left = covered;
    for (const std::size_t j : best) {
      const double part = area[j] > 0 ? std::min(1.0, left / area[j]) : 1;
      possible += part * observed[j];
      left -= part * area[j];
      if (left <= 0) break;
    }
    scores.pai.push_back(incidents > 0 && covered > 0 ? hits / incidents / (covered / surface) : 0);
    scores.pei.push_back(possible > 0 ? hits / possible : 0);
    scores.hitRate.push_back(incidents > 0 ? hits / incidents : 0);
    scores.hitRateBand.push_back(
        binomialInterval(std::min(all, std::int64_t{std::llround(hits)}), all, level));
  }
  return scores;
}

}  // namespace brandpunt
