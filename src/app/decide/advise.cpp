// SPDX-License-Identifier: GPL-3.0-or-later
#include "decide/advise.h"

#include <utility>

#include "decide/compute_facts.h"
#include "dossier/dossier.h"
#include "rule_file/read_facts.h"
#include "rule_file/read_rule_base.h"

namespace brandpunt::app {

Result<AdviceGiven> adviseOnFacts(const std::filesystem::path& factsFile,
                                  const std::filesystem::path& dataFolder) {
  Result<RuleBase> rules = exchange::readRuleBase(dataFolder / "rules");
  if (!rules) return rules.error();
  AdviceGiven given;
  given.rules = std::make_shared<const RuleBase>(std::move(*rules));
  Result<FactSet> facts = exchange::readFacts(factsFile, *given.rules);
  if (!facts) return facts.error();
  given.facts = std::move(*facts);
  given.advice = brandpunt::advise(*given.rules, given.facts);
  return given;
}

Result<std::vector<AdviceGiven>> adviseOnRun(const std::filesystem::path& path, Id<Run> runId,
                                             const std::optional<std::string>& hotspot,
                                             const std::filesystem::path& dataFolder,
                                             const Progress& progress) {
  Result<RuleBase> read = exchange::readRuleBase(dataFolder / "rules");
  if (!read) return std::move(read).error();
  const auto rules = std::make_shared<const RuleBase>(std::move(*read));
  const auto dossier = store::Dossier::open(path, store::Access::ReadOnly);
  if (!dossier) return dossier.error();
  const auto run = dossier->run(runId);
  if (!run) return run.error();
  auto hotspots = hotspotsNamed(*run, hotspot);
  if (!hotspots) return std::move(hotspots).error();
  auto known = factsOf(*dossier, *rules, *run, std::move(*hotspots), progress);
  if (!known) return std::move(known).error();
  std::vector<AdviceGiven> all;
  for (HotspotFacts& h : *known) {
    Advice advice = brandpunt::advise(*rules, h.facts);
    all.push_back({rules, std::move(h.hotspot), std::move(h.facts), std::move(advice)});
  }
  return all;
}

}  // namespace brandpunt::app
