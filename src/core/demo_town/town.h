// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "place/geometry.h"

namespace brandpunt::demo {

/// How a quarter was built, which decides its blocks, houses and crime.
enum class QuarterKind { OldCentre, PreWar, PostWar, Woonerf, Vinex, Villa, Business, Park, Village };

/// A neighbourhood (buurt) with the codes Statistics Netherlands would give it; 99.. is no real municipality.
struct Neighbourhood {
  std::string code = {};  ///< BU99010203
  std::string name = {};
  std::string districtCode = {};  ///< WK990102
  std::string districtName = {};  ///< "Wijk 02 Grachtengordel"
  int postcodeDigits = 0;         ///< 112 stands for 0112: no Dutch postcode begins with 0
  QuarterKind kind = QuarterKind::PreWar;
  int year = 1930;  ///< when most of it was built
  Ring outline = {};
};

enum class StreetClass { Motorway, Main, Collector, Residential, Yard, Quay };

/// A street with one name. Where water, railway or another obstacle cuts it, it has several pieces.
struct Street {
  std::string name = {};
  StreetClass kind = StreetClass::Residential;
  int neighbourhood = -1;
  MultiLine line = {};
};

enum class BuildingKind {
  Terraced,
  SemiDetached,
  Detached,
  Flat,
  Shop,
  Office,
  Industry,
  School,
  Station,
  Garage,
  PoliceStation,
  TownHall
};

struct Building {
  Ring outline = {};
  BuildingKind kind = BuildingKind::Terraced;
  int year = 1930;
};

/// An address with the dwelling, shop or office behind it.
struct PremisesAddress {
  int street = -1;
  int number = 0;
  std::string addition = {};  ///< "A", "bis" or empty
  std::string postcode = {};  ///< 0112AB
  int building = -1;
  int neighbourhood = -1;
  bool endOfRow = false;  ///< the corner house of a row
  bool home = true;       ///< woonfunctie
  Point place = {};
};

enum class CarParkKind { Garage, Lot, ParkAndRide, PrivateLot };

struct CarPark {
  std::string name = {};
  CarParkKind kind = CarParkKind::Lot;
  int capacity = 0;
  std::string owner = {};
  int street = -1;
  int neighbourhood = -1;
  Ring outline = {};
  Point centre = {};
};

struct NamedArea {
  std::string name = {};
  std::string kind = {};
  Ring outline = {};
};
struct NamedPoint {
  std::string name = {};
  std::string kind = {};
  Point place = {};
};
struct NamedLine {
  std::string name = {};
  std::string kind = {};
  Line line = {};
};

/// A fictitious Dutch town in RD New, there where in truth the Markermeer is: no address in it can be anyone's.
struct Town {
  std::string name = {};
  std::string municipalityCode = {};
  Ring border = {};
  std::vector<Neighbourhood> neighbourhoods = {};
  std::vector<Street> streets = {};
  std::vector<Building> buildings = {};
  std::vector<PremisesAddress> addresses = {};
  std::vector<CarPark> carParks = {};
  std::vector<NamedArea> green = {};
  std::vector<NamedArea> water = {};
  std::vector<NamedArea> shoppingAreas = {};
  std::vector<NamedArea> businessAreas = {};
  std::vector<NamedArea> preventionTeams = {};
  std::vector<NamedLine> railways = {};
  std::vector<NamedLine> ditches = {};
  std::vector<NamedPoint> lights = {};
  std::vector<NamedPoint> cameras = {};
  int policeStation = -1;  ///< its address
};

/// Builds the town. The same seed gives the same town, whatever the number of threads; well below a second.
/// Everything lies inside the border, coordinates are rounded to centimetres.
Town buildTown(std::uint64_t seed = 1);

}  // namespace brandpunt::demo
