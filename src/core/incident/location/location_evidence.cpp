// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/location/location_evidence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "incident/location/address_parts.h"

namespace brandpunt {
namespace {

constexpr double areasThatDiffer = 0.75;
constexpr double mostlyRounded = 0.5;
constexpr double areasWithOneMidpoint = 0.95;
constexpr std::int64_t fewestOnMidpoint = 2;
constexpr std::int64_t areaPerMidpoint = 5;  // a midpoint carries at least one in five

/// The incidents that share the most exact words on where they happened.
struct Area {
  std::vector<Incident*> incidents = {};
  std::map<std::pair<double, double>, std::int64_t> points = {};
};

std::pair<double, double> keyOf(Point p) { return {p.x, p.y}; }

bool isRounded(Point p, double step) { return std::fmod(p.x, step) == 0 && std::fmod(p.y, step) == 0; }

std::string areaOf(const Incident& incident) {
  const Address& a = incident.address;
  switch (incident.locationQuality) {
    case LocationQuality::Street:
      return saysRoughly(a.street) ? std::string{} : "s\n" + a.street + '\n' + a.place;
    case LocationQuality::Postcode:
      return "p\n" + a.postcode;
    case LocationQuality::Neighbourhood:
      return "n\n" + a.neighbourhood + '\n' + a.district + '\n' + a.place;
    case LocationQuality::Address:
    case LocationQuality::Unknown:
      break;
  }
  return {};
}

bool placesByArea(const std::map<std::string, Area>& areas) {
  std::int64_t several = 0, differing = 0;
  for (const auto& [name, area] : areas) {
    if (area.incidents.size() < 2) continue;
    ++several;
    differing += area.points.size() > 1 ? 1 : 0;
  }
  return static_cast<double>(differing) <
         areasThatDiffer * static_cast<double>(std::max<std::int64_t>(several, 1));
}

/// Do the unrounded incidents of nearly every area lie on one point?
bool unroundedAreMidpoints(const std::map<std::string, Area>& areas, double step) {
  std::int64_t several = 0, onOne = 0;
  for (const auto& [name, area] : areas) {
    std::int64_t incidents = 0, points = 0;
    for (const auto& [point, count] : area.points) {
      if (isRounded({point.first, point.second}, step)) continue;
      incidents += count;
      ++points;
    }
    several += incidents >= 2 ? 1 : 0;
    onOne += incidents >= 2 && points == 1 ? 1 : 0;
  }
  return several > 0 && static_cast<double>(onOne) >= areasWithOneMidpoint * static_cast<double>(several);
}

bool standsForArea(const Area& area, Point place) {
  const std::int64_t here = area.points.at(keyOf(place));
  const bool busy =
      here >= fewestOnMidpoint && areaPerMidpoint * here >= static_cast<std::int64_t>(area.incidents.size());
  return area.points.size() == 1 || busy;
}

}  // namespace

std::optional<double> roundingOf(std::span<const Point> points) {
  if (points.empty()) return {};
  constexpr std::array steps{1000.0, 500.0, 250.0, 100.0, 50.0, 25.0, 10.0};
  for (const double step : steps) {
    const auto rounded =
        std::count_if(points.begin(), points.end(), [step](Point p) { return isRounded(p, step); });
    if (static_cast<double>(rounded) >= mostlyRounded * static_cast<double>(points.size())) return step;
  }
  return {};
}

LocationEvidence refineLocations(std::span<Incident* const> batch) {
  LocationEvidence evidence;
  std::map<std::string, Area> areas;
  std::vector<Point> places;
  for (Incident* incident : batch) {
    const std::string name = incident->place ? areaOf(*incident) : std::string{};
    if (name.empty()) continue;
    Area& area = areas[name];
    area.incidents.push_back(incident);
    ++area.points[keyOf(*incident->place)];
    places.push_back(*incident->place);
  }
  evidence.considered = static_cast<std::int64_t>(places.size());
  if (placesByArea(areas)) return evidence;
  const std::optional<double> step = roundingOf(places);
  if (step && unroundedAreMidpoints(areas, *step)) evidence.roundedTo = step;
  for (auto& [name, area] : areas) {
    for (Incident* incident : area.incidents) {
      const bool own = evidence.roundedTo ? isRounded(*incident->place, *evidence.roundedTo)
                                          : !standsForArea(area, *incident->place);
      if (!own) continue;
      incident->locationQuality = LocationQuality::Address;
      ++evidence.ownPoint;
    }
  }
  return evidence;
}

}  // namespace brandpunt
