// SPDX-License-Identifier: GPL-3.0-or-later
#include "show/search.h"

#include "dossier/dossier.h"

namespace brandpunt::app {

Result<SearchAnswer> search(const DossierSnapshot& snapshot, const HotspotRequest& request, Keep keep,
                            const Progress& progress) {
  Result<store::Dossier> dossier = store::Dossier::open(
      snapshot.path, keep == Keep::Yes ? store::Access::ReadWrite : store::Access::ReadOnly);
  if (!dossier) return std::move(dossier).error();
  Result<Run> run = keep == Keep::Yes ? findHotspots(*dossier, request, progress)
                                      : previewHotspots(*dossier, request, progress);
  if (!run) return std::move(run).error();
  if (!run->id.stored()) {
    for (Hotspot& hotspot : run->hotspots) hotspot.id = Id<Hotspot>(-hotspot.rank);
  }
  Result<std::vector<HotspotSheet>> sheets = hotspotSheets(snapshot, *run, progress);
  if (!sheets) return std::move(sheets).error();
  return SearchAnswer{*std::move(run), *std::move(sheets)};
}

}  // namespace brandpunt::app
