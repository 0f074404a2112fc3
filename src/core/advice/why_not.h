// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "advice/advice.h"

namespace brandpunt {

/// Why is this measure not in the mix, or why is it? One or two sentences for a reader, for any measure of the rule base:
/// excluded (since ..), conditional (if ..), for later, for the triangle meeting, running already, of a group that is
/// taken, too little value, or what would have to make room for it and what that costs.
///
/// A measure that others crowd out costs one optimisation; all else is looked up.
Text whyNot(const RuleBase& rules, const FactSet& facts, const Advice& advice, const Measure& measure);

}  // namespace brandpunt
