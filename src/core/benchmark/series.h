// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "advice/rule_base.h"
#include "hotspot/change/coverage.h"
#include "hotspot/change/region_comparison.h"
#include "hotspot/change/trend.h"
#include "incident/incident.h"

namespace brandpunt {

/// One line of a series: a municipality, a region, the country.
struct SeriesRow {
  Text name = {};
  std::map<int, int> counts = {};  ///< by calendar year
};

/// Counts by year from a source document, as declared in data/benchmarks.
struct Series {
  std::string id = {};
  Text title = {};
  Offence offence = Offence::Woninginbraak;
  Citation source = {};
  std::vector<Text> caveats = {};      ///< shown wherever the series is
  std::map<int, Text> yearNotes = {};  ///< what was odd about a year
  std::vector<SeriesRow> rows = {};
};

/// Own incidents of a calendar year.
struct YearCount {
  int year = 0;
  int n = 0;
  bool complete = false;  ///< the imported files cover all its months
};

/// Every year in which anything of the offence happened, in order. Attempts are included.
std::vector<YearCount> countByYear(std::span<const Incident> incidents, Offence offence,
                                   const Coverage& coverage);

/// A change from one complete year to the next, beside what a series did in the same years.
struct YearChange {
  int from = 0, to = 0;
  Change own = {};
  struct Beside {
    const SeriesRow* row = nullptr;
    CountPair counts = {};
    RegionComparison comparison = {};
  };
  std::vector<Beside> beside = {};  ///< rows that have both years
};

/// The changes between complete years that follow each other. \param series  may be null: only the own ones
std::vector<YearChange> changesOf(const std::vector<YearCount>& years, const Series* series);

/// "Van 2016 naar 2017: van 37 naar 30, een daling van 7. Dat is niet te onderscheiden van toeval."
Text describe(const YearChange& change);
/// "In Nederland was het -11 %: uw verandering wijkt daar niet duidelijk van af." A sentence.
Text describe(const YearChange::Beside& beside);

}  // namespace brandpunt
