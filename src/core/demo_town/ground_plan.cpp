// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_town/ground_plan.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace brandpunt::demo {
namespace {

Point plus(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
Point minus(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
Point times(Point a, double f) { return {a.x * f, a.y * f}; }
double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }
Point unit(Point a) {
  const double length = std::hypot(a.x, a.y);
  return length > 0 ? times(a, 1 / length) : Point{1, 0};
}

/// Do two convex footprints overlap by more than `slack_m` in every direction? The separating-axis test.
bool overlap(const std::vector<Point>& a, const std::vector<Point>& b, double slack_m) {
  const auto separated = [slack_m](const std::vector<Point>& axesOf, const std::vector<Point>& other) {
    for (std::size_t i = 0; i < axesOf.size(); ++i) {
      const Point edge = unit(minus(axesOf[(i + 1) % axesOf.size()], axesOf[i]));
      const Point outward{edge.y, -edge.x};
      double reach = -std::numeric_limits<double>::infinity();
      for (const Point p : axesOf) reach = std::max(reach, dot(p, outward));
      double nearest = std::numeric_limits<double>::infinity();
      for (const Point p : other) nearest = std::min(nearest, dot(p, outward));
      if (nearest > reach - slack_m) return true;
    }
    return false;
  };
  return !separated(a, b) && !separated(b, a);
}

constexpr double cellSide_m = 40;
std::size_t cellOf(long long column, long long row) {
  return static_cast<std::size_t>(((column * 73856093LL) ^ (row * 19349663LL)) & 65535LL);
}

}  // namespace

Extent extentOf(const Plot& plot) {
  Extent best{};
  double least = std::numeric_limits<double>::infinity();
  const std::size_t n = plot.corner.size();
  for (std::size_t i = 0; i < n; ++i) {
    const Point u = unit(minus(plot.corner[(i + 1) % n], plot.corner[i]));
    const Point v{-u.y, u.x};
    double uMin = std::numeric_limits<double>::infinity(), vMin = uMin, uMax = -uMin, vMax = -uMin;
    for (const Point p : plot.corner) {
      uMin = std::min(uMin, dot(p, u)), uMax = std::max(uMax, dot(p, u));
      vMin = std::min(vMin, dot(p, v)), vMax = std::max(vMax, dot(p, v));
    }
    const double area = (uMax - uMin) * (vMax - vMin);
    if (area >= least) continue;
    least = area;
    best.centre = plus(times(u, (uMin + uMax) / 2), times(v, (vMin + vMax) / 2));
    const bool uIsLong = uMax - uMin >= vMax - vMin;
    best.along = uIsLong ? u : v;
    best.length = std::max(uMax - uMin, vMax - vMin);
    best.width = std::min(uMax - uMin, vMax - vMin);
  }
  return best;
}

double areaOf(const Plot& plot) {
  double twice = 0;
  const std::size_t n = plot.corner.size();
  for (std::size_t i = 0; i < n; ++i) twice += cross(plot.corner[i], plot.corner[(i + 1) % n]);
  return twice / 2;
}

Point centroidOf(const Plot& plot) {
  Point sum{};
  for (const Point p : plot.corner) sum = plus(sum, p);
  return times(sum, 1 / static_cast<double>(plot.corner.size()));
}

double depthInside(const Plot& plot, Point p) {
  double depth = std::numeric_limits<double>::infinity();
  const std::size_t n = plot.corner.size();
  for (std::size_t i = 0; i < n; ++i) {
    if (plot.corner[i] == plot.corner[(i + 1) % n]) continue;
    const Point edge = unit(minus(plot.corner[(i + 1) % n], plot.corner[i]));
    depth = std::min(depth, cross(edge, minus(p, plot.corner[i])));
  }
  return depth;
}

std::optional<CutPlot> cut(const Plot& plot, Point at, Point along, int street) {
  CutPlot parts{};
  std::vector<Point> ends;
  const std::size_t n = plot.corner.size();
  const auto add = [](Plot& part, Point corner, int fronting) {
    part.corner.push_back(corner);
    part.street.push_back(fronting);
  };
  for (std::size_t i = 0; i < n; ++i) {
    const Point a = plot.corner[i], b = plot.corner[(i + 1) % n];
    const double sideA = cross(along, minus(a, at)), sideB = cross(along, minus(b, at));
    add(sideA >= 0 ? parts.left : parts.right, a, plot.street[i]);
    if ((sideA >= 0) == (sideB >= 0)) continue;
    const Point crossing = plus(a, times(minus(b, a), sideA / (sideA - sideB)));
    ends.push_back(crossing);
    // The part that is left behind gets the cut as its next edge, the other one goes on along the old edge.
    add(sideA >= 0 ? parts.left : parts.right, crossing, street);
    add(sideA >= 0 ? parts.right : parts.left, crossing, plot.street[i]);
  }
  if (ends.size() != 2 || areaOf(parts.left) < 1 || areaOf(parts.right) < 1) return {};
  const bool forward = dot(minus(ends[1], ends[0]), along) >= 0;
  parts.from = forward ? ends[0] : ends[1];
  parts.to = forward ? ends[1] : ends[0];
  return parts;
}

Point bend(Point flat) {
  // Each wave moves points across its own direction; amplitude times wave number stays well below one, so no two
  // places fall together.
  struct Wave {
    double length_m, direction, amplitude_m, phase;
  };
  static constexpr Wave waves[] = {{2900, 0.4, 115, 0.3}, {2300, 2.1, 85, 1.9}, {1150, 1.2, 20, 4.0},
                                   {900, 2.8, 14, 0.7},   {420, 0.1, 4.5, 2.2}, {370, 1.7, 4, 5.1}};
  Point moved = flat;
  for (const Wave& w : waves) {
    const double c = std::cos(w.direction), s = std::sin(w.direction);
    const double shift =
        w.amplitude_m * std::sin((flat.x * c + flat.y * s) * 6.283185307179586 / w.length_m + w.phase);
    moved.x += -s * shift;
    moved.y += c * shift;
  }
  return moved;
}

bool isClear(const std::vector<Corridor>& corridors, Point p, double margin_m) {
  return std::all_of(corridors.begin(), corridors.end(), [&](const Corridor& corridor) {
    return distanceTo(MultiLine{corridor.line}, p) >= corridor.halfWidth_m + margin_m;
  });
}

double lengthOf(const Line& line) {
  double length = 0;
  for (std::size_t i = 1; i < line.size(); ++i) length += distance(line[i - 1], line[i]);
  return length;
}

Station stationAt(const Line& line, double chainage_m) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    const double piece = distance(line[i - 1], line[i]);
    if (chainage_m <= piece || i + 1 == line.size()) {
      const Point along = unit(minus(line[i], line[i - 1]));
      return {plus(line[i - 1], times(along, chainage_m)), along};
    }
    chainage_m -= piece;
  }
  return {line.empty() ? Point{} : line.front(), {1, 0}};
}

