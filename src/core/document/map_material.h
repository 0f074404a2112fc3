// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "hotspot/change/trend.h"
#include "hotspot/verdict/hotspot.h"
#include "hotspot/when/hot_times.h"
#include "incident/offence.h"
#include "period/civil_time.h"
#include "place/geometry.h"

namespace brandpunt {

/// A hotspot with what was found out about its place.
struct HotspotMaterial {
  Hotspot hotspot = {};
  std::string placeName = {};  ///< the neighbourhood, from a loaded layer or from the export
  std::optional<Change> change = {};
  std::optional<int> attempts = {};  ///< of the incidents inside; nothing: the export does not tell
  int withTime = 0;                  ///< of them, with a usable time
  std::optional<Peak> peak = {};     ///< in whole blocks of four hours; nothing: none stands out
  double shareLong = 0;              ///< of those with a time, a window of over 8 hours
};

/// Incidents of one month, and what the same month of earlier years leads to expect.
struct MonthMaterial {
  Date first = {};
  int n = 0;
  std::optional<double> expected = {}, low = {}, high = {};
};

/// Estimated numbers by hour and weekday.
struct TimesMaterial {
  std::array<std::array<double, 7>, 24> table = {};  ///< Monday first
  int n = 0;                                         ///< incidents with a usable time
  double shareLong = 0;                              ///< of these, a window of over 8 hours
};

/// Everything a map could show, before any rule of privacy. Never leaves the program: privacy's permit() makes the
/// part of it that may.
struct MapMaterial {
  Offence offence = Offence::Overig;
  Period period = {};
  int n = 0;                       ///< incidents of the period
  std::vector<Point> places = {};  ///< of those with a place
  std::optional<int> before = {};  ///< incidents of the same period a year earlier
  std::optional<Change> change = {};
  std::vector<HotspotMaterial> hotspots = {};
  std::vector<MonthMaterial> months = {};
  std::optional<TimesMaterial> times = {};
  std::optional<std::vector<Point>> dwellings = {};  ///< nothing: no layer says where dwellings are
};

}  // namespace brandpunt
