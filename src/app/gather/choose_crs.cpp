// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/choose_crs.h"

#include <algorithm>
#include <vector>

#include "incident/location/coordinates.h"

namespace brandpunt::app {
namespace {

/// WGS 84, ETRS89 and NAD83 zones: metres, and true to scale where the data lie.
bool isUtm(CrsId crs) {
  const int e = crs.epsg;
  return (e > 32600 && e <= 32660) || (e > 32700 && e <= 32760) || (e >= 25828 && e <= 25838) ||
         (e >= 26901 && e <= 26923);
}

/// Coordinate by coordinate: a few wild places do not move it.
std::optional<Point> middleOf(std::span<const Point> places) {
  std::vector<double> x, y;
  for (const Point place : places) x.push_back(place.x), y.push_back(place.y);
  if (x.empty()) return {};
  const auto half = [](std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
  };
  return Point{half(x), half(y)};
}

}  // namespace

Result<CrsId> chooseCrs(std::span<const Point> places, std::optional<CrsId> of) {
  const CrsId rdNew{rdNewEpsg};
  if (!of || *of == rdNew) return rdNew;
  const std::optional<Point> middle = middleOf(places);
  if (!middle) return rdNew;
  std::optional<LonLat> onEarth = LonLat{middle->x, middle->y};
  if (of->epsg != wgs84Epsg) {
    Result<geo::Transform> toDegrees = geo::Transform::between(*of, CrsId{wgs84Epsg});
    if (!toDegrees) return std::move(toDegrees).error();
    onEarth = toDegrees->toLonLat(*middle);
  }
  if (!onEarth) return rdNew;
  const Box netherlands{3.2, 50.7, 7.3, 53.7};
  if (netherlands.contains({onEarth->longitude, onEarth->latitude})) return rdNew;
  return isUtm(*of) ? *of : geo::utmZoneOf(*onEarth);
}

Result<PlaceMover> PlaceMover::between(CrsId from, CrsId to) {
  PlaceMover mover(to);
  if (from == to) return mover;
  Result<geo::Transform> found = geo::Transform::between(from, to);
  if (!found) return std::move(found).error();
  mover.m_moved.operation = found->operationName();
  mover.m_transform = *std::move(found);
  return mover;
}

void PlaceMover::move(Incident& incident) {
  std::optional<Point>& place = incident.place;
  if (!place) return;
  if (m_transform) place = (*m_transform)(*place);
  if (place && isSane(*place, m_to)) return;
  place.reset();
  ++m_moved.lost;
}

}  // namespace brandpunt::app
