// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/scan/scan_circles.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace brandpunt {
namespace {

constexpr double earthRadius_m = 6'367'000;
constexpr double radians = std::numbers::pi / 180;
constexpr double slack = 1 + 1e-9;

}  // namespace

double scanDistance_m(Point a, Point b, ScanMetric metric) {
  if (metric == ScanMetric::Euclidean) return distance(a, b);
  // The haversine formula, which keeps its digits at short distances.
  const double south = std::sin((b.y - a.y) * radians / 2);
  const double east = std::sin((b.x - a.x) * radians / 2);
  const double h = south * south + std::cos(a.y * radians) * std::cos(b.y * radians) * east * east;
  return 2 * earthRadius_m * std::asin(std::sqrt(std::min(1.0, h)));
}

ScanNeighbourhoods::ScanNeighbourhoods(std::span<const Point> places, Metres radius, ScanMetric metric)
    : m_places(places), m_radius_m(radius.value), m_metric(metric), m_byNorth(places.size()) {
  std::iota(m_byNorth.begin(), m_byNorth.end(), 0U);
  std::stable_sort(m_byNorth.begin(), m_byNorth.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return places[a].y < places[b].y; });
  for (const std::uint32_t place : m_byNorth) m_north.push_back(places[place].y);
}

template <class Function>
void ScanNeighbourhoods::forEachNear(Point centre, Function f) const {
  // No place farther north or south than the radius can lie within it, in either metric.
  const double reach =
      m_radius_m * slack / (m_metric == ScanMetric::GreatCircle ? earthRadius_m * radians : 1.0);
  const auto from = std::lower_bound(m_north.begin(), m_north.end(), centre.y - reach);
  const auto to = std::upper_bound(from, m_north.end(), centre.y + reach);
  const bool plane = m_metric == ScanMetric::Euclidean;
  const double tooFar = m_radius_m * m_radius_m * slack;
  for (auto at = from; at != to; ++at) {
    const std::uint32_t place = m_byNorth[static_cast<std::size_t>(at - m_north.begin())];
    if (plane && squaredDistance(centre, m_places[place]) > tooFar) continue;
    const double d = scanDistance_m(centre, m_places[place], m_metric);
    if (d <= m_radius_m) f(d, place);
  }
}

ScanCircles ScanNeighbourhoods::circlesFrom(std::uint32_t first, std::size_t mostNeighbours,
                                            std::span<const double> weights, double mostWeight) const {
  ScanCircles circles{.firstCentre = first, .begins = {0}};
  struct Near {
    double distance_m;
    bool other;  // the centre itself comes before others at distance 0, which great circles can have
    std::uint32_t place;
    auto operator<=>(const Near&) const = default;
  };
  std::vector<Near> near;
  for (std::uint32_t centre = first; centre < m_places.size() && circles.neighbours.size() < mostNeighbours;
       ++centre) {
    near.clear();
    forEachNear(m_places[centre], [&](double d, std::uint32_t place) {
      near.push_back({d, place != centre, place});
    });
    std::sort(near.begin(), near.end());
    double weight = 0;
    std::size_t complete = circles.neighbours.size();
    for (std::size_t i = 0; i < near.size(); ++i) {
      const bool last = i + 1 == near.size() || near[i + 1].distance_m > near[i].distance_m;
      weight += weights[near[i].place];
      if (weight > mostWeight) break;
      circles.neighbours.push_back({near[i].place & 0x7FFFFFFFU, last});
      if (last) complete = circles.neighbours.size();
    }
    circles.neighbours.resize(complete);
    circles.begins.push_back(complete);
  }
  return circles;
}

}  // namespace brandpunt
