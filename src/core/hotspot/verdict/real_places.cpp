// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/verdict/real_places.h"

#include <algorithm>
#include <limits>

#include "base/number.h"

namespace brandpunt {
namespace {

constexpr double carParkWithin_m = 25;  // the police point at the entrance or the middle

double metresTo(const Geometry& carPark, Point p) {
  if (const auto* point = std::get_if<Point>(&carPark)) return distance(*point, p);
  if (const auto* area = std::get_if<MultiPolygon>(&carPark)) return distanceTo(*area, p);
  if (const auto* lines = std::get_if<MultiLine>(&carPark)) return distanceTo(*lines, p);
  return std::numeric_limits<double>::infinity();
}

}  // namespace

RealPlaces::RealPlaces(Offence offence, std::span<const PlaceDecision> decisions, const MapLayer* parking) {
  for (const PlaceDecision& decision : decisions) {
    if (decision.verdict == PlaceVerdict::Real) m_decided.push_back(decision.place);
  }
  if (!parking || !isAgainstVehicles(offence)) return;
  for (const MapFeature& carPark : parking->features) m_carParks.push_back(carPark.geometry);
}

bool RealPlaces::holds(Point p) const {
  return std::ranges::find(m_decided, p) != m_decided.end() ||
         std::ranges::any_of(m_carParks,
                             [p](const Geometry& g) { return metresTo(g, p) <= carParkWithin_m; });
}

std::string RealPlaces::content() const {
  std::string text = "real places:\n";
  for (const Point p : m_decided) text += toText(p.x) + '|' + toText(p.y) + '\n';
  for (const Geometry& carPark : m_carParks) {
    const std::vector<unsigned char> bytes = toWkb(carPark);
    text.append(bytes.begin(), bytes.end());
  }
  return text;
}

}  // namespace brandpunt
