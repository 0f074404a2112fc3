// SPDX-License-Identifier: GPL-3.0-or-later
#include "show/hotspot_sheet.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "find/expectation.h"
#include "hotspot/significance/poisson.h"

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
  // A year that was never imported would look like a year without incidents.
  const int shown = yearBeforeKnown ? monthsShown : monthsOfYear;
  std::vector<SheetMonth> months;
  for (const MonthCount& count : countByMonth(inside, {end.plusMonths(-shown), end})) {
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

/// ORANJE NASSAUSTRAAT becomes Oranje Nassaustraat: a name that is all capitals shouts. Words of two letters stay as they are,
/// and so does every name that has a small letter.
std::string calm(std::string name) {
  const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (std::ranges::any_of(name, [](char c) { return c >= 'a' && c <= 'z'; })) return name;
  constexpr std::size_t shortest = 3;
  for (std::size_t from = 0; from < name.size();) {
    const std::size_t to = std::min(name.find_first_of(" -/.,'", from), name.size());
    const bool isWord = to - from >= shortest;
    for (std::size_t i = from + 1; isWord && i < to; ++i) {
      if (isCapital(name[i])) name[i] = static_cast<char>(name[i] - 'A' + 'a');
    }
    from = to + 1;
  }
  return name;
}

/// Two hotspots with one name cannot be told apart: each gets the street of most of its members after it.
void tellApart(std::vector<HotspotSheet>& sheets, const std::vector<std::string>& streets) {
  std::map<std::string, int> uses;
  for (const HotspotSheet& sheet : sheets) ++uses[sheet.placeName];
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    std::string& name = sheets[i].placeName;
    if (uses[name] > 1 && !name.empty() && !streets[i].empty() && streets[i] != name)
      name += ", " + streets[i];
  }
}

}  // namespace

std::string placeNameOf(const std::vector<const Incident*>& members, const MapLayer* neighbourhoods,
                        Point centre) {
  const auto [street, inStreet] = commonest(members, &Address::street);
  if (inStreet * 2 >= static_cast<int>(members.size()) && inStreet > 0) return calm(street);
  if (neighbourhoods) {
    for (const MapFeature& feature : neighbourhoods->features) {
      const auto* area = std::get_if<MultiPolygon>(&feature.geometry);
      if (!area || !contains(*area, centre)) continue;
      if (const auto name = feature.attributes.find("name"); name != feature.attributes.end())
        return name->second;
    }
  }
  if (const auto [quarter, n] = commonest(members, &Address::neighbourhood); n > 0) return calm(quarter);
  return calm(street);
}

Result<std::vector<HotspotSheet>> hotspotSheets(const DossierSnapshot& snapshot, const Run& run,
                                                const Progress& progress) {
  std::unordered_map<std::int64_t, const Incident*> byId;
  byId.reserve(snapshot.incidents.size());
  for (const Incident& incident : snapshot.incidents) byId.emplace(incident.id.number, &incident);
  std::vector<PlaceDecision> decided;
  for (const PlaceToDecide& place : snapshot.places) {
    if (place.decision) decided.push_back(*place.decision);
  }
  const RealPlaces real(run.offence, decided, snapshot.layer(LayerRole::Parking));
  std::vector<HotspotSheet> sheets;
  std::vector<std::string> streets;
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
    streets.push_back(calm(commonest(members, &Address::street).first));
    const auto days = static_cast<double>(std::max<std::int64_t>(1, run.period.days()));
    sheet.change = changeBetween(hotspot.nBefore, days, hotspot.n, days);
    sheet.times = hotTimes(copies);
    sheet.doubt = doubtOf(copies, real, expectsOnStreets(run));
    sheet.months = monthsIn(hotspot.outline, snapshot, run, hotspot.nBefore.has_value());
    for (const Incident* incident : members) {
      sheet.attempts += incident->attempt.value_or(false) ? 1 : 0;
      sheet.streetLevel += incident->locationQuality != LocationQuality::Address ? 1 : 0;
    }
    sheet.withoutUsableTime = sheet.times.withoutTime + sheet.times.tooLong;
    sheets.push_back(std::move(sheet));
  }
  tellApart(sheets, streets);
  return sheets;
}

}  // namespace brandpunt::app
