// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string>
#include <vector>

#include "demo_town/town.h"
#include "period/civil_time.h"

namespace brandpunt::demo {

/// What happened, as nobody ever knows it: the true place and the window in which the victim was away. What the
/// police wrote down of it stands in the exports.
struct Crime {
  std::string code = {};       ///< "A10"
  std::string otherCode = {};  ///< a second offence in the same incident, or empty
  bool attempt = false;
  CivilTime from = {};
  CivilTime to = {};
  CivilTime reported = {};
  int address = -1;  ///< nearest address, or -1: a car park
  int carPark = -1;
  Point place = {};
  std::string object = {};  ///< kind of place in the police's words
  std::string goods = {};
  std::string method = {};
  int planted = -1;  ///< of which planted hotspot, or -1
};

/// A hotspot that was put into the town on purpose: what an analysis should find again.
struct PlantedHotspot {
  std::string id = {};         ///< "garage-centrum"
  std::string archetype = {};  ///< locatietype of the rule base
  std::string offence = {};    ///< "autokraak", "woninginbraak"
  std::string description = {};
  std::array<int, 3> perYear = {};  ///< planted in each of the three years
  Point centre = {};
  double radius_m = 0;  ///< within which all of it lies
};

struct CrimeHistory {
  std::vector<Crime> crimes = {};  ///< in order of their report
  std::vector<PlantedHotspot> planted = {};
};

/// The three years the demo tells of, from 1 November.
Period demoYear(int year);  ///< 0, 1 or 2
Period demoPeriod();

/// Lets three years of crime happen to the town: a background as uneven as a real one (few streets hold much of
/// it), dark days, nights and weekends, near repeats, series in one night, and the planted hotspots.
CrimeHistory commitCrimes(const Town& town, std::uint64_t seed = 1);

}  // namespace brandpunt::demo
