// SPDX-License-Identifier: GPL-3.0-or-later
#include "advice/calendar.h"

#include <algorithm>

#include "advice/assessment.h"

namespace brandpunt {

std::vector<ComingUp> comingUp(const std::vector<CalendarEntry>& calendar, Date from, int months,
                               std::optional<Offence> offence) {
  std::vector<ComingUp> coming;
  for (int ahead = 0; ahead < months; ++ahead) {
    const int index = from.year * 12 + from.month - 1 + ahead;
    const int year = index / 12, month = index % 12 + 1;
    for (const CalendarEntry& entry : calendar) {
      if (offence && !concerns(entry.offences, *offence)) continue;
      if (std::ranges::find(entry.months, month) != entry.months.end())
        coming.push_back({&entry, year, month});
    }
  }
  return coming;
}

}  // namespace brandpunt
