// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "advice/rule_base.h"
#include "advice/rule_change.h"
#include "base/result.h"

namespace brandpunt::exchange {

/// Reads the rule base from a folder: facts.toml, sources.toml, measures/*.toml, discontinued.toml and
/// mix.toml.
///
/// Refuses what it does not understand: an unknown or doubled key, an expression that does not suit its fact,
/// a synergy, source or value that does not exist, a hard condition that names `onbekend`. Error{WrongFormat}
/// (or NotFound, NotReadable) names file, line and cause. Measures come out by id, whatever the order of the
/// files.
Result<RuleBase> readRuleBase(const std::filesystem::path& folder);

/// What is laid over the shipped files while they are read; see local_rules.h.
struct RuleOverlay {
  std::vector<RuleChange> changes = {};
  std::string ownMeasures = {};  ///< TOML
};
/// The same with changes; a change whose target is not there has no effect.
Result<RuleBase> readRuleBase(const std::filesystem::path& folder, const RuleOverlay& overlay);

}  // namespace brandpunt::exchange
