// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/compare_years.h"

#include <utility>

#include "dossier/dossier.h"
#include "find/period_of_study.h"
#include "rule_file/read_rule_base.h"
#include "rule_file/read_series.h"

namespace brandpunt::app {

Result<YearComparison> compareYears(const std::filesystem::path& path, Offence offence,
                                    const std::optional<std::string>& wanted,
                                    const std::filesystem::path& dataFolder) {
  YearComparison made{.offence = offence};
  auto rules = exchange::readRuleBase(dataFolder / "rules");
  if (!rules) return std::move(rules).error();
  made.rules = std::move(*rules);
  auto series = exchange::readSeries(dataFolder / "benchmarks", made.rules);
  if (!series) return std::move(series).error();
  std::string known;
  for (Series& one : *series) {
    known += (known.empty() ? "" : ", ") + one.id;
    if (one.offence == offence && (!wanted || one.id == *wanted)) made.series.push_back(std::move(one));
  }
  if (wanted && made.series.empty()) {
    return Error{ErrorCode::NotFound,
                 {"De reeks '" + *wanted + "' is er niet voor dit delict; er zijn " + known + ".",
                  "There is no series '" + *wanted + "' for this offence; there are " + known + "."}};
  }
  if (path.empty()) return made;
  const auto dossier = store::Dossier::open(path, store::Access::ReadOnly);
  if (!dossier) return dossier.error();
  const auto coverage = coverageOf(*dossier, offence);
  if (!coverage) return coverage.error();
  const auto incidents = dossier->incidents();
  if (!incidents) return incidents.error();
  const auto before = dossier->purgedBefore();
  if (!before) return before.error();
  made.years = countByYear(*incidents, offence, *coverage);
  for (YearCount& year : made.years) {
    if (*before && Date{year.year, 1, 1} < **before) year.complete = false;
  }
  made.changes = changesOf(made.years, nullptr);
  for (const Series& one : made.series) made.beside.push_back(changesOf(made.years, &one));
  return made;
}

}  // namespace brandpunt::app
