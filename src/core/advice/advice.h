// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "advice/assessment.h"
#include "advice/mix.h"
#include "advice/place_memory.h"
#include "advice/rule_base.h"
#include "base/text.h"

namespace brandpunt {

/// A heavy measure, kept for when the mix does not help.
struct Escalation {
  const Measure* measure = nullptr;
  bool littleEffect = false;  ///< its value is below the least value: fits, but little effect is expected
  Text trigger = {};          ///< when it is its turn
};

/// An unknown fact that can change the outcome.
struct Question {
  const FactKind* fact = nullptr;
  int valueOfInformation = 0;  ///< sum of the weights, and of the best scores of measures it may exclude
  std::vector<const Measure*> decides = {};  ///< measures that it may exclude or make suitable
  std::vector<const Measure*> weighs = {};   ///< measures whose score it may change
};

/// A sentence beside the advice, with the rule it comes from.
struct Note {
  std::string rule = {};             ///< "R2"; "depends" where a measure rests on unknown facts
  const Measure* measure = nullptr;  ///< nothing: of the whole
  Text text = {};
};

/// What the rules make of the facts of one hotspot. Points into the rule base, which must outlive it.
struct Advice {
  std::vector<Assessment> measures = {};       ///< by id
  MixLimits limits = {};                       ///< that the mix was made within
  bool watchOnly = false;                      ///< too few incidents for measures: only watch (R14)
  std::vector<const Measure*> mix = {};        ///< forced ones first, then by value
  std::vector<const Measure*> quickWins = {};  ///< cheap and easy, beside the mix; by value
  std::vector<Escalation> escalation = {};     ///< by value
  std::vector<const Measure*> agenda = {};  ///< person-focused: to raise with police and prosecutor; by score
  std::vector<Question> questions = {};     ///< most decisive first
  std::vector<Note> notes = {};
  std::vector<const Discontinued*> discontinued =
      {};  ///< of this offence: named by the sources, no longer advised
};

/// Judges every measure for the offence of the facts, chooses the mix and says what else there is to say.
///
/// Pure and deterministic: the same facts give the same advice. Without `delict` there are no measures.
/// Source: measures README sections 3 and 5; data/rules/mix.toml holds every number.
/// \param memory  what was done at the place before: what runs is not proposed again, what failed loses points (R13)
Advice advise(const RuleBase& rules, const FactSet& facts, const MixLimits& limits,
              const PlaceMemory& memory = {});
inline Advice advise(const RuleBase& rules, const FactSet& facts, const PlaceMemory& memory = {}) {
  return advise(rules, facts, rules.mix.limits, memory);
}

}  // namespace brandpunt
