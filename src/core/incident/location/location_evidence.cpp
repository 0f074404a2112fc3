// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/location/location_evidence.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "incident/location/address_parts.h"

namespace brandpunt {
namespace {

constexpr double areasThatDiffer = 0.75;
constexpr double mostlyRounded = 0.5;
constexpr double areasWithOneMidpoint = 0.95;
constexpr std::int64_t fewestOnMidpoint = 2;
constexpr std::int64_t areaPerMidpoint = 5;  // a midpoint carries at least one in five

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

std::uint64_t hashOf(std::uint32_t area, Point p) {
  // Source: the finaliser of SplitMix64. Adding 0 makes one of the two zeros.
  std::uint64_t h = area;
  for (const double part : {p.x + 0.0, p.y + 0.0}) {
    h = (h ^ std::bit_cast<std::uint64_t>(part)) + 0x9E3779B97F4A7C15;
    h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9;
    h = (h ^ (h >> 27)) * 0x94D049BB133111EB;
    h ^= h >> 31;
  }
  return h;
}

/// \param told  of an element: its point and how many incidents lie there
template <class Element, class Told>
std::optional<double> roundingOf(std::span<const Element> elements, const Told& told) {
  constexpr std::array steps{1000.0, 500.0, 250.0, 100.0, 50.0, 25.0, 10.0};
  std::int64_t all = 0;
  for (const Element& element : elements) all += told(element).second;
  if (all == 0) return {};
  for (const double step : steps) {
    std::int64_t rounded = 0;
    for (const Element& element : elements) {
      const auto [point, incidents] = told(element);
      rounded += isRounded(point, step) ? incidents : 0;
    }
    if (static_cast<double>(rounded) >= mostlyRounded * static_cast<double>(all)) return step;
  }
  return {};
}

}  // namespace

std::optional<double> roundingOf(std::span<const Point> points) {
  return roundingOf(points, [](Point p) { return std::pair{p, std::int64_t{1}}; });
}

std::optional<std::uint32_t> LocationCollection::add(const Incident& incident) {
  const std::string name = incident.place ? areaOf(incident) : std::string{};
  if (name.empty()) return {};
  const auto [known, fresh] = m_areaOf.try_emplace(name, static_cast<std::uint32_t>(m_areas.size()));
  if (fresh) m_areas.emplace_back();
  const std::uint32_t area = known->second;
  ++m_areas[area].incidents;
  const Point at = *incident.place;
  const std::uint64_t hash = hashOf(area, at);
  const auto [from, to] = m_pointOf.equal_range(hash);
  for (auto it = from; it != to; ++it) {
    AreaPoint& point = m_points[it->second];
    if (point.area != area || point.at != at) continue;
    ++point.incidents;
    return it->second;
  }
  const auto index = static_cast<std::uint32_t>(m_points.size());
  m_pointOf.emplace(hash, index);
  m_points.push_back({area, false, at, 1});
  ++m_areas[area].points;
  return index;
}

bool LocationCollection::placesByArea() const {
  std::int64_t several = 0, differing = 0;
  for (const Area& area : m_areas) {
    if (area.incidents < 2) continue;
    ++several;
    differing += area.points > 1 ? 1 : 0;
  }
  return static_cast<double>(differing) <
         areasThatDiffer * static_cast<double>(std::max<std::int64_t>(several, 1));
}

/// Do the unrounded incidents of nearly every area lie on one point?
bool LocationCollection::unroundedAreMidpoints(double step) const {
  std::vector<Area> unrounded(m_areas.size());
  for (const AreaPoint& point : m_points) {
    if (isRounded(point.at, step)) continue;
    unrounded[point.area].incidents += point.incidents;
    ++unrounded[point.area].points;
  }
  std::int64_t several = 0, onOne = 0;
  for (const Area& area : unrounded) {
    several += area.incidents >= 2 ? 1 : 0;
    onOne += area.incidents >= 2 && area.points == 1 ? 1 : 0;
  }
  return several > 0 && static_cast<double>(onOne) >= areasWithOneMidpoint * static_cast<double>(several);
}

bool LocationCollection::standsForArea(const AreaPoint& point) const {
  const Area& area = m_areas[point.area];
  const bool busy =
      point.incidents >= fewestOnMidpoint && areaPerMidpoint * point.incidents >= area.incidents;
  return area.points == 1 || busy;
}

LocationEvidence LocationCollection::conclude() {
  LocationEvidence evidence;
  for (const Area& area : m_areas) evidence.considered += area.incidents;
  if (placesByArea()) return evidence;
  const std::optional<double> step = roundingOf(std::span<const AreaPoint>(m_points), [](const AreaPoint& p) {
    return std::pair{p.at, p.incidents};
  });
  if (step && unroundedAreMidpoints(*step)) evidence.roundedTo = step;
  for (AreaPoint& point : m_points) {
    point.own = evidence.roundedTo ? isRounded(point.at, *evidence.roundedTo) : !standsForArea(point);
    if (point.own) evidence.ownPoint += point.incidents;
  }
  return evidence;
}

LocationEvidence refineLocations(std::span<Incident* const> batch) {
  LocationCollection collection;
  std::vector<std::optional<std::uint32_t>> points;
  points.reserve(batch.size());
  for (const Incident* incident : batch) points.push_back(collection.add(*incident));
  const LocationEvidence evidence = collection.conclude();
  for (std::size_t i = 0; i < batch.size(); ++i) {
    if (points[i] && collection.isOwnPoint(*points[i])) batch[i]->locationQuality = LocationQuality::Address;
  }
  return evidence;
}

}  // namespace brandpunt
