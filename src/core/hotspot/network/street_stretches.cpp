// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/network/street_stretches.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace brandpunt {
namespace {

/// Two figures that are easy to say.
double rounded(double value) {
  const double unit = std::pow(10, std::floor(std::log10(value)) - 1);
  return std::round(value / unit) * unit;
}

}  // namespace

std::array<double, 5> streetLimits(Metres bandwidth) {
  const double alone = 1000 / (bandwidth.value * std::sqrt(2 * std::numbers::pi));
  std::array<double, 5> limits{};
  std::ranges::transform(std::array{1.4, 2.8, 5.2, 8.25, 13.0}, limits.begin(),
                         [&](double times) { return rounded(times * alone); });
  return limits;
}

std::vector<StreetStretch> stretchesOf(const StreetNetwork& network, std::span<const Lixel> lixels,
                                       const std::array<double, 5>& limits) {
  const auto levelOf = [&](const Lixel& lixel) {
    return static_cast<int>(std::ranges::upper_bound(limits, lixel.perKilometre) - limits.begin()) - 1;
  };
  std::vector<StreetStretch> stretches;
  for (std::size_t i = 0; i < lixels.size();) {
    const int level = levelOf(lixels[i]);
    std::size_t end = i + 1;
    while (end < lixels.size() && lixels[end].segment == lixels[i].segment && levelOf(lixels[end]) == level)
      ++end;
    if (level >= 0) {
      StreetStretch stretch{
          partOf(network.segments()[lixels[i].segment], lixels[i].from_m, lixels[end - 1].to_m), {}, level};
      for (const Point p : stretch.course) stretch.bounds.include(p);
      stretches.push_back(std::move(stretch));
    }
    i = end;
  }
  std::ranges::stable_sort(stretches, {}, &StreetStretch::level);
  return stretches;
}

}  // namespace brandpunt
