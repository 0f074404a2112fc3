// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather/choose_crs.h"

#include <algorithm>
#include <vector>

#include "crs/transform.h"

namespace brandpunt::app {
namespace {

/// WGS 84, ETRS89 and NAD83 zones: metres, and true to scale where the data lie.
bool isUtm(CrsId crs) {
  const int e = crs.epsg;
  return (e > 32600 && e <= 32660) || (e > 32700 && e <= 32760) || (e >= 25828 && e <= 25838) ||
         (e >= 26901 && e <= 26923);
}

/// Coordinate by coordinate: a few wild places do not move it.
std::optional<Point> middleOf(const std::vector<ReadRow>& rows) {
  std::vector<double> x, y;
  for (const ReadRow& row : rows) {
    if (row.incident.place) x.push_back(row.incident.place->x), y.push_back(row.incident.place->y);
  }
  if (x.empty()) return {};
  const auto half = [](std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
  };
  return Point{half(x), half(y)};
}

}  // namespace

Result<CrsId> chooseCrs(const Interpretation& read) {
  const CrsId rdNew{rdNewEpsg};
  const std::optional<Point> middle = middleOf(read.rows);
  if (!middle || !read.crs || *read.crs == rdNew) return rdNew;
  std::optional<LonLat> onEarth = LonLat{middle->x, middle->y};
  if (read.crs->epsg != wgs84Epsg) {
    Result<geo::Transform> toDegrees = geo::Transform::between(*read.crs, CrsId{wgs84Epsg});
    if (!toDegrees) return std::move(toDegrees).error();
    onEarth = toDegrees->toLonLat(*middle);
  }
  if (!onEarth) return rdNew;
  const Box netherlands{3.2, 50.7, 7.3, 53.7};
  if (netherlands.contains({onEarth->longitude, onEarth->latitude})) return rdNew;
  return isUtm(*read.crs) ? *read.crs : geo::utmZoneOf(*onEarth);
}

Result<Moved> movePlaces(std::span<ReadRow> rows, CrsId from, CrsId to) {
  Moved moved;
  std::optional<geo::Transform> transform;
  if (from != to) {
    Result<geo::Transform> found = geo::Transform::between(from, to);
    if (!found) return std::move(found).error();
    moved.operation = found->operationName();
    transform = *std::move(found);
  }
  for (ReadRow& row : rows) {
    std::optional<Point>& place = row.incident.place;
    if (!place) continue;
    if (transform) place = (*transform)(*place);
    if (!place || !isSane(*place, to)) {
      place.reset();
      ++moved.lost;
    }
  }
  return moved;
}

}  // namespace brandpunt::app
