// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "base/random.h"
#include "demo_town/ground_plan.h"
#include "demo_town/town.h"

namespace brandpunt::demo {

/// How a kind of quarter is built; metres.
struct BuildingStyle {
  QuarterKind kind = QuarterKind::PreWar;
  double blockDepth = 60, blockLength = 150;
  double angleSpread = 0;  ///< radians by which a cut leaves the right angle
  double placeSpread = 0;  ///< share of the block by which a cut leaves its place
  double openShare = 0;    ///< blocks that stay green or hold a school
  double houseWidth = 5.6, houseDepth = 9;
  double frontGarden = 3;
  int rowFrom = 4, rowTo = 9;  ///< houses in a row; 1: detached
  double gap = 4;              ///< between rows
  bool closedBlocks = false;   ///< houses on all four sides
  double flatShare = 0;        ///< blocks with slabs of flats
  double upstairsShare = 0;    ///< houses with a second dwelling above
  double winding_m = 0;        ///< how far streets wind inside the quarter
  int yearFrom = 1920, yearTo = 1939;
};
const BuildingStyle& styleOf(QuarterKind kind);

/// A street before it has a name: straight in the flat plan.
struct PlannedStreet {
  StreetClass kind = StreetClass::Residential;
  int quarter = -1;
  Line flat = {};
};

/// A piece of a quarter between streets.
struct Block {
  Plot plot = {};
  int quarter = -1;
  bool open = false;  ///< stays green
};

/// The flat plan of the town: rings and radials first, then each quarter cut into blocks.
struct Plan {
  std::vector<Neighbourhood> quarters = {};  ///< outline still empty
  std::vector<Plot> plots = {};              ///< of each quarter
  std::vector<PlannedStreet> streets = {};
  std::vector<Block> blocks = {};
  std::vector<Corridor> water = {};  ///< in the town, bent
  std::vector<Corridor> railway = {};
  std::vector<Corridor> motorway = {};
  std::vector<Corridor> reserved = {};  ///< the station and its square
  std::vector<Plot> lakes = {};         ///< flat
  std::vector<Plot> woods = {};         ///< flat
  Point stationFlat = {};

  /// Where a point of the flat plan comes to lie, RD New.
  Point toTown(Point flat, int quarter = -1) const;
  Line toTown(const Line& flat, int quarter = -1) const;
};
Plan planTown(Random& random);

}  // namespace brandpunt::demo
