// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>

#include "advice/fact.h"
#include "database/statement.h"
#include "hotspot/verdict/hotspot.h"

namespace brandpunt::store {

/// Appends an answer, within the caller's transaction. \returns its id.
std::int64_t insertAnswer(Database& database, std::optional<Id<Hotspot>> hotspot, const std::string& factId,
                          const Fact& fact);

/// The value in the next three columns of a row: kind, number, word.
FactValue takeValue(Statement& row);

}  // namespace brandpunt::store
