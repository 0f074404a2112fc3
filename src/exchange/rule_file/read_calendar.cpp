// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_file/read_calendar.h"

#include <algorithm>

#include "rule_file/toml_table.h"

namespace brandpunt::exchange {

Result<std::vector<CalendarEntry>> readCalendar(const std::filesystem::path& file, const RuleBase& rules) {
  const Result<toml::table> root = readToml(file);
  if (!root) return root.error();
  TomlProblem problem(file);
  TomlTable table(*root, problem);
  std::vector<CalendarEntry> calendar;
  for (TomlTable t : table.tables("entry")) {
    CalendarEntry entry;
    entry.id = t.text("id");
    entry.title = t.bothLanguages("title");
    entry.text = t.bothLanguages("text");
    for (const std::string& word : t.texts("offence")) {
      const auto offence = offenceFromId(word);
      if (!offence)
        t.unknownWord("offence", word);
      else
        entry.offences.push_back(*offence);
    }
    entry.months = t.wholes("months", 1, 12);
    entry.source = t.text("source");
    if (!rules.source(entry.source)) t.unknownWord("source", entry.source);
    if (std::ranges::find(calendar, entry.id, &CalendarEntry::id) != calendar.end())
      t.problem("id", {"'" + entry.id + "' komt twee keer voor.", "'" + entry.id + "' occurs twice."});
    t.finish();
    calendar.push_back(std::move(entry));
  }
  table.finish();
  if (problem.any()) return problem.error();
  return calendar;
}

}  // namespace brandpunt::exchange
