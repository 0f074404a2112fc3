// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "incident/offence.h"
#include "place/map_layer.h"
#include "schouw/street_walk.h"

namespace brandpunt {

/// What kind of place a point is; the checklist has a hint for each.
enum class LookKind { ParkingEntrance, ParkingMiddle, Station, Unlit, BackPath, Path, Green, Street, Edge };
std::string_view idOf(LookKind kind);  ///< "parking-entrance", "unlit", ...
std::optional<LookKind> lookKindFromId(std::string_view id);

/// A place to stop at.
struct LookPoint {
  LookKind kind = LookKind::Street;
  Point place = {};  ///< to five metres
  Text name = {};    ///< "Ingang Stationsgarage", "Kerkstraat, noord"; a name with a figure in it is left out
};

/// The points of a schouw in walking order, and the tour along them.
struct SchouwWalk {
  std::vector<LookPoint> points = {};
  Line course = {};
  double length_m = 0;
  std::vector<Point> lamps = {};  ///< of a loaded layer of lighting, in and around the area
  bool alongStreets = false;      ///< a layer of streets was there to follow
};

inline constexpr std::size_t mostLookPoints = 8;

/// Where to look in the area: entrances and middles of car parks, stations, stretches without a lamp within 35 m, back
/// paths, paths, green along a street, ways in and out, and streets in between; chosen by the offence, at least 25 m
/// apart, at most eight. Without layers: the middle and the edges of the area.
///
/// Everything follows from the area and the layers of things: incidents, addresses and dwellings are not among the
/// arguments, so no point can stand for one. An empty area has no points.
SchouwWalk schouwWalk(const MultiPolygon& area, const std::map<LayerRole, MapLayer>& layers, Offence offence);

}  // namespace brandpunt
