// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "advice/rule_base.h"
#include "base/result.h"
#include "schouw/checklist.h"

namespace brandpunt::exchange {

/// Reads the checklists of a folder, all its *.toml files in the order of their names.
///
/// Refuses what it does not understand: an unknown or doubled key, an id that occurs twice, a theme, offence, kind of
/// place, fact, value, measure or source that does not exist, a measure that is not for any offence of its item, an
/// item without a round, and one that tells a fact in both rounds (which would it be?). Two items that meet in one
/// place and offence never tell the same fact, and no round has more than mostItems. Error{WrongFormat} (or NotFound,
/// NotReadable) names file, line and cause.
Result<Checklist> readChecklist(const std::filesystem::path& folder, const RuleBase& rules);

}  // namespace brandpunt::exchange
