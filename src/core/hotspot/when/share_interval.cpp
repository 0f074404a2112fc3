// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/when/share_interval.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "base/random.h"

namespace brandpunt {
namespace {

constexpr int resamples = 999;
// Of 999 sorted resamples the 50th and the 950th are the 5 % and 95 % points.
constexpr std::size_t lowest = 49, highest = 949;
constexpr double level = 0.90;
constexpr std::uint64_t stream = 0x5A;
constexpr double rounding = 1e-9;

}  // namespace

Interval exactShareInterval(double share, std::size_t n, double wanted) {
  const double count = share * static_cast<double>(n);
  const auto all = static_cast<std::int64_t>(n);
  return {binomialInterval(static_cast<std::int64_t>(std::floor(count + rounding)), all, wanted).low,
          binomialInterval(static_cast<std::int64_t>(std::ceil(count - rounding)), all, wanted).high};
}

Interval shareInterval(std::span<const double> parts, std::uint64_t seed) {
  if (parts.empty()) return {0, 1};
  const auto n = static_cast<double>(parts.size());
  std::vector<double> means;
  for (int b = 0; b < resamples; ++b) {
    Random random(seed, {stream, static_cast<std::uint64_t>(b)});
    double sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) sum += parts[random.below(parts.size())];
    means.push_back(sum / n);
  }
  std::sort(means.begin(), means.end());
  const double share = std::accumulate(parts.begin(), parts.end(), 0.0) / n;
  const Interval exact = exactShareInterval(std::clamp(share, 0.0, 1.0), parts.size(), level);
  return {std::min(means[lowest], exact.low), std::max(means[highest], exact.high)};
}

}  // namespace brandpunt
