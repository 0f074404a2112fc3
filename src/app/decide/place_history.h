// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "advice/plan.h"
#include "base/result.h"
#include "dossier/dossier.h"
#include "hotspot/verdict/hotspot.h"

namespace brandpunt::app {

/// What was decided in a dossier about places of one offence, also in earlier runs: a plan is about a place, and the next
/// run finds that place as another hotspot.
class PlaceHistory {
 public:
  /// Reads each run in which anything was decided, once.
  static Result<PlaceHistory> read(const store::Dossier& dossier, Offence offence);

  /// The latest decision on each measure, of every hotspot whose centre lies in this outline, or in whose outline this
  /// centre lies.
  std::vector<PlanEntry> at(const Hotspot& hotspot) const;

 private:
  struct Place {
    Hotspot hotspot = {};
    std::vector<PlanEntry> plan = {};
  };
  std::vector<Place> m_places = {};
};

}  // namespace brandpunt::app
