// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string_view>

#include "dossier/dossier.h"
#include "find/period_of_study.h"
#include "hotspot/network/network_density.h"
#include "hotspot/network/street_counts.h"
#include "hotspot/network/street_layer.h"

namespace brandpunt::app {

/// What is asked of an offence along the streets.
struct StreetQuestion {
  Offence offence = Offence::Autokraak;
  PeriodWish wish = {};
  NetworkDensityParameters density = {};
};

struct StreetAnswer {
  Period period = {};
  std::string_view basis = {};  ///< of the expectation, see Expectation
  std::int64_t n = 0;           ///< incidents that count on a segment
  std::int64_t streetOnly = 0;  ///< left out: known to the street only, or less
  std::int64_t farAway = 0;     ///< left out: no street near enough
  std::int64_t outside = 0;     ///< left out: outside the study area
  StreetNetwork network;
  StreetLayer layer = {};
  std::vector<StreetCount> counts = {};   ///< by segment
  std::vector<double> perKilometre = {};  ///< by segment: the density along the streets
  std::vector<std::size_t> standing =
      {};  ///< segments with q at most mostFalseStreets, the largest excess first
};

/// On which street segments does an offence concentrate? By the dossier's layer of streets. Incidents known to the address,
/// or of unknown exactness, count for the nearest street; expected is the total in proportion to what stands along a
/// segment (see expectationFor), or its length where nothing is known of that.
/// \returns Error{NothingUsable} without a layer of streets or without incidents, the errors of periodFor,
///          Error{Cancelled} if stopped.
Result<StreetAnswer> streetsIn(const std::filesystem::path& dossier, const StreetQuestion& question,
                               const std::filesystem::path& out, const Progress& progress);

}  // namespace brandpunt::app
