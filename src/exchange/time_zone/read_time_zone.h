// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>

#include "base/result.h"
#include "period/time_zone.h"

namespace brandpunt::exchange {

/// The zone by its IANA name ("Europe/Amsterdam"), from the machine's zoneinfo files, with the changes up to
/// 2100 that the rule at the end of the file makes. Source: RFC 8536.
/// Errors: WrongUsage for a name that is none, Damaged for a file that makes no sense.
Result<TimeZone> readTimeZone(const std::string& name,
                              const std::filesystem::path& folder = "/usr/share/zoneinfo");

}  // namespace brandpunt::exchange
