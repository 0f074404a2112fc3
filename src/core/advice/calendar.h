// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "advice/rule_base.h"
#include "period/civil_time.h"

namespace brandpunt {

/// Something that comes round every year, as declared in data/rules/calendar.toml.
struct CalendarEntry {
  std::string id = {};
  Text title = {};
  Text text = {};
  std::vector<Offence> offences = {};
  std::vector<int> months = {};  ///< 1..12, in which it begins or is on
  std::string source = {};
};

/// An entry with the month in which it comes.
struct ComingUp {
  const CalendarEntry* entry = nullptr;
  int year = 0, month = 0;
};

/// What comes in the months from this day's on, by month, then as declared. \param months  how many, 1 or more
/// \param offence  nothing: of any
std::vector<ComingUp> comingUp(const std::vector<CalendarEntry>& calendar, Date from, int months,
                               std::optional<Offence> offence);

}  // namespace brandpunt
