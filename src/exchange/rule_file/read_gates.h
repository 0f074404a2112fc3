// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "advice/rule_base.h"
#include "rule_file/toml_table.h"

namespace brandpunt::exchange {

/// Reads gates.toml: what must be settled before a measure is carried out. Measures must have been read.
void readGates(TomlTable& root, RuleBase& rules);

}  // namespace brandpunt::exchange
