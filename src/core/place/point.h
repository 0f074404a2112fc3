// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace brandpunt {

/// A place in a projected CRS; metres, x to the east, y to the north.
struct Point {
  double x = 0;
  double y = 0;
  bool operator==(const Point&) const = default;
};

/// A place on the earth; degrees, longitude first. Does not turn into a Point without geo/crs.
struct LonLat {
  double longitude = 0;
  double latitude = 0;
  bool operator==(const LonLat&) const = default;
};

inline double squaredDistance(Point a, Point b) {
  const double dx = a.x - b.x;
  const double dy = a.y - b.y;
  return dx * dx + dy * dy;
}
inline double distance(Point a, Point b) { return std::sqrt(squaredDistance(a, b)); }

/// An axis-parallel rectangle with its edges; metres. A fresh one is empty and grows by include().
struct Box {
  double minX = std::numeric_limits<double>::infinity();
  double minY = std::numeric_limits<double>::infinity();
  double maxX = -std::numeric_limits<double>::infinity();
  double maxY = -std::numeric_limits<double>::infinity();

  bool empty() const { return minX > maxX || minY > maxY; }
  double width() const { return empty() ? 0 : maxX - minX; }
  double height() const { return empty() ? 0 : maxY - minY; }
  Point centre() const { return {(minX + maxX) / 2, (minY + maxY) / 2}; }
  bool contains(Point p) const { return p.x >= minX && p.x <= maxX && p.y >= minY && p.y <= maxY; }
  bool meets(const Box& o) const {
    return minX <= o.maxX && o.minX <= maxX && minY <= o.maxY && o.minY <= maxY;
  }
  void include(Point p) {
    minX = std::min(minX, p.x);
    minY = std::min(minY, p.y);
    maxX = std::max(maxX, p.x);
    maxY = std::max(maxY, p.y);
  }
  void include(const Box& o) {
    if (!o.empty()) include(Point{o.minX, o.minY}), include(Point{o.maxX, o.maxY});
  }
  Box grown(double by_m) const { return {minX - by_m, minY - by_m, maxX + by_m, maxY + by_m}; }
  bool operator==(const Box&) const = default;
};

/// A coordinate reference system by its authority code. The default is RD New, the Dutch national grid.
struct CrsId {
  int epsg = 28992;
  std::string name() const { return "EPSG:" + std::to_string(epsg); }
  auto operator<=>(const CrsId&) const = default;
};
inline constexpr int rdNewEpsg = 28992;
inline constexpr int wgs84Epsg = 4326;

}  // namespace brandpunt
