// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "advice/advice.h"
#include "command/command.h"

namespace brandpunt::cli {

/// An advice as `advise --json` prints it.
Json jsonOf(const Advice& advice, const RuleBase& rules, const FactSet& facts, Language language);

/// A fact's value: a number, true or false, a word, or null where unknown.
Json jsonOf(const FactValue& value);

}  // namespace brandpunt::cli
