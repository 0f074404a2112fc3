// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "advice/plan.h"
#include "period/civil_time.h"

namespace brandpunt {

/// What became of one measure at a place: it runs, it is over, or it did not work here.
struct Remembered {
  std::string measure = {};  ///< slug
  Course course = Course::Running;
  std::optional<Date> since = {};       ///< by when it was to be done
  std::optional<Date> evaluation = {};  ///< when its effect is looked at
  std::string outcome = {};             ///< what came of it, in the words of who wrote it down
};

/// What was done at a place before, at most once a measure, by measure. Rule R13: what runs is not proposed again, what
/// failed here before counts against itself.
using PlaceMemory = std::vector<Remembered>;

/// What the plans of a place tell of it. Of several decisions about a measure the newest counts; what has yet to begin, or
/// was rejected, is no memory.
/// \param entries  of the hotspot and of earlier ones at the same place, in any order
PlaceMemory memoryOf(const std::vector<PlanEntry>& entries);

/// What is remembered of a measure, or nothing.
const Remembered* find(const PlaceMemory& memory, const std::string& measure);

}  // namespace brandpunt
