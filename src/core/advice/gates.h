// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "advice/fact.h"
#include "advice/plan.h"
#include "advice/rule_base.h"

namespace brandpunt {

enum class GateState {
  Met,   ///< a fact says so, or somebody checked it
  Open,  ///< not known, or not checked yet
  Fails,
};

/// One line of the checklist of a measure: a condition that the facts tell, or one that a person must look at.
struct GateStep {
  const Gate* gate = nullptr;             ///< to be checked by a person; nothing for a condition on a fact
  const Expression* condition = nullptr;  ///< of the measure; nothing for a gate
  GateState state = GateState::Open;
  Text text = {};
  Text note = {};  ///< who checked it and when; what the fact is
};

/// What must be settled before the measure is carried out here: first its conditions on facts, then consent, law and
/// agreements. \param checks  what was checked at this hotspot; of other measures too
std::vector<GateStep> gatesOf(const RuleBase& rules, const FactSet& facts, const Measure& measure,
                              const std::vector<GateCheck>& checks);

/// Why a plan cannot be adopted yet, a sentence for each thing that is missing (R15): of every measure that is to be done
/// or is being done an owner, a date, a goal with a number in it, a day of evaluation, and the gates that must be checked.
struct Shortcoming {
  std::string measure = {};
  Text text = {};
};
std::vector<Shortcoming> shortcomingsOf(const RuleBase& rules, const std::vector<PlanEntry>& plan,
                                        const std::vector<GateCheck>& checks);

/// A goal that can be measured: the count below which a fall is more than chance. Nothing where the count is unknown or
/// no fall could be told from chance. "hoogstens 33 autokraken in 12 maanden (nu 51)".
std::optional<Text> suggestedGoal(const RuleBase& rules, const FactSet& facts);

}  // namespace brandpunt
