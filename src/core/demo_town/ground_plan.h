// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "place/geometry.h"

namespace brandpunt::demo {

/// A convex piece of town, counter-clockwise and open, that knows the street along each edge: edge i runs from
/// corner i to the next and is fronted by street[i], or by none (-1).
struct Plot {
  std::vector<Point> corner = {};
  std::vector<int> street = {};
};

/// The least-area rectangle round a plot with a side along one of its edges.
struct Extent {
  Point centre = {};
  Point along = {};  ///< unit vector of the longer side
  double length = 0;
  double width = 0;
};
Extent extentOf(const Plot& plot);
double areaOf(const Plot& plot);
Point centroidOf(const Plot& plot);
/// How far the point lies inside the nearest edge; negative outside. O(corners).
double depthInside(const Plot& plot, Point p);

/// Cuts the plot along the line through `at` with direction `along`; both parts get `street` on the cut. Nothing
/// where the line misses the plot or leaves a sliver below 1 m2.
struct CutPlot {
  Plot left = {};
  Plot right = {};
  Point from = {};  ///< the cut itself
  Point to = {};
};
std::optional<CutPlot> cut(const Plot& plot, Point at, Point along, int street);

/// Bends the flat plan, in which everything is straight, into a town that grew: a smooth one-to-one map made of a
/// few long waves. Streets that met still meet.
Point bend(Point flat);

/// A strip that nothing is built on: water, railway, motorway.
struct Corridor {
  Line line = {};
  double halfWidth_m = 0;
};
bool isClear(const std::vector<Corridor>& corridors, Point p, double margin_m);

/// Points along a curve.
struct Station {
  Point place = {};
  Point along = {};  ///< unit tangent
};
double lengthOf(const Line& line);
Station stationAt(const Line& line, double chainage_m);
/// Same line with a point at least every `step_m`.
Line densified(const Line& line, double step_m);
/// The line moved to its left by `by_m`, corner by corner.
Line shiftedLeft(const Line& line, double by_m);
/// The strip of the corridor as one ring.
Ring ringAround(const Corridor& corridor);
/// A closed ring from open corners, rounded to centimetres.
Ring closedRing(const std::vector<Point>& corners);
Point rounded(Point p);

/// Keeps convex footprints apart, by a hash of 40 m cells.
class Occupied {
 public:
  /// Adds the convex footprint unless it overlaps one that is there by more than a hand.
  bool take(const std::vector<Point>& footprint);

 private:
  std::vector<std::vector<Point>> m_shapes = {};
  std::vector<std::vector<int>> m_cells = std::vector<std::vector<int>>(65536);
};

}  // namespace brandpunt::demo
