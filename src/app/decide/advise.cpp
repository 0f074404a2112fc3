// SPDX-License-Identifier: GPL-3.0-or-later
#include "decide/advise.h"

#include <utility>

#include "decide/local_rules.h"
#include "dossier/dossier.h"
#include "rule_file/local_rules.h"
#include "rule_file/read_facts.h"

namespace brandpunt::app {

AdviceGiven adviceOn(const std::shared_ptr<const RuleBase>& rules, HotspotFacts known) {
  Advice advice = brandpunt::advise(*rules, known.facts, known.memory);
  return {rules,
          std::move(known.hotspot),
          std::move(known.facts),
          std::move(advice),
          std::move(known.memory),
          std::move(known.checks)};
}

Result<AdviceGiven> adviseOnFacts(const std::filesystem::path& factsFile,
                                  const std::filesystem::path& dataFolder,
                                  const std::filesystem::path& changes) {
  LocalRules local;
  if (!changes.empty()) {
    auto file = exchange::fromFile(changes);
    if (!file) return std::move(file).error();
    local = std::move(*file);
  }
  Result<RuleBase> rules = exchange::readRuleBase(dataFolder / "rules", local);
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
  const auto dossier = store::Dossier::open(path, store::Access::ReadOnly);
  if (!dossier) return dossier.error();
  Result<RuleBase> read = rulesOf(*dossier, dataFolder);
  if (!read) return std::move(read).error();
  const auto rules = std::make_shared<const RuleBase>(std::move(*read));
  const auto run = dossier->run(runId);
  if (!run) return run.error();
  auto hotspots = hotspotsNamed(*run, hotspot);
  if (!hotspots) return std::move(hotspots).error();
  auto known = factsOf(*dossier, *rules, *run, std::move(*hotspots), progress);
  if (!known) return std::move(known).error();
  std::vector<AdviceGiven> all;
  for (HotspotFacts& h : *known) all.push_back(adviceOn(rules, std::move(h)));
  return all;
}

}  // namespace brandpunt::app
