// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "advice/rule_base.h"
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

}  // namespace brandpunt::exchange
