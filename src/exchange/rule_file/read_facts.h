// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "advice/fact.h"
#include "advice/rule_base.h"
#include "base/result.h"

namespace brandpunt::exchange {

/// Reads a file of facts: one JSON object, fact to value. A fact that is missing, null or "onbekend" is
/// unknown; `delict` must be there. Error{NotFound, NotReadable, WrongFormat} names the fact and what it can
/// be.
Result<FactSet> readFacts(const std::filesystem::path& file, const RuleBase& rules);

}  // namespace brandpunt::exchange
