// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "advice/rule_base.h"
#include "base/text.h"

namespace brandpunt {

/// "a, b en c", each only once; empty for none.
Text listed(const std::vector<Text>& parts);
/// Their names, listed.
Text namesOf(const std::vector<const Measure*>& measures);

}  // namespace brandpunt
