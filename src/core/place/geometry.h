// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <variant>
#include <vector>

#include "place/point.h"

namespace brandpunt {

using Line = std::vector<Point>;  ///< two points or more
using Ring = std::vector<Point>;  ///< closed: the last point repeats the first; at least four points

/// An area with holes. Shells run counter-clockwise, holes clockwise.
struct Polygon {
  Ring shell = {};
  std::vector<Ring> holes = {};
  bool operator==(const Polygon&) const = default;
};
using MultiPolygon = std::vector<Polygon>;
using MultiLine = std::vector<Line>;

/// What a map layer's feature or an outline can be. std::monostate: no place known.
using Geometry = std::variant<std::monostate, Point, MultiLine, MultiPolygon>;

Box boundsOf(const Geometry& geometry);

/// Is the point in the area? A point on an edge counts as inside. O(vertices).
bool contains(const MultiPolygon& area, Point p);

/// Shells less holes; m2, never negative.
double areaOf(const MultiPolygon& area);

/// Shortest distance from the point to the area (0 inside) or to the line; metres, infinite where empty.
double distanceTo(const MultiPolygon& area, Point p);
double distanceTo(const MultiLine& lines, Point p);

/// The shape as standard little-endian well-known binary (2D), and back; an empty or damaged text gives
/// std::monostate. Source: OGC 06-103r4, section 8.
std::vector<unsigned char> toWkb(const Geometry& geometry);
Geometry fromWkb(const unsigned char* bytes, std::size_t count);

}  // namespace brandpunt
