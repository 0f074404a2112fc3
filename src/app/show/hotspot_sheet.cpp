// SPDX-License-Identifier: GPL-3.0-or-later
#include "show/hotspot_sheet.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "hotspot/poisson.h"

namespace brandpunt::app {

namespace {

constexpr int monthsShown = 24;
constexpr int monthsOfYear = 12;
constexpr double tail = 0.10;  // on each side of the band

/// The smallest count that at least the share of Poisson counts do not exceed.
int poissonQuantile(double mean, double share) {
  int k = 0;
  while (poissonAtMost(k, mean) < share) ++k;
  return k;
}

/// The most frequent text, and how often; ties go to the first in the alphabet.
std::pair<std::string, int> commonest(const std::vector<const Incident*>& members,
                                      std::string Address::*part) {
  std::map<std::string, int> counts;
  for (const Incident* incident : members) {
    if (!(incident->address.*part).empty()) ++counts[incident->address.*part];
  }
  const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  if (most == counts.end()) return {};
  return {most->first, most->second};
}

std::vector<SheetMonth> monthsIn(const MultiPolygon& outline, const DossierSnapshot& snapshot, const Run& run,
                                 bool yearBeforeKnown) {
  const Box bounds = boundsOf(Geometry(outline));
  std::vector<Incident> inside;
  for (const Incident& incident : snapshot.incidents) {
    if (incident.offence == run.offence && incident.place && bounds.contains(*incident.place) &&
        contains(outline, *incident.place)) {
      inside.push_back(incident);
    }
  }
  // Whole months: a month that the period cuts would look like a fall.
  Date end = run.period.to;
  end.day = 1;
  std::vector<SheetMonth> months;
  for (const MonthCount& count : countByMonth(inside, {end.plusMonths(-monthsShown), end})) {
    months.push_back({Date{count.year, count.month, 1}, count.n, {}, {}});
  }
  if (!yearBeforeKnown || months.size() < monthsShown) return months;
  double before = 0;
  for (std::size_t i = 0; i < monthsOfYear; ++i) before += months[i].n;
  const int low = poissonQuantile(before / monthsOfYear, tail);
  const int high = poissonQuantile(before / monthsOfYear, 1 - tail);
  for (SheetMonth& month : months) {
    month.low = low;
    month.high = high;
  }
  return months;
}

}  // namespace

std::string placeNameOf(const std::vector<const Incident*>& members, const MapLayer* neighbourhoods,
                        Point centre) {
  const auto [street, inStreet] = commonest(members, &Address::street);
  if (inStreet * 2 >= static_cast<int>(members.size()) && inStreet > 0) return street;
  if (neighbourhoods) {
    for (const MapFeature& feature : neighbourhoods->features) {
      const auto* area = std::get_if<MultiPolygon>(&feature.geometry);
      if (!area || !contains(*area, centre)) continue;
      if (const auto name = feature.attributes.find("name"); name != feature.attributes.end())
        return name->second;
    }
  }
  if (const auto [quarter, n] = commonest(members, &Address::neighbourhood); n > 0) return quarter;
  return street;
}

Result<std::vector<HotspotSheet>> hotspotSheets(const DossierSnapshot& snapshot, const Run& run,
                                                const Progress& progress) {
  std::unordered_map<std::int64_t, const Incident*> byId;
  byId.reserve(snapshot.incidents.size());
  for (const Incident& incident : snapshot.incidents) byId.emplace(incident.id.number, &incident);
  std::vector<HotspotSheet> sheets;
  for (const Hotspot& hotspot : run.hotspots) {
    if (progress.stopRequested()) return cancelled();
    progress.report(static_cast<double>(sheets.size()) / static_cast<double>(run.hotspots.size()),
                    {"Hotspots beschrijven", "Describing hotspots"});
    std::vector<const Incident*> members;
    std::vector<Incident> copies;
    for (const Id<Incident> id : hotspot.members) {
      if (const auto found = byId.find(id.number); found != byId.end()) {
        members.push_back(found->second);
        copies.push_back(*found->second);
      }
    }
    HotspotSheet sheet;
    sheet.hotspot = hotspot;
    sheet.placeName = placeNameOf(members, snapshot.layer(LayerRole::Neighbourhoods), hotspot.centre);
    const auto days = static_cast<double>(std::max<std::int64_t>(1, run.period.days()));
    sheet.change = changeBetween(hotspot.nBefore, days, hotspot.n, days);
    sheet.times = hotTimes(copies);
    sheet.months = monthsIn(hotspot.outline, snapshot, run, hotspot.nBefore.has_value());
    for (const Incident* incident : members) {
      sheet.attempts += incident->attempt.value_or(false) ? 1 : 0;
      sheet.streetLevel += incident->locationQuality != LocationQuality::Address ? 1 : 0;
    }
    sheet.withoutUsableTime = sheet.times.withoutTime + sheet.times.tooLong;
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

}  // namespace brandpunt::app
