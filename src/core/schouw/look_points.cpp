// SPDX-License-Identifier: GPL-3.0-or-later
#include "schouw/look_points.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <limits>
#include <optional>
#include <set>

#include "base/words.h"
#include "place/distance.h"
#include "schouw/look_candidates.h"

namespace brandpunt {
namespace {

constexpr Words<LookKind, 9> kindIds{
    "parking-entrance", "parking-middle", "station", "unlit", "back-path", "path", "green", "street", "edge"};

constexpr double apart_m = 25;
constexpr double streetsApart_m = 60;
constexpr std::size_t enoughPoints = 6;
constexpr double grid_m = 5;

/// How many points of a kind a schouw has, in order of importance.
struct Quota {
  LookKind kind;
  std::size_t most;
};
using Quotas = std::array<Quota, 8>;
constexpr Quotas forCars{{{LookKind::Station, 1},
                          {LookKind::ParkingEntrance, 3},
                          {LookKind::ParkingMiddle, 2},
                          {LookKind::Unlit, 2},
                          {LookKind::Path, 1},
                          {LookKind::Green, 2},
                          {LookKind::Edge, 2},
                          {LookKind::BackPath, 1}}};
constexpr Quotas forHomes{{{LookKind::BackPath, 3},
                           {LookKind::Unlit, 2},
                           {LookKind::Path, 2},
                           {LookKind::Green, 2},
                           {LookKind::Edge, 2},
                           {LookKind::ParkingEntrance, 1},
                           {LookKind::Station, 1},
                           {LookKind::ParkingMiddle, 0}}};

double nearestOf(const std::vector<LookPoint>& chosen, Point p) {
  double least = std::numeric_limits<double>::infinity();
  for (const LookPoint& c : chosen) least = std::min(least, distance(c.place, p));
  return least;
}

void takeByQuota(const std::vector<LookPoint>& candidates, const Quotas& quotas,
                 std::vector<LookPoint>& chosen) {
  for (const auto& [kind, most] : quotas) {
    std::size_t taken = 0;
    for (const LookPoint& c : candidates) {
      if (c.kind != kind || taken == most || chosen.size() == mostLookPoints) continue;
      if (nearestOf(chosen, c.place) < apart_m) continue;
      chosen.push_back(c);
      ++taken;
    }
  }
}

/// Streets between the points, each as far from the others as can be.
void fillWithStreets(const std::vector<LookPoint>& candidates, std::vector<LookPoint>& chosen) {
  while (chosen.size() < enoughPoints) {
    const LookPoint* farthest = nullptr;
    double most = streetsApart_m;
    for (const LookPoint& c : candidates) {
      if (c.kind != LookKind::Street) continue;
      const double d = nearestOf(chosen, c.place);
      if (d > most) {
        farthest = &c, most = d;
        if (std::isinf(d)) break;
      }
    }
    if (!farthest) return;
    chosen.push_back(*farthest);
  }
}

/// Points with the same name are told apart by where they lie.
void tellApart(std::vector<LookPoint>& points, Point centre) {
  static const std::array<Text, 4> sides{
      {{"noord", "north"}, {"oost", "east"}, {"zuid", "south"}, {"west", "west"}}};
  std::set<std::string> twice, seen;
  for (const LookPoint& p : points) {
    if (!seen.insert(p.name.nl).second) twice.insert(p.name.nl);
  }
  for (LookPoint& p : points) {
    if (!twice.contains(p.name.nl)) continue;
    const double dx = p.place.x - centre.x, dy = p.place.y - centre.y;
    const std::size_t side = std::abs(dx) > std::abs(dy) ? (dx > 0 ? 1 : 3) : (dy > 0 ? 0 : 2);
    p.name.nl += ", " + sides[side].nl;
    p.name.en += ", " + sides[side].en;
  }
}

}  // namespace

std::string_view idOf(LookKind kind) { return kindIds.of(kind); }
std::optional<LookKind> lookKindFromId(std::string_view id) { return kindIds.find(id); }

SchouwWalk schouwWalk(const MultiPolygon& area, const std::map<LayerRole, MapLayer>& layers,
                      Offence offence) {
  SchouwWalk walk;
  if (boundsOf(Geometry(area)).empty()) return walk;
  const LookCandidates candidates = lookCandidates(area, layers);
  std::vector<LookPoint> chosen;
  takeByQuota(candidates.points, offence == Offence::Autokraak ? forCars : forHomes, chosen);
  fillWithStreets(candidates.points, chosen);
  for (LookPoint& p : chosen)
    p.place = {std::round(p.place.x / grid_m) * grid_m, std::round(p.place.y / grid_m) * grid_m};
  tellApart(chosen, boundsOf(Geometry(area)).centre());
  std::vector<Point> stops;
  for (const LookPoint& p : chosen) stops.push_back(p.place);
  const Walk tour = shortestWalk(stops, candidates.streets);
  for (const std::size_t i : tour.order) walk.points.push_back(chosen[i]);
  walk.course = tour.course;
  walk.length_m = tour.length_m;
  walk.lamps = candidates.lamps;
  walk.alongStreets = !candidates.streets.empty();
  return walk;
}

}  // namespace brandpunt
