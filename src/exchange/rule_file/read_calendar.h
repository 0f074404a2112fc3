// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <vector>

#include "advice/calendar.h"
#include "base/result.h"

namespace brandpunt::exchange {

/// Reads calendar.toml. Error{NotFound, NotReadable, WrongFormat} names the line and the cause; the source must be one of
/// the rule base.
Result<std::vector<CalendarEntry>> readCalendar(const std::filesystem::path& file, const RuleBase& rules);

}  // namespace brandpunt::exchange
