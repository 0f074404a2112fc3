// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/quality_finding.h"

#include "base/words.h"

namespace brandpunt {
namespace {
constexpr Words<Severity, 3> severities{"information", "mind", "changes-the-map"};
}

std::string_view idOf(Severity severity) { return severities.of(severity); }
std::optional<Severity> severityFromId(std::string_view id) { return severities.find(id); }

}  // namespace brandpunt
