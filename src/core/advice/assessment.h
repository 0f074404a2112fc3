// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "advice/fact.h"
#include "advice/place_memory.h"
#include "advice/rule_base.h"

namespace brandpunt {

/// What the rules say of a measure here. Advice, no decision: a person may overrule it.
enum class MeasureStatus {
  Suitable,     ///< every hard condition holds
  Conditional,  ///< none fails, but at least one is unknown: "mits ..."
  Excluded,     ///< at least one fails: "omdat ..."
};
std::string_view idOf(MeasureStatus status);  ///< "geschikt", "voorwaardelijk", "uitgesloten"

/// One measure, judged by the facts of one hotspot.
struct Assessment {
  const Measure* measure = nullptr;  ///< of the rule base, which must outlive this
  MeasureStatus status = MeasureStatus::Conditional;
  int score = 0;     ///< evidence + indications that hold - contra-indications that hold
  int scoreMin = 0;  ///< were every answer still missing to turn out against the measure
  int scoreMax = 0;  ///< were every one to turn out in its favour; a real answer never leaves [min, max]
  std::vector<const Expression*> blockedBy = {};    ///< hard conditions that fail
  std::vector<const Expression*> unknown = {};      ///< hard conditions, then indications, that are unknown
  std::vector<const Expression*> unknownHard = {};  ///< the hard ones among them
  std::vector<const Expression*> unknownAgainst = {};   ///< contra-indications that are unknown
  std::vector<const WeightedExpression*> because = {};  ///< indications that hold
  std::vector<const WeightedExpression*> against = {};  ///< contra-indications that hold
  std::optional<Remembered> before = {};  ///< what was done with it at this place, see remember()
  int lostToFailure = 0;                  ///< points taken off since it did not work here before

  bool isRunning() const { return before && before->course == Course::Running; }
};

/// Adds to an assessment what is remembered of the measure at this place: after a failure it loses points, also from what
/// it may become, but its status stays what the conditions make it (R13).
void remember(Assessment& assessment, const Remembered& before, const MixRules& rules);

/// The offence that the fact `delict` names; nothing where it is unknown.
std::optional<Offence> offenceIn(const FactSet& facts);

/// Is the offence in the list?
bool concerns(const std::vector<Offence>& offences, Offence offence);

/// Judges the measures for the offence that `delict` names; by id, bytewise. Empty where `delict` is unknown.
/// Cost O(lines of the rule base).
std::vector<Assessment> assess(const RuleBase& rules, const FactSet& facts);

/// Judges one measure, whatever its offences.
Assessment assess(const Measure& measure, const FactSet& facts);

}  // namespace brandpunt
