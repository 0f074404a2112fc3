// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "advice/assessment.h"
#include "advice/mix.h"
#include "advice/rule_base.h"

namespace brandpunt {

/// What the number of incidents of a place bears (R14).
enum class Numbers {
  Enough,
  CheapOnly,  ///< so few that only cheap measures fit
  WatchOnly,  ///< too few for any
};

/// How many incidents the small-number rule looks at; nothing where unknown.
std::optional<double> countIn(const FactSet& facts, const MixRules& rules);
/// Enough where the count is unknown: a note tells so.
Numbers numbersOf(const FactSet& facts, const MixRules& rules);

/// Does the rule that begins a mix hold for these facts?
bool holds(const ForcedRule& rule, const FactSet& facts);

/// The measures that a mix may be made of: suitable, light, directed at no person, not running here already, nor of the
/// group of one that is. Forced ones first, in the order of their rules; the others by id.
/// \param score  which score to choose by: as it stands, or the worst it may become
std::vector<MixCandidate> candidatesOf(const RuleBase& rules, const FactSet& facts,
                                       const std::vector<Assessment>& assessments,
                                       int Assessment::*score = &Assessment::score);

}  // namespace brandpunt
