// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "advice/advice.h"
#include "schouw/checklist.h"

namespace brandpunt {

/// The questions of the advice that somebody on the spot can answer, most decisive first: those that the rule base
/// itself leaves to the schouw, and those that the checklist says are told there. What an item of the checklist of
/// this place already tells is left out, so that nobody answers a thing twice. At most `most`.
std::vector<const Question*> questionsOnTheSpot(const Advice& advice, const Checklist& checklist,
                                                Offence offence, std::string_view place, std::size_t most);

/// The facts that the advice waits for and that the items of this place tell.
bool advisesOn(const Advice& advice, const ChecklistItem& item);

/// "bepaalt: verlichting verbeteren, lokauto": the measures that hang on the answer; at most three are named.
Text decidesWhat(const Question& question);

}  // namespace brandpunt
