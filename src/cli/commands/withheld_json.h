// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "command/command.h"
#include "document/privacy.h"

namespace brandpunt::cli {

/// [{"what", "count" (null where it would tell too much), "reason"}]
Json jsonOf(const std::vector<Withheld>& withheld, Language language);
/// A line for each thing kept back.
std::string textOf(const std::vector<Withheld>& withheld, Language language);

}  // namespace brandpunt::cli
