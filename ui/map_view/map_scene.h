// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <memory>
#include <vector>

#include "document/map_spec.h"
#include "hotspot/network/street_stretches.h"
#include "hotspot/verdict/hotspot.h"
#include "place/geometry.h"

namespace brandpunt::ui {

/// A piece of the base map with its bounds, so that what lies out of sight costs nothing.
struct BaseShape {
  BaseFeature feature = {};
  Box bounds = {};
};

/// Incidents at one and the same coordinates.
struct Spot {
  Point place = {};
  int n = 1;
};

/// A hotspot as the map shows it.
struct HotspotSymbol {
  Id<Hotspot> id = {};
  int rank = 0;
  Verdict verdict = Verdict::TooFew;
  QString name = {};
  QString sentence = {};  ///< for a screen reader
  MultiPolygon outline = {};
  Point centre = {};
  Box bounds = {};
  bool operator==(const HotspotSymbol&) const = default;
};

/// Which layers are on.
struct LayerChoice {
  bool hotspots = true;
  bool incidents = true;
  bool density = true;
  bool streets = false;  ///< density along the streets
  bool base = true;
  bool parking = true;
  bool operator==(const LayerChoice&) const = default;
};

/// Everything the map draws. The large parts are shared and never changed after they were made, so that a thread
/// may draw them while the window goes on.
struct MapScene {
  std::shared_ptr<const std::vector<BaseShape>> base = std::make_shared<std::vector<BaseShape>>();
  std::shared_ptr<const std::vector<Spot>> spots = std::make_shared<std::vector<Spot>>();
  /// Density along the streets, where it was asked for.
  std::shared_ptr<const std::vector<StreetStretch>> streets = std::make_shared<std::vector<StreetStretch>>();
  std::vector<HotspotSymbol> hotspots = {};
  double radius_m = 150;  ///< of the density
  Box extent = {};        ///< what "show everything" shows
  QString attribution = {};
};

std::shared_ptr<const std::vector<BaseShape>> baseShapes(std::vector<BaseFeature> features);
/// Points at equal coordinates become one spot. O(n log n).
std::shared_ptr<const std::vector<Spot>> spotsOf(std::vector<Point> places);

}  // namespace brandpunt::ui
