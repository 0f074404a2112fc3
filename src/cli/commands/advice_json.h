// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "command/command.h"
#include "decide/advise.h"

namespace brandpunt::cli {

/// An advice as `advise --json` prints it.
Json jsonOf(const app::AdviceGiven& given, Language language);

/// A fact's value: a number, true or false, a word, or null where unknown.
Json jsonOf(const FactValue& value);

}  // namespace brandpunt::cli
