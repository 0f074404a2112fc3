// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "demo_town/amenities.h"
#include "demo_town/houses.h"
#include "demo_town/street_names.h"
#include "demo_town/town.h"

namespace brandpunt::demo {
namespace {

/// The pieces of a street that no water, railway or motorway interrupts; main roads have bridges and tunnels.
MultiLine passable(const Plan& plan, const PlannedStreet& street, const MultiPolygon& land) {
  MultiLine pieces;
  const Line line =
      plan.toTown(densified(street.flat, street.kind == StreetClass::Main ? 25 : 10), street.quarter);
  const bool bridged = street.kind == StreetClass::Main || street.kind == StreetClass::Collector;
  const auto add = [&](const Line& piece) {
    if (piece.size() < 2) return;
    Line kept;
    for (const Point p : piece) kept.push_back(rounded(p));
    pieces.push_back(kept);
  };
  if (street.kind == StreetClass::Quay) {
    add(shiftedLeft(line, 13)), add(shiftedLeft(line, -13));
    return pieces;
  }
  Line piece;
  for (const Point p : line) {
    const bool free = bridged ? contains(land, p)
                              : (isClear(plan.water, p, 1) && isClear(plan.railway, p, 6) &&
                                 isClear(plan.motorway, p, 8) && isClear(plan.reserved, p, 0));
    if (free) {
      piece.push_back(p);
    } else {
      add(piece);
      piece.clear();
    }
  }
  add(piece);
  return pieces;
}

/// A street on the edge of quarters is named after the one that has most of its houses: the first to claim it.
void nameStreets(const Plan& plan, Random& random, Town& town) {
  StreetNames names(random);
  std::vector<int> quarterOf(plan.streets.size(), -1);
  for (std::size_t s = 0; s < plan.streets.size(); ++s) quarterOf[s] = plan.streets[s].quarter;
  for (const Block& block : plan.blocks) {
    for (const int s : block.plot.street) {
      if (s >= 0 && quarterOf[static_cast<std::size_t>(s)] < 0)
        quarterOf[static_cast<std::size_t>(s)] = block.quarter;
    }
  }
  for (std::size_t s = 0; s < plan.streets.size(); ++s) {
    const PlannedStreet& planned = plan.streets[s];
    const int q = std::max(0, quarterOf[s]);
    town.streets.push_back({names.nameFor(plan.quarters[static_cast<std::size_t>(q)], q, planned.kind),
                            planned.kind, q, passable(plan, planned, {{town.border, {}}})});
  }
  for (const Corridor& c : plan.motorway) {
    Line line;
    for (const Point p : c.line) {
      if (contains(MultiPolygon{{town.border, {}}}, p)) line.push_back(rounded(p));
    }
    town.streets.push_back({"Rijksweg A99", StreetClass::Motorway, -1, {line}});
  }
}

void outlineQuarters(const Plan& plan, Town& town) {
  town.neighbourhoods = plan.quarters;
  for (std::size_t q = 0; q < plan.plots.size(); ++q) {
    Line flat = plan.plots[q].corner;
    flat.push_back(flat.front());
    Line bent = plan.toTown(densified(flat, 20));
    bent.pop_back();
    town.neighbourhoods[q].outline = closedRing(bent);
  }
}

Ring borderOf(const Plan& plan) {
  std::vector<Point> coast;
  for (int degrees = 0; degrees < 360; degrees += 3) {
    const double a = degrees * 3.14159265358979 / 180;
    const double radius = 3700 + 420 * std::sin(2 * a + 0.9) + 220 * std::sin(3 * a) +
                          90 * std::sin(7 * a + 2) + 45 * std::sin(13 * a + 1);
    coast.push_back(plan.toTown(Point{-300 + 1.08 * radius * std::cos(a), 80 + radius * 0.88 * std::sin(a)}));
  }
  return closedRing(coast);
}

}  // namespace

Town buildTown(std::uint64_t seed) {
  Random planning(seed, {1}), naming(seed, {2}), building(seed, {3}), furnishing(seed, {4});
  Plan plan = planTown(planning);
  Town town{};
  town.name = "Zilverdam";
  town.municipalityCode = "GM9901";
  town.border = borderOf(plan);
  outlineQuarters(plan, town);
  nameStreets(plan, naming, town);
  Occupied occupied;
  placeAmenities(plan, occupied, town);
  buildHouses(plan, occupied, building, town);
  addressPoliceStation(plan, town);
  furnish(plan, furnishing, town);
  return town;
}

}  // namespace brandpunt::demo
