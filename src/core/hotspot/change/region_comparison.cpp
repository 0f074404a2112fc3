// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/change/region_comparison.h"

#include <algorithm>
#include <cmath>

#include "base/expects.h"

namespace brandpunt {
namespace {

constexpr double z90 = 1.6448536269514722;
constexpr double slack = 1 + 1e-7;  // tables as unlikely as the one found, but for rounding

/// Two-sided Fisher: the chance of all tables with these margins that are at most as likely. Chances are followed from
/// the likeliest table outwards by ratios, so that no factorial is needed.
double fisher(const CountPair& place, const CountPair& rest) {
  const std::int64_t row = place.before + place.after;
  const std::int64_t column = place.after + rest.after;
  const std::int64_t all = row + rest.before + rest.after;
  const std::int64_t least = std::max<std::int64_t>(0, row + column - all);
  const std::int64_t most = std::min(row, column);
  // Odds of k + 1 against k cases in the upper right cell.
  const auto step = [&](std::int64_t k) {
    return static_cast<double>(row - k) * static_cast<double>(column - k) /
           (static_cast<double>(k + 1) * static_cast<double>(all - row - column + k + 1));
  };
  std::int64_t mode = least;
  for (std::int64_t width = most - least; width > 0; width /= 2) {
    while (mode + width <= most && step(mode + width - 1) >= 1) mode += width;
  }
  double found = 1;
  for (std::int64_t k = mode; k < place.after; ++k) found *= step(k);
  for (std::int64_t k = mode; k > place.after; --k) found /= step(k - 1);
  double total = 1;
  double extreme = 1 <= found * slack ? 1 : 0;
  const auto add = [&](double chance) {
    total += chance;
    if (chance <= found * slack) extreme += chance;
  };
  double chance = 1;
  for (std::int64_t k = mode; k < most && chance > 0; ++k) add(chance *= step(k));
  chance = 1;
  for (std::int64_t k = mode; k > least && chance > 0; --k) add(chance /= step(k - 1));
  return std::min(1.0, extreme / total);
}

}  // namespace

RegionComparison compareWithRegion(const CountPair& place, const CountPair& rest) {
  expects(place.before >= 0 && place.after >= 0 && rest.before >= 0 && rest.after >= 0);
  RegionComparison result{.p = fisher(place, rest)};
  if (place.before == 0 || place.after == 0 || rest.before == 0 || rest.after == 0) return result;
  const auto n = [](std::int64_t count) { return static_cast<double>(count); };
  const double ratio = n(place.after) / n(place.before) / (n(rest.after) / n(rest.before));
  const double error =
      std::sqrt(1 / n(place.before) + 1 / n(place.after) + 1 / n(rest.before) + 1 / n(rest.after));
  result.ratio = ratio;
  result.low = ratio * std::exp(-z90 * error);
  result.high = ratio * std::exp(z90 * error);
  return result;
}

}  // namespace brandpunt
