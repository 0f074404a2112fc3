// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cmath>
#include <vector>

#include "base/random.h"
#include "place/point.h"

namespace brandpunt::bench {

/// A town of which a fifth lies in hot spots, at the density of a Dutch city.
inline std::vector<Point> town(std::int64_t count) {
  Random random(1);
  const double side = 50 * std::sqrt(static_cast<double>(count));
  std::vector<Point> points;
  Point centre{};
  for (std::int64_t i = 0; i < count; ++i) {
    if (i % 1000 == 0) centre = {random.between(0, side), random.between(0, side)};
    points.push_back(i % 5 == 0 ? Point{centre.x + 80 * random.gaussian(), centre.y + 80 * random.gaussian()}
                                : Point{random.between(0, side), random.between(0, side)});
  }
  return points;
}

}  // namespace brandpunt::bench
