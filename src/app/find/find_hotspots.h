// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "dossier/dossier.h"
#include "find/period_of_study.h"
#include "hotspot/verdict/hotspot.h"
#include "incident/quality_finding.h"

namespace brandpunt::app {

/// What hotspots are asked for.
struct HotspotRequest {
  Offence offence = Offence::Autokraak;
  PeriodWish wish = {};
  std::string method = "dbscan";
  std::map<std::string, std::string> parameters = {};  ///< those not given are proposed from the data
  std::uint64_t seed = 1;
  bool withAttempts = true;
  bool addressOnly = false;  ///< places known to the street only do not take part
};

/// Finds the places where an offence concentrates, and appends the run to the dossier.
///
/// Incidents of the offence and period whose place is known well enough (isLocated) are clustered, each cluster gets
/// an outline (discs of half eps, closed), and the members of a hotspot are all located incidents inside its outline,
/// so that what one counts on the map is the number printed. Outlines do not overlap: the larger cluster keeps the
/// ground. Where the dossier has a study area, incidents outside it count nowhere; those within 2 km of it only help to
/// make a place at the border. Hotspots are ranked by how many more incidents they have than chance would lay there, of
/// equals the smaller area first. The year before counts inside the same outline, where the imported files cover it. Fewer than 5 located incidents give no hotspots and
/// `tooFew`. Each place is tested against chance (testAgainstChance, with expectationFor: which one, and how many
/// replications, stands in the run's parameters) and tried with other parameters (stabilityOf).
///
/// The same question of the same data returns the run that is there already. The result does not depend on the order
/// in which the incidents were imported.
/// \returns Error{WrongUsage} for a method, parameter or period that cannot be, Error{NothingUsable} for an empty
///          dossier, Error{Cancelled} if stopped; then nothing was written.
Result<Run> findHotspots(store::Dossier& dossier, const HotspotRequest& request,
                         const Progress& progress = {});

/// A run with what a reader must know beside it.
struct HotspotAnswer {
  Run run = {};
  std::vector<QualityFinding> findings = {};  ///< on the places of the incidents asked about
};

/// The same in the dossier at the path; writes the hotspots to `out` too where that is not empty (see
/// writeTableFile).
Result<HotspotAnswer> findHotspotsIn(const std::filesystem::path& dossier, const HotspotRequest& request,
                                     const std::filesystem::path& out, const Progress& progress);

/// The same without writing, for a look while somebody turns a knob: a run that is there already, else one without an
/// id, whose hotspots have none either.
Result<Run> previewHotspots(const store::Dossier& dossier, const HotspotRequest& request,
                            const Progress& progress = {});

}  // namespace brandpunt::app
