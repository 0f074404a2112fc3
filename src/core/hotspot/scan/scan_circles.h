// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "hotspot/scan/scan.h"

namespace brandpunt {

// The inside of scan(): the circles around every place.

/// Neighbours of a centre from near to far, the centre first. `last` marks the farthest of those equally far: only
/// there a circle ends.
struct ScanNeighbour {
  std::uint32_t place : 31;
  std::uint32_t last : 1;
};

/// The circles of a run of centres.
struct ScanCircles {
  std::uint32_t firstCentre = 0;
  std::vector<std::size_t> begins = {};  ///< one a centre, and one more
  std::vector<ScanNeighbour> neighbours = {};

  std::uint32_t centres() const { return static_cast<std::uint32_t>(begins.size() - 1); }
  std::span<const ScanNeighbour> of(std::uint32_t index) const {
    return std::span(neighbours).subspan(begins[index], begins[index + 1] - begins[index]);
  }
};

/// Distance in metres by the metric.
double scanDistance_m(Point a, Point b, ScanMetric metric);

/// Finds what lies within a radius of a place.
class ScanNeighbourhoods {
 public:
  ScanNeighbourhoods(std::span<const Point> places, Metres radius, ScanMetric metric);

  /// The circles around centres from `first` on, as many as fit into about `mostNeighbours`, at least one. Circles end
  /// before their weight exceeds `mostWeight`; a centre whose own place does has none.
  ScanCircles circlesFrom(std::uint32_t first, std::size_t mostNeighbours, std::span<const double> weights,
                          double mostWeight) const;

 private:
  template <class Function>
  void forEachNear(Point centre, Function f) const;

  std::span<const Point> m_places;
  double m_radius_m;
  ScanMetric m_metric;
  std::vector<std::uint32_t> m_byNorth = {};  // places from south to north
  std::vector<double> m_north = {};           // their y, rising
};

}  // namespace brandpunt
