// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <vector>

#include "incident/quality/shared_place.h"
#include "place/map_layer.h"

namespace brandpunt {

/// Where many incidents may lie at one point because they happened there: what the adviser said is such a place, and, of
/// offences against vehicles, car parks.
class RealPlaces {
 public:
  RealPlaces() = default;
  /// \param parking  the layer of car parks; null: there is none
  RealPlaces(Offence offence, std::span<const PlaceDecision> decisions, const MapLayer* parking);

  /// Is it such a point: decided, in a car park or within 25 m of one? O(car parks).
  bool holds(Point p) const;
  /// The text that a digest of them is taken over.
  std::string content() const;

 private:
  std::vector<Point> m_decided = {};
  std::vector<Geometry> m_carParks = {};
};

}  // namespace brandpunt
