// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <limits>
#include <map>
#include <set>
#include <span>
#include <vector>

#include "incident/import_report.h"
#include "incident/incident.h"

namespace brandpunt {

/// How an import stands to those before it.
struct Succession {
  struct Replaced {
    std::size_t by = 0;  ///< index among the accepted incidents
    Id<Incident> old = {};
  };
  std::vector<Replaced> replaced = {};
  std::vector<Id<Incident>> gone = {};  ///< no longer in the export; they leave the live ones
  /// How many incidents of each earlier batch this file says again: taking that batch out would lose them.
  std::map<Id<ImportBatch>, std::int64_t> restsOn = {};
};

/// As much of a known incident as must be remembered while a file is read.
struct KnownIncident {
  Id<Incident> id = {};
  Id<ImportBatch> batch = {};
  std::int32_t day = noDay;  ///< since 1970
  Offence offence = Offence::Overig;
  bool outdated = true;  ///< the file's stand is not older than that of its batch
  bool inFile = false;   ///< the file holds it, the same or changed
  static constexpr std::int32_t noDay = std::numeric_limits<std::int32_t>::min();
};
KnownIncident briefOf(const Incident& incident);

/// What must be known to tell which incidents a later export no longer holds.
struct VanishedQuestion {
  std::span<const KnownIncident> known = {};  ///< the live ones
  std::set<std::int32_t> days = {};           ///< of the file's incidents, since 1970
  std::set<Offence> offences = {};            ///< of the file's incidents
};
struct Vanished {
  std::vector<std::size_t> gone = {};  ///< indices of `known`
  std::int64_t lookedAt = 0;           ///< known incidents that the file should have held
  std::int64_t missing = 0;            ///< of these, not in the file
  bool laterVersion = false;           ///< enough of them are in the file
};

/// Which of the known incidents that a later export does not hold it should have held.
///
/// An export holds whole days of some offences. Looked at are the known incidents of its offences between its first
/// and last day, both widened to the month they lie in where no more than two known incidents lie in between and the
/// gap is no wider than the widest within the file. Where fewer than four in five of these are in the file, it is
/// another selection rather than a later version, and nothing is gone.
/// \par Cost  O(n log n).
Vanished findVanished(const VanishedQuestion& question);

}  // namespace brandpunt
