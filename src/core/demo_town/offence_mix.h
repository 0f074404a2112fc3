// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <span>

#include "demo_town/rhythm.h"

namespace brandpunt::demo {

/// What a kind of offence aims at.
enum class Target { StreetCar, AnyCar, Home, Shed, Bicycle, Business, Shop };

/// Background crime: how many a year, at what, when.
struct OffenceRow {
  const char* code;
  Target target;
  std::array<int, 3> perYear;
  RhythmId first, second, third, fourth;  ///< with the weights below
  std::array<double, 4> rhythmShare;
  double attemptShare;
  double unevenness;  ///< deviation of the logarithm of a street's attraction
};
/// Where a planted hotspot lies: a car park by name, or homes round a point of a quarter.
struct PlantedRow {
  const char* id;
  const char* archetype;
  const char* offence;
  const char* description;
  const char* place;  ///< name of the car park or of the quarter
  bool carPark;
  double radius_m;
  std::array<int, 3> perYear;
  RhythmId usual, other;
  double usualShare;
  double attemptShare;
  const char* goods;
};
/// The background, and what is planted into it.
std::span<const OffenceRow> offenceMix();
std::span<const PlantedRow> plantedRows();

}  // namespace brandpunt::demo
