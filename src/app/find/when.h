// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>

#include "find/period_of_study.h"
#include "hotspot/change/trend.h"
#include "hotspot/near_repeat/knox.h"
#include "hotspot/when/hot_times.h"

namespace brandpunt::app {

/// A hotspot of a run, or, without them, the whole dossier.
struct Where {
  std::optional<Id<Run>> run = {};
  std::optional<Id<Hotspot>> hotspot = {};  ///< by id
  std::string name = {};                    ///< or by name: "A1"
};

/// What is asked about the incidents of an offence.
struct IncidentQuestion {
  Offence offence = Offence::Autokraak;
  PeriodWish wish = {};  ///< a run's own period holds where a run is given
  Where where = {};
};

/// The incidents meant: of the offence and period, and of a hotspot its members.
/// \returns Error{NotFound} for a run or hotspot that is not there, Error{WrongUsage} for a hotspot without a run.
struct IncidentAnswer {
  Period period = {};
  std::vector<Incident> incidents = {};
  std::optional<Hotspot> hotspot = {};
};
Result<IncidentAnswer> incidentsFor(const store::Dossier& dossier, const IncidentQuestion& question);

/// When the incidents happen (see hotTimes).
Result<HotTimes> hotTimesIn(const std::filesystem::path& dossier, const IncidentQuestion& question,
                            const HotTimesParameters& parameters);

/// How many a month, and how that compares with the same days a year before.
struct Trend {
  Period period = {};
  std::vector<MonthCount> months = {};  ///< from the year before on, where covered
  Change change = {};
  std::optional<Date> countsBefore =
      {};  ///< where it would need incidents from before that day, which became counts
};
/// Inside a hotspot's outline both years are counted by place; elsewhere all incidents count, also those without one.
Result<Trend> trendOf(const store::Dossier& dossier, const IncidentQuestion& question);
Result<Trend> trendIn(const std::filesystem::path& dossier, const IncidentQuestion& question);

/// Near repeats among the located incidents whose day is known.
Result<KnoxTable> nearRepeatIn(const std::filesystem::path& dossier, const IncidentQuestion& question,
                               const KnoxParameters& parameters, const Progress& progress);

}  // namespace brandpunt::app
