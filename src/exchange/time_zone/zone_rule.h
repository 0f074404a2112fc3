// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "period/time_zone.h"

namespace brandpunt::exchange {

/// The changes that the rule at the end of a zoneinfo file makes, "CET-1CEST,M3.5.0,M10.5.0/3", for the years told.
/// A zone without summer time ("<+03>-3") has none. Nothing where the rule cannot be read: days counted within the
/// year (J60) occur in no zone in use. Source: RFC 8536 section 3.3, POSIX TZ.
std::optional<std::vector<TimeZone::Change>> changesOfRule(std::string_view rule, int firstYear,
                                                           int lastYear);

}  // namespace brandpunt::exchange
