// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "incident/incident.h"

namespace brandpunt {

/// What an adviser said of a point with very many incidents: it is where they happened (a car park, a station), or where
/// incidents without a place were put (a police station, a town hall). Those of a default place count as without one.
enum class PlaceVerdict { Real, Default };
std::string_view idOf(PlaceVerdict verdict);  ///< "real", "default"
std::optional<PlaceVerdict> placeVerdictFromId(std::string_view id);

struct PlaceDecision {
  Point place = {};
  PlaceVerdict verdict = PlaceVerdict::Real;
  std::string why = {};
  bool operator==(const PlaceDecision&) const = default;
};

/// A point that may be a default place.
struct SharedPlace {
  Point place = {};
  std::int64_t incidents = 0;
  double share = 0;          ///< of the incidents with a place
  std::int64_t streets = 0;  ///< different street names among them
};

/// The exact points that carry more than 3 % of the incidents (and at least 10), or at least 10 under three different
/// street names or more; most first, then by x and y.
/// \par Cost  O(n log n).
std::vector<SharedPlace> findSharedPlaces(std::span<const Incident> incidents);

/// Takes the place away from incidents at a default place; the latest decision about a point holds.
/// \returns how many lost it
std::int64_t leaveDefaultPlaces(std::span<Incident> incidents, std::span<const PlaceDecision> decisions);

}  // namespace brandpunt
