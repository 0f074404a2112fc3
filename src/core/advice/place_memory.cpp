// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/place_memory.h"

#include <algorithm>
#include <map>

namespace brandpunt {

PlaceMemory memoryOf(const std::vector<PlanEntry>& entries) {
  std::map<std::string, const PlanEntry*> newest;
  for (const PlanEntry& entry : entries) {
    const PlanEntry*& known = newest[entry.measure];
    // Of two decisions of one moment the later hotspot's counts, so that the order of the entries does not matter.
    if (!known || std::pair(known->decidedAtUtc, known->hotspot.number) <=
                      std::pair(entry.decidedAtUtc, entry.hotspot.number)) {
      known = &entry;
    }
  }
  PlaceMemory memory;
  for (const auto& [measure, entry] : newest) {
    if (entry->status == PlanStatus::Rejected || entry->course == Course::Planned) continue;
    memory.push_back({measure, entry->course, entry->date, entry->evaluation, entry->outcome});
  }
  return memory;
}

const Remembered* find(const PlaceMemory& memory, const std::string& measure) {
  const auto found = std::ranges::find(memory, measure, &Remembered::measure);
  return found == memory.end() ? nullptr : &*found;
}

}  // namespace brandpunt
