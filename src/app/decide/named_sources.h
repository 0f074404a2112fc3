// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "advice/calendar.h"
#include "advice/named.h"
#include "advice/rule_base.h"
#include "base/result.h"
#include "benchmark/series.h"
#include "schouw/checklist.h"

namespace brandpunt::app {

/// Everything that the source documents name, with all that it refers to.
struct NamedSources {
  RuleBase rules = {};
  Checklist checklist = {};
  std::vector<CalendarEntry> calendar = {};
  std::vector<Series> series = {};
  std::vector<Named> named = {};
};

/// Reads it all from the data that come with the program; checked against each other.
Result<NamedSources> readSources(const std::filesystem::path& dataFolder);

/// Where something named lives, for a reader: "maatregel Lokauto", "kaartlaag parkeren".
Text describe(const NamedPlace& place, const NamedSources& sources);

/// docs/bronnen.md: what each source names and where it lives, or why it does not.
std::string sourcesPage(const NamedSources& sources);

}  // namespace brandpunt::app
