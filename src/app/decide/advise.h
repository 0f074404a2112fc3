// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "advice/advice.h"
#include "advice/rule_base.h"
#include "base/id.h"
#include "base/progress.h"
#include "base/result.h"
#include "decide/compute_facts.h"
#include "hotspot/verdict/hotspot.h"

namespace brandpunt::app {

/// An advice with what it points into.
struct AdviceGiven {
  std::shared_ptr<const RuleBase> rules = {};
  std::optional<Hotspot> hotspot = {};  ///< nothing: the facts came from a file
  FactSet facts = {};
  Advice advice = {};
  PlaceMemory memory = {};             ///< what was done at the place before
  std::vector<GateCheck> checks = {};  ///< conditions of measures that somebody looked at
};

/// The advice on a hotspot of which all is known.
AdviceGiven adviceOn(const std::shared_ptr<const RuleBase>& rules, HotspotFacts known);

/// Advice on a file of facts (JSON, see exchange/rule_file), by the rule base in `dataFolder`/rules.
/// \param changes  a file of local changes to lay over it; empty: none
Result<AdviceGiven> adviseOnFacts(const std::filesystem::path& factsFile,
                                  const std::filesystem::path& dataFolder,
                                  const std::filesystem::path& changes = {});

/// Advice on one hotspot of a run by name or id, or on all of them by rank.
Result<std::vector<AdviceGiven>> adviseOnRun(const std::filesystem::path& dossier, Id<Run> run,
                                             const std::optional<std::string>& hotspot,
                                             const std::filesystem::path& dataFolder,
                                             const Progress& progress);

}  // namespace brandpunt::app
