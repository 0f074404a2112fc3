// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "advice/advice.h"

namespace brandpunt {

/// What the notes are made from: the advice so far and how it came about.
struct NoteInput {
  const RuleBase& rules;
  const FactSet& facts;
  const Advice& advice;
  std::vector<const Measure*> dropped = {};    ///< forced, but no room within the limits
  std::vector<const Measure*> cautious = {};   ///< the mix were every unknown to turn out badly
  std::vector<const ForcedRule*> forced = {};  ///< rules that hold here
  std::optional<double> count = {};            ///< incidents in 12 months
  bool cheapOnly = false;
};

/// The sentences beside an advice, in the order of the rules: small numbers, the start, missing categories,
/// tempo, displacement, substitutes, cautions, what hangs on unknown facts, person-focused points.
std::vector<Note> notesFor(const NoteInput& input);

/// The only sentence of a place with too few incidents.
Note watchOnlyNote(double count);

/// What is said where no measure of the rule base is for this offence.
Note noMeasuresNote();

}  // namespace brandpunt
