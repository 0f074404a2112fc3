// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/convex_hull.h"

#include <algorithm>
#include <cmath>

namespace brandpunt {
namespace {

double turn(Point o, Point a, Point b) { return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x); }

}  // namespace

std::vector<Point> convexHull(std::span<const Point> points) {
  std::vector<Point> sorted;
  for (const Point p : points) {
    if (std::isfinite(p.x) && std::isfinite(p.y)) sorted.push_back(p);
  }
  std::sort(sorted.begin(), sorted.end(),
            [](Point a, Point b) { return a.x < b.x || (a.x == b.x && a.y < b.y); });
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  if (sorted.size() < 3) return sorted;
  // The lower chain from west to east, then the upper one back.
  std::vector<Point> hull;
  const auto add = [&](Point p, std::size_t fewest) {
    while (hull.size() > fewest && turn(hull[hull.size() - 2], hull.back(), p) <= 0) hull.pop_back();
    hull.push_back(p);
  };
  for (const Point p : sorted) add(p, 1);
  const std::size_t lower = hull.size();
  for (std::size_t i = sorted.size() - 1; i-- > 0;) add(sorted[i], lower);
  hull.pop_back();
  return hull;
}

bool insideHull(std::span<const Point> hull, Point p) {
  if (hull.size() < 3) return false;
  for (std::size_t i = 0; i < hull.size(); ++i) {
    if (turn(hull[i], hull[(i + 1) % hull.size()], p) < 0) return false;
  }
  return true;
}

double hullArea_m2(std::span<const Point> hull) {
  double twice = 0;
  for (std::size_t i = 2; i < hull.size(); ++i) twice += turn(hull[0], hull[i - 1], hull[i]);
  return twice / 2;
}

}  // namespace brandpunt
