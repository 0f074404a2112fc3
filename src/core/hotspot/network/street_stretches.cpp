// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/network/street_stretches.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "hotspot/density/density_classes.h"

namespace brandpunt {
namespace {
constexpr double metresOfKilometre = 1000;
}

std::array<double, 5> streetLimits(Metres bandwidth) {
  return densityClasses(metresOfKilometre / (bandwidth.value * std::sqrt(2 * std::numbers::pi)));
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
