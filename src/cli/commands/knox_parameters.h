// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "commands/find_arguments.h"

namespace brandpunt::cli {

/// What `near-repeat` and `run knox` share.
std::vector<Option> knoxOptions();
Result<KnoxParameters> knoxParametersOf(const Arguments& arguments);
Outcome knoxOutcome(const KnoxTable& table, const KnoxParameters& parameters, Language language);

}  // namespace brandpunt::cli
