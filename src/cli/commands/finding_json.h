// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "command/command.h"
#include "incident/quality_finding.h"

namespace brandpunt::cli {

/// [{rule, severity, count, share, text}], as import and quality show them.
Json findingsJson(const std::vector<QualityFinding>& findings, Language language);

}  // namespace brandpunt::cli
