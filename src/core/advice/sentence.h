// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "advice/expression.h"
#include "advice/rule_base.h"
#include "base/text.h"

namespace brandpunt {

/// The sentence of an expression for a reader: "verlichting: slecht", "delicten in de laatste 12 maanden: 34
/// (vanaf 25)". Without a known value it tells the condition: "verlichting: niet goed".
Text sentenceOf(const Expression& expression, const RuleBase& rules, const FactSet& facts);
/// The same, as a condition that is still to be met.
Text conditionOf(const Expression& expression, const RuleBase& rules);

}  // namespace brandpunt
