// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/street_points.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "incident/text/fold_text.h"

namespace brandpunt::app {
namespace {

constexpr double sameStreet_m = 2000;
constexpr double apart_m =
    500;  // addresses of one street in squares of this side that do not touch are two streets

using Square = std::pair<std::int64_t, std::int64_t>;

Square squareOf(Point p) {
  return {std::llround(std::floor(p.x / apart_m)), std::llround(std::floor(p.y / apart_m))};
}

/// The middle of each group of addresses whose squares touch.
std::vector<Weighed> middlesOf(const std::vector<Weighed>& addresses) {
  std::map<Square, std::vector<const Weighed*>> squares;
  for (const Weighed& address : addresses) squares[squareOf(address.place)].push_back(&address);
  std::vector<Weighed> middles;
  while (!squares.empty()) {
    std::vector<Square> waiting{squares.begin()->first};
    Point sum;
    double n = 0, weight = 0;
    while (!waiting.empty()) {
      const Square at = waiting.back();
      waiting.pop_back();
      const auto found = squares.find(at);
      if (found == squares.end()) continue;
      for (const Weighed* address : found->second) {
        sum.x += address->place.x, sum.y += address->place.y, ++n;
        weight += address->weight;
      }
      squares.erase(found);
      for (std::int64_t dy = -1; dy <= 1; ++dy) {
        for (std::int64_t dx = -1; dx <= 1; ++dx) waiting.emplace_back(at.first + dx, at.second + dy);
      }
    }
    middles.push_back({{sum.x / n, sum.y / n}, weight});
  }
  return middles;
}

}  // namespace

void StreetPoints::see(const Incident& incident) {
  if (!incident.place || incident.locationQuality != LocationQuality::Street ||
      incident.address.street.empty())
    return;
  std::vector<Point>& points = m_seen[foldWords(incident.address.street)];
  if (std::ranges::find(points, *incident.place) == points.end()) points.push_back(*incident.place);
}

std::vector<Weighed> StreetPoints::expectedAt(const std::string& street,
                                              std::span<const Weighed> addresses) const {
  const auto seen = m_seen.find(foldWords(street));
  std::vector<Weighed> expected, unseen;
  for (const Weighed& address : addresses) {
    const Point* nearest = nullptr;
    double least = sameStreet_m;
    if (seen != m_seen.end()) {
      for (const Point& point : seen->second) {
        const double d = distance(point, address.place);
        if (d > least || (nearest && d == least)) continue;
        least = d, nearest = &point;
      }
    }
    nearest ? expected.push_back({*nearest, address.weight}) : unseen.push_back(address);
  }
  for (const Weighed& middle : middlesOf(unseen)) expected.push_back(middle);
  return expected;
}

}  // namespace brandpunt::app
