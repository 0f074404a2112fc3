// SPDX-License-Identifier: GPL-3.0-or-later
#include "decide/place_history.h"

#include <algorithm>
#include <map>
#include <utility>

namespace brandpunt::app {

Result<PlaceHistory> PlaceHistory::read(const store::Dossier& dossier, Offence offence) {
  const auto planned = dossier.plannedHotspots();
  if (!planned) return planned.error();
  std::map<std::int64_t, Run> runs;
  PlaceHistory history;
  for (const auto& [runId, id] : *planned) {
    if (!runs.contains(runId.number)) {
      auto run = dossier.run(runId);
      if (!run) return std::move(run).error();
      runs.emplace(runId.number, *std::move(run));
    }
    const Run& run = runs.at(runId.number);
    const auto hotspot = std::ranges::find(run.hotspots, id, &Hotspot::id);
    if (run.offence != offence || hotspot == run.hotspots.end()) continue;
    auto plan = dossier.plan(id);
    if (!plan) return std::move(plan).error();
    history.m_places.push_back({*hotspot, std::move(*plan)});
  }
  return history;
}

std::vector<PlanEntry> PlaceHistory::at(const Hotspot& hotspot) const {
  std::vector<PlanEntry> entries;
  for (const auto& [other, plan] : m_places) {
    const bool same = other.id == hotspot.id || contains(hotspot.outline, other.centre) ||
                      contains(other.outline, hotspot.centre);
    if (same) entries.insert(entries.end(), plan.begin(), plan.end());
  }
  return entries;
}

}  // namespace brandpunt::app
