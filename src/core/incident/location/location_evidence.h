// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "incident/incident.h"

namespace brandpunt {

/// What the points of a batch say about the incidents that have no house number.
struct LocationEvidence {
  std::int64_t considered = 0;  ///< incidents with a place, placed by street, postcode or neighbourhood
  std::int64_t ownPoint = 0;    ///< of these, on a point of their own; they now count as Address
  std::optional<double> roundedTo =
      {};  ///< the step that told the two kinds of points apart, in the file's unit
};

/// The largest step of 10, 25, 50, 100, 250, 500 and 1000 of which both coordinates of at least half of the points are
/// whole multiples; nothing where there is none. \par Cost  O(n).
std::optional<double> roundingOf(std::span<const Point> points);

/// The same as refineLocations for incidents that pass by one at a time: of each area and each of its points only how many
/// there are is kept.
class LocationCollection {
 public:
  /// \param incident  with its place as the file has it
  /// \returns a number for isOwnPoint; nothing where the place is not in question
  std::optional<std::uint32_t> add(const Incident& incident);
  /// After the last incident.
  LocationEvidence conclude();
  /// What conclude() made of it: a point of its own, as good as an address.
  bool isOwnPoint(std::uint32_t point) const { return m_points[point].own; }

 private:
  struct Area {
    std::int64_t incidents = 0, points = 0;
  };
  struct AreaPoint {
    std::uint32_t area = 0;
    bool own = false;
    Point at = {};
    std::int64_t incidents = 0;
  };
  bool placesByArea() const;
  bool unroundedAreMidpoints(double step) const;
  bool standsForArea(const AreaPoint& point) const;

  std::unordered_map<std::string, std::uint32_t> m_areaOf = {};
  std::vector<Area> m_areas = {};
  std::unordered_multimap<std::uint64_t, std::uint32_t> m_pointOf = {};  // by hash
  std::vector<AreaPoint> m_points = {};
};

/// Tells points of their own from points that stand for a whole street, where the export gives no house numbers
/// (emptied, or never there) but does give coordinates. A street midpoint makes a false hotspot; a point of its own
/// thrown away hides a true one.
///
/// Incidents without a house number fall into areas: a street in its town, else a postcode, else a neighbourhood.
/// 1. Of the areas with two incidents or more, fewer than three quarters have differing points: the file
///    places by area (or names streets of several towns alike), and nothing changes.
/// 2. At least half of the points are rounded (roundingOf), and of the areas with two unrounded incidents or more at
///    least 95 % have these on one and the same point: two sources stand in one column. The unrounded point is the
///    area's midpoint, the rounded ones were measured.
/// 3. Else a point stands for its area where it is the only one, or carries two incidents or more and a fifth of the
///    area's: rather a busy building taken for a midpoint than the reverse.
/// A place that says itself that it is no address ("10XX ALBERNI ST", "On or near ...", a block) keeps its level.
///
/// Depends on the set of incidents alone, not on their order. Works in any CRS, for it compares coordinates only.
/// \param batch  with places as the file has them, before any transformation; locationQuality is raised in place
/// \par Cost  O(n log n).
LocationEvidence refineLocations(std::span<Incident* const> batch);

}  // namespace brandpunt
