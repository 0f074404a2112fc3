// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "incident/incident.h"
#include "incident/quality_finding.h"
#include "place/geometry.h"

namespace brandpunt {

/// May the place of the incident take part in finding places? Only where it is known to the address or the street, or
/// where the export gives coordinates without saying how exact they are. The centre of a postcode or neighbourhood is
/// no place of anything: points pile up there that lie hundreds of metres apart.
bool isLocated(const Incident& incident);

/// The located incidents, in an order that depends on their content alone, never on how they were imported.
std::vector<Incident> locatedInOrder(std::span<const Incident> incidents);

/// How exactly most of them are known: 50 m for addresses, 100 m where more than half stand for a whole street or
/// nothing says how exact they are.
double accuracyOf_m(std::span<const Incident> located);

/// The share of them that is known to the street only, 0 to 1.
double streetShareOf(std::span<const Incident> located);

/// The most incidents at one exact coordinate; of equals the first by x, then y.
struct Pile {
  Point place = {};
  std::size_t n = 0;
};
Pile largestPile(std::span<const Point> places);

/// What a reader must know of the places: how many were left out, how many stand at the middle of a street, how many lie
/// outside the study area (empty: there is none).
std::vector<QualityFinding> findingsOnPlaces(std::span<const Incident> incidents,
                                             const MultiPolygon& studyArea = {});

/// The text that a digest of the input is taken over: one line an incident with all that the result rests on.
std::string contentOf(std::span<const Incident> inOrder);

}  // namespace brandpunt
