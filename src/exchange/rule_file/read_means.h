// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "advice/rule_base.h"
#include "rule_file/toml_table.h"

namespace brandpunt::exchange {

/// Reads means.toml: what is scarce and what each measure takes of it. Measures must have been read.
void readMeans(TomlTable& root, RuleBase& rules);

}  // namespace brandpunt::exchange
