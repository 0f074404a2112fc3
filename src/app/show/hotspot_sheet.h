// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "gather/dossier_snapshot.h"
#include "hotspot/change/trend.h"
#include "hotspot/verdict/judge.h"
#include "hotspot/when/hot_times.h"

namespace brandpunt::app {

/// A month of a hotspot, and the band in which 8 in 10 such months lie when nothing changed since the year before.
struct SheetMonth {
  Date first = {};
  int n = 0;
  std::optional<int> low = {}, high = {};  ///< nothing: the year before is not covered
};

/// What can be told of one hotspot from the incidents alone.
struct HotspotSheet {
  Hotspot hotspot = {};
  /// The street of most members, else the neighbourhood; with the commonest street behind it where another hotspot has
  /// the same name. Empty where neither is known.
  std::string placeName = {};
  Change change = {};  ///< against the same period a year before
  HotTimes times = {};
  std::vector<SheetMonth> months =
      {};  ///< to the end of the period, oldest first: two years, or one where the year before is not covered; whole months
  int attempts = 0;           ///< members
  Doubt doubt = {};           ///< of its members
  int streetLevel = 0;        ///< members of which the place is no better than the street
  int withoutUsableTime = 0;  ///< members that say nothing about the hour
};

/// One sheet for every hotspot of the run, in its order.
///
/// The band of a month is the central 80 % of a Poisson count with the mean of the twelve months before the period,
/// in the same outline. Cost O(incidents * hotspots) for those near an outline, and the bootstrap of hotTimes.
/// \returns Cancelled.
Result<std::vector<HotspotSheet>> hotspotSheets(const DossierSnapshot& snapshot, const Run& run,
                                                const Progress& progress = {});

/// The name people would use for the place of these incidents. Names all in capitals are written as names.
std::string placeNameOf(const std::vector<const Incident*>& members, const MapLayer* neighbourhoods,
                        Point centre);

}  // namespace brandpunt::app
