// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "advice/fact.h"
#include "advice/place_memory.h"
#include "advice/rule_base.h"
#include "base/progress.h"
#include "base/result.h"
#include "dossier/dossier.h"
#include "hotspot/verdict/hotspot.h"
#include "hotspot/when/dark_share.h"

namespace brandpunt::app {

/// A hotspot with all that is known of it.
struct HotspotFacts {
  Hotspot hotspot = {};
  FactSet facts = {};
  PlaceMemory memory = {};             ///< what was done at the place before
  std::vector<GateCheck> checks = {};  ///< conditions of measures that somebody looked at
};

/// Hotspots of a run by name ("A1") or id; all of them, by rank, where none is named. Error{NotFound}.
Result<std::vector<Hotspot>> hotspotsNamed(const Run& run, const std::optional<std::string>& name);

/// What is known of these hotspots of the run: computed from the incidents, the layers, the calendar and the plan,
/// with what people answered over it. Counted back from the run's data date. The near-repeat test over the
/// municipality is made once; seeded by the run. \returns Error{WrongUsage} for an offence without rules,
/// Error{Cancelled} if stopped.
Result<std::vector<HotspotFacts>> factsOf(const store::Dossier& dossier, const RuleBase& rules,
                                          const Run& run, std::vector<Hotspot> hotspots,
                                          const Progress& progress);

/// The clock at a place, where the zone runs as in Amsterdam; empty for other zones and for a place they cannot hold.
UtcOffset localOffset(const std::string& zone, const LonLat& place);

/// What is asked of, or told to, the facts of a dossier.
struct FactRequest {
  std::filesystem::path dossier = {};
  std::filesystem::path dataFolder = {};
  std::optional<Id<Run>> run = {};
  std::optional<std::string> hotspot = {};    ///< name or id; nothing: the municipality's own profile
  std::vector<std::string> assignments = {};  ///< "FACT=VALUE"; "onbekend" takes an answer back
};

struct FactsKnown {
  RuleBase rules = {};
  std::optional<Hotspot> hotspot = {};
  FactSet facts = {};
  PlaceMemory memory = {};
};

/// Records the answers, if any, and gives the facts as they then stand. Facts of the municipality's profile are
/// recorded for the municipality, whichever hotspot they were told at. All answers are checked before the first is
/// recorded. \returns Error{WrongUsage} for an unknown fact or a value it cannot have.
Result<FactsKnown> askFacts(const FactRequest& request, const Progress& progress);

}  // namespace brandpunt::app
