// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/privacy/retention.h"

#include <cmath>

#include "base/words.h"

namespace brandpunt {
namespace {
constexpr Words<Daypart, 5> dayparts{"night", "morning", "afternoon", "evening", "unknown"};
constexpr double cell_m = 125;
}  // namespace

std::string_view idOf(Daypart part) { return dayparts.of(part); }

Date retentionCut(Date asOf, int months) { return Date{asOf.year, asOf.month, 1}.plusMonths(-months); }

std::optional<AgedKey> agedKeyOf(const Incident& incident) {
  const std::optional<Date> day = dayOf(incident);
  if (!day) return {};
  AgedKey key;
  key.offence = incident.offence;
  key.month = day->toIso().substr(0, 7);
  if (incident.place) {
    key.cellX = static_cast<std::int64_t>(std::floor(incident.place->x / cell_m));
    key.cellY = static_cast<std::int64_t>(std::floor(incident.place->y / cell_m));
  }
  if (incident.start && incident.start->timeKnown)
    key.daypart = static_cast<Daypart>(incident.start->at.hour() / 6);
  return key;
}

}  // namespace brandpunt
