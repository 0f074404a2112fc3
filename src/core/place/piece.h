// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "place/point.h"

namespace brandpunt {

/// A straight piece of a line. Places on it are told as a share of its length, 0 to 1.
struct Piece {
  Point a = {}, b = {};

  Point at(double share) const { return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)}; }
  double length() const { return distance(a, b); }
  /// Where it is nearest to the point; 0 where it has no length.
  double nearest(Point p) const {
    const double squared = squaredDistance(a, b);
    if (squared <= 0) return 0;
    return std::clamp(((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / squared, 0.0, 1.0);
  }
  Box box() const {
    Box box;
    box.include(a), box.include(b);
    return box;
  }
};

/// Where two pieces cross, on the one and on the other; nothing where they do not, or run alike.
inline std::optional<std::pair<double, double>> crossing(const Piece& one, const Piece& other) {
  const double dx1 = one.b.x - one.a.x, dy1 = one.b.y - one.a.y;
  const double dx2 = other.b.x - other.a.x, dy2 = other.b.y - other.a.y;
  const double product = dx1 * dy2 - dy1 * dx2;
  constexpr double alike = 1e-9;
  if (std::abs(product) < alike) return {};
  const double dx = other.a.x - one.a.x, dy = other.a.y - one.a.y;
  const double s = (dx * dy2 - dy * dx2) / product, t = (dx * dy1 - dy * dx1) / product;
  if (s < 0 || s > 1 || t < 0 || t > 1) return {};
  return std::pair{s, t};
}

}  // namespace brandpunt
