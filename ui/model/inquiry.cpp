// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/inquiry.h"

#include <algorithm>
#include <tuple>

#include "hotspot/verdict/located.h"

namespace brandpunt::ui {

Counted countFor(const std::vector<Incident>& incidents, const Inquiry& inquiry,
                 const std::optional<Period>& period) {
  Counted counted;
  if (!period) return counted;
  std::vector<Point> places;
  for (const Incident& incident : incidents) {
    if (incident.offence != inquiry.offence) continue;
    if (!inquiry.attempts && incident.attempt.value_or(false)) continue;
    const std::optional<Date> day = dayOf(incident);
    if (!day || !period->contains(*day)) continue;
    const bool placed =
        isLocated(incident) && (!inquiry.addressOnly || incident.locationQuality == LocationQuality::Address);
    if (placed) {
      counted.incidents.push_back(&incident);
      places.push_back(*incident.place);
    } else {
      ++counted.withoutPlace;
    }
  }
  counted.spots = spotsOf(std::move(places));
  return counted;
}

DossierTally tallyOf(const std::vector<Incident>& incidents) {
  DossierTally tally;
  tally.total = static_cast<std::int64_t>(incidents.size());
  for (const Incident& incident : incidents) {
    ++tally.byOffence[incident.offence];
    tally.placed += incident.place ? 1 : 0;
    tally.street += incident.place && incident.locationQuality == LocationQuality::Street ? 1 : 0;
    tally.timed += incident.start && incident.start->timeKnown ? 1 : 0;
    tally.ended += incident.end ? 1 : 0;
    const std::optional<Date> day = dayOf(incident);
    if (!day) continue;
    tally.firstYear = std::min(tally.firstYear.value_or(day->year), day->year);
    ++tally.byMonth[incident.offence][monthNumber(*day)];
  }
  return tally;
}

Offence offenceOf(const DossierTally& tally) {
  const auto count = [&](Offence offence) {
    const auto found = tally.byOffence.find(offence);
    return found == tally.byOffence.end() ? 0 : found->second;
  };
  const std::int64_t vehicles = count(Offence::Autokraak), homes = count(Offence::Woninginbraak);
  if (vehicles + homes > 0) return vehicles < homes / 4 ? Offence::Woninginbraak : Offence::Autokraak;
  const auto most = std::ranges::max_element(tally.byOffence, {}, [](const auto& entry) {
    return std::tuple(entry.first != Offence::Overig, entry.second);
  });
  return most == tally.byOffence.end() ? Offence::Autokraak : most->first;
}

}  // namespace brandpunt::ui
