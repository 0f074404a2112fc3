// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "advice/advice.h"
#include "base/text.h"

namespace brandpunt {

/// The advice as plain text for an adviser: the mix first, then what is quick, what is kept for later, what
/// to raise with others, what is still to be asked, and every other measure with why it waits or does not
/// fit. Lines of at most 100 columns, UTF-8.
std::string advicePage(const RuleBase& rules, const FactSet& facts, const Advice& advice,
                       const std::string& title, Language language);

}  // namespace brandpunt
