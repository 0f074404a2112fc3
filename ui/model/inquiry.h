// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "gather/dossier_snapshot.h"
#include "incident/incident.h"
#include "map_view/map_scene.h"

namespace brandpunt::ui {

/// What the window asks of the incidents: which ones count, and how hotspots are found in them.
struct Inquiry {
  Offence offence = Offence::Autokraak;
  std::optional<Period> period = {};  ///< nothing: the last twelve whole months of the data
  bool attempts = true;
  bool addressOnly = false;          ///< places known to the street only do not count
  std::optional<int> radius_m = {};  ///< nothing: proposed from the data
  std::optional<int> minimum = {};
  bool operator==(const Inquiry&) const = default;
};

/// The incidents that an inquiry lets through.
struct Counted {
  std::vector<const Incident*> incidents = {};  ///< in the order of the dossier, which they point into
  int withoutPlace = 0;                         ///< would count, but have no usable place
  std::shared_ptr<const std::vector<Spot>> spots = std::make_shared<std::vector<Spot>>();  ///< for the map
};
/// \param period  nothing: no incident counts. O(n log n); a dossier that is opened is counted off the window's thread.
Counted countFor(const std::vector<Incident>& incidents, const Inquiry& inquiry,
                 const std::optional<Period>& period);

/// A month as one number, so that months can be walked: 12 a year.
inline int monthNumber(const Date& date) { return date.year * 12 + date.month - 1; }

/// What a dossier holds, counted once when it is read: panels show it, and walk no incidents themselves.
struct DossierTally {
  std::map<Offence, std::int64_t> byOffence = {};
  std::map<Offence, std::map<int, int>> byMonth = {};  ///< by monthNumber
  std::optional<int> firstYear = {};
  std::int64_t total = 0;
  std::int64_t placed = 0, street = 0;  ///< with a place; of these, known to the street only
  std::int64_t timed = 0, ended = 0;    ///< with the hour of the begin; with an end
};
DossierTally tallyOf(const std::vector<Incident>& incidents);

/// The offence that a dossier is about: theft from vehicles or burglary, whichever it is made for, and where it has
/// neither the most frequent one.
Offence offenceOf(const DossierTally& tally);

}  // namespace brandpunt::ui
