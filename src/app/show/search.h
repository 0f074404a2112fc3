// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "find/find_hotspots.h"
#include "show/hotspot_sheet.h"

namespace brandpunt::app {

/// A run, and what can be told of each of its hotspots.
struct SearchAnswer {
  Run run = {};
  std::vector<HotspotSheet> sheets = {};
};

/// Is the run kept? A look at the map while somebody turns a knob is not worth keeping; advice, a plan or a paper
/// rests on a run and so keeps it.
enum class Keep { No, Yes };

/// Finds hotspots in the dossier that the snapshot was read from, and describes them from the snapshot.
/// Hotspots of a run that is not kept have negative ids, by rank, so that they can be told apart.
/// \returns what findHotspots gives.
Result<SearchAnswer> search(const DossierSnapshot& snapshot, const HotspotRequest& request, Keep keep,
                            const Progress& progress = {});

}  // namespace brandpunt::app
