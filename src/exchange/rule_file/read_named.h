// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <vector>

#include "advice/calendar.h"
#include "advice/named.h"
#include "advice/rule_base.h"
#include "base/result.h"
#include "benchmark/series.h"
#include "schouw/checklist.h"

namespace brandpunt::exchange {

/// What a place of something named may refer to.
struct NamedContext {
  const RuleBase& rules;
  const Checklist& checklist;
  const std::vector<CalendarEntry>& calendar;
  const std::vector<Series>& series;
};

/// Reads named.csv. Refuses an id that occurs twice, an unknown source, a place that does not exist, no place at all, and
/// a feature, explanation or omission without a note. Error names the line and the cause.
Result<std::vector<Named>> readNamed(const std::filesystem::path& file, const NamedContext& context);

}  // namespace brandpunt::exchange
