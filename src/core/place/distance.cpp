// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/distance.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace brandpunt {
namespace {

double cross(Point o, Point a, Point b) { return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x); }

bool cross(Point a, Point b, Point c, Point d) {
  return cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;
}

std::vector<Line> edgesOf(const MultiPolygon& area) {
  std::vector<Line> lines;
  for (const Polygon& p : area) {
    lines.push_back(p.shell);
    lines.insert(lines.end(), p.holes.begin(), p.holes.end());
  }
  return lines;
}

bool anyCross(const std::vector<Line>& a, const std::vector<Line>& b) {
  for (const Line& one : a) {
    for (const Line& other : b) {
      for (std::size_t i = 1; i < one.size(); ++i) {
        for (std::size_t j = 1; j < other.size(); ++j) {
          if (cross(one[i - 1], one[i], other[j - 1], other[j])) return true;
        }
      }
    }
  }
  return false;
}

/// Two shapes that do not cross are closest at a vertex of one of them.
template <class Shape>
double nearestVertex(const std::vector<Line>& vertices, const Shape& shape) {
  double nearest = std::numeric_limits<double>::infinity();
  for (const Line& line : vertices) {
    for (const Point p : line) nearest = std::min(nearest, distanceTo(shape, p));
  }
  return nearest;
}

}  // namespace

double distanceBetween(const MultiPolygon& area, const Geometry& other) {
  if (const Point* p = std::get_if<Point>(&other)) return distanceTo(area, *p);
  const std::vector<Line> edges = edgesOf(area);
  if (const auto* lines = std::get_if<MultiLine>(&other)) {
    if (anyCross(edges, *lines)) return 0;
    return std::min(nearestVertex(edges, *lines), nearestVertex(*lines, area));
  }
  if (const auto* polygons = std::get_if<MultiPolygon>(&other)) {
    const std::vector<Line> otherEdges = edgesOf(*polygons);
    if (anyCross(edges, otherEdges)) return 0;
    return std::min(nearestVertex(edges, *polygons), nearestVertex(otherEdges, area));
  }
  return std::numeric_limits<double>::infinity();
}

double distanceBetween(const Box& a, const Box& b) {
  const double dx = std::max({0.0, a.minX - b.maxX, b.minX - a.maxX});
  const double dy = std::max({0.0, a.minY - b.maxY, b.minY - a.maxY});
  return std::hypot(dx, dy);
}

}  // namespace brandpunt
