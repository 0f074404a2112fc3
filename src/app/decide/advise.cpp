// SPDX-License-Identifier: GPL-3.0-or-later
#include "decide/advise.h"

#include <utility>

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

}  // namespace brandpunt::app
