// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "base/text.h"

namespace brandpunt {

/// One thing in the rule base that a municipality does otherwise than the shipped rules.
///
/// Paths name what is changed: "mix.limits.cost", "mix.dark_days.first_month", "measures.lokauto.cost",
/// "measures.lokauto.indications.n_3m>=5" (its weight), "measures.lokauto.hard.n_12m>=12" (true: it is there),
/// "measures.lokauto.off" (the reason why it is not used here). Values are TOML: `12`, `"midden"`, `[7, 8]`.
struct RuleChange {
  std::string path = {};
  std::string value = {};  ///< empty: taken out
  std::string was = {};    ///< what the shipped rules said when it was changed; empty: it was not there
  bool operator==(const RuleChange&) const = default;
};

/// What a municipality does otherwise: changes of the shipped rules, and measures of its own.
struct LocalRules {
  std::vector<RuleChange> changes = {};  ///< by path; each path once
  std::string ownMeasures = {};          ///< TOML: [[measure]] records as in data/rules/measures, or empty
  bool operator==(const LocalRules&) const = default;
  bool empty() const { return changes.empty() && ownMeasures.empty(); }
};

/// A version of the local rules, as it was recorded.
struct LocalRulesVersion {
  int number = 0;  ///< from 1
  std::string atUtc = {};
  std::string reason = {};
  LocalRules rules = {};
};

/// How a change stands against the shipped rules of today.
enum class ChangeState {
  Holds,
  ShippedMoved,  ///< it holds, but the shipped value is another one than when it was changed
  TargetGone,    ///< what it changed is no longer in the shipped rules: it has no effect
};

struct JudgedChange {
  RuleChange change = {};
  ChangeState state = ChangeState::Holds;
  std::string shipped = {};  ///< what the shipped rules say now; empty: nothing
};

/// Puts a change over the ones there are: in place of one with the same path; one that says what the shipped rules say
/// takes the path out. \param shipped  what the shipped rules say there
void put(LocalRules& rules, const RuleChange& change, const std::string& shipped);

/// "Lokauto, kosten: midden (meegeleverd: hoog)". Names measures and fields as they are in the rule files.
Text describe(const JudgedChange& change);

}  // namespace brandpunt
