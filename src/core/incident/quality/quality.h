// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <span>
#include <string>
#include <vector>

#include "incident/incident.h"
#include "incident/quality_finding.h"
#include "place/geometry.h"

namespace brandpunt {

/// What may be said on the strength of these incidents, before any map is made.
struct QualitySheet {
  std::vector<QualityFinding> findings = {};  ///< what changes the map first, then by rule
  std::map<std::string, std::int64_t> counts = {};
};

/// Tests the incidents for what makes maps lie: places missing, shared or rounded, times missing or wide.
///
/// Rules: without-place, same-place (more than 5 % on one point), street-points (incidents of a street that all lie on
/// one point), grid (nearly all coordinates whole multiples of 25, 50, 100 ... m), outside-study-area, without-time,
/// long-window (over 24 hours), without-end, end-before-start, attempts.
/// \param studyArea  empty: not tested
/// \param realPlaces  points of which an adviser said that so many incidents really happened there
/// \par Cost  O(n log n).
QualitySheet assessQuality(std::span<const Incident> incidents, const MultiPolygon& studyArea,
                           std::span<const Point> realPlaces = {});

}  // namespace brandpunt
