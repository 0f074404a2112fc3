// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "incident/incident.h"

namespace brandpunt {

/// How long raw rows are kept, in months: two full years, and the year before them with a margin for a late start.
/// Source: design.md of this project; there is no statutory term.
inline constexpr int retentionMonths = 38;
/// A term of more than a century is a mistake.
inline constexpr int longestRetention = 1200;

/// The day before which incidents are past the term: the first of the month, so that no month is half there.
Date retentionCut(Date asOf, int months);

enum class Daypart { Night, Morning, Afternoon, Evening, Unknown };
std::string_view idOf(
    Daypart part);  ///< "night" (0-6), "morning" (6-12), "afternoon" (12-18), "evening", "unknown"

/// What is left of an incident past the term.
struct AgedKey {
  Offence offence = Offence::Overig;
  std::optional<std::int64_t> cellX = {}, cellY = {};  ///< in units of 125 m; nothing: place not known
  std::string month = {};                              ///< "2021-03"
  Daypart daypart = Daypart::Unknown;
  auto operator<=>(const AgedKey&) const = default;
};
/// By the start; a start without a time, or none, is of an unknown part of the day. Nothing for an incident without a day.
std::optional<AgedKey> agedKeyOf(const Incident& incident);

struct PurgeReport {
  Date before = {};
  std::int64_t incidents = 0;  ///< live ones that became counts
  std::int64_t versions = 0;   ///< earlier versions and vanished ones, which became nothing
  std::int64_t cells = 0;      ///< counts that were added
  std::map<Offence, std::int64_t> byOffence = {};
  std::optional<Date> first = {}, last = {};  ///< days of what went
};

/// How a dossier stands to its term.
struct RetentionState {
  int months = retentionMonths;           ///< as agreed for this dossier
  PurgeReport due = {};                   ///< what a purge would take now
  std::optional<Date> purgedBefore = {};  ///< incidents before that day are counts; nothing: never done
  std::map<Offence, std::int64_t> counted = {};  ///< incidents that are counts
};

}  // namespace brandpunt
