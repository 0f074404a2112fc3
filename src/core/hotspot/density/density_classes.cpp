// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/density/density_classes.h"

#include <algorithm>
#include <cmath>

namespace brandpunt {

std::array<double, 5> densityClasses(double alone) {
  std::array<double, 5> limits{1.4, 2.8, 5.2, 8.25, 13.0};
  for (double& limit : limits) {
    limit *= alone;
    const double unit = std::pow(10, std::floor(std::log10(limit)) - 1);
    limit = std::round(limit / unit) * unit;
  }
  return limits;
}

}  // namespace brandpunt