Line densified(const Line& line, double step_m) {
  Line dense;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const int pieces = std::max(1, static_cast<int>(std::ceil(distance(line[i - 1], line[i]) / step_m)));
    for (int k = 0; k < pieces; ++k) {
      dense.push_back(plus(line[i - 1], times(minus(line[i], line[i - 1]), static_cast<double>(k) / pieces)));
    }
  }
  if (!line.empty()) dense.push_back(line.back());
  return dense;
}

Line shiftedLeft(const Line& line, double by_m) {
  const std::size_t n = line.size();
  const bool closed = n > 2 && line.front() == line.back();
  Line shifted;
  for (std::size_t i = 0; i < n; ++i) {
    const Point before = i > 0 ? line[i - 1] : (closed ? line[n - 2] : line[i]);
    const Point after = i + 1 < n ? line[i + 1] : (closed ? line[1] : line[i]);
    const Point along = unit(minus(after, before));
    shifted.push_back(plus(line[i], times({-along.y, along.x}, by_m)));
  }
  return shifted;
}

Ring ringAround(const Corridor& corridor) {
  Line ring = shiftedLeft(corridor.line, -corridor.halfWidth_m);
  const Line back = shiftedLeft(corridor.line, corridor.halfWidth_m);
  ring.insert(ring.end(), back.rbegin(), back.rend());
  return closedRing(ring);
}

Ring closedRing(const std::vector<Point>& corners) {
  Ring ring;
  for (const Point p : corners) ring.push_back(rounded(p));
  if (!ring.empty()) ring.push_back(ring.front());
  return ring;
}

Point rounded(Point p) { return {std::round(p.x * 100) / 100, std::round(p.y * 100) / 100}; }

bool Occupied::take(const std::vector<Point>& footprint) {
  Box box;
  for (const Point p : footprint) box.include(p);
  const auto cellIndex = [](double v) { return static_cast<long long>(std::floor(v / cellSide_m)); };
  for (int pass = 0; pass < 2; ++pass) {
    for (long long column = cellIndex(box.minX); column <= cellIndex(box.maxX); ++column) {
      for (long long row = cellIndex(box.minY); row <= cellIndex(box.maxY); ++row) {
        std::vector<int>& cell = m_cells[cellOf(column, row)];
        if (pass == 1) {
          cell.push_back(static_cast<int>(m_shapes.size()));
          continue;
        }
        for (const int other : cell) {
          if (overlap(footprint, m_shapes[static_cast<std::size_t>(other)], 0.35)) return false;
        }
      }
    }
  }
  m_shapes.push_back(footprint);
  return true;
}

}  // namespace brandpunt::demo
