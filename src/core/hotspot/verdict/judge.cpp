// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/verdict/judge.h"

#include <algorithm>

#include "hotspot/verdict/located.h"

namespace brandpunt {

Doubt doubtOf(std::span<const Incident> members, const RealPlaces& real, bool streetsExpected) {
  std::vector<Point> places;
  for (const Incident& i : members) {
    if (i.place) places.push_back(*i.place);
  }
  const Pile pile = largestPile(places);
  const auto streets = std::count_if(members.begin(), members.end(), [](const Incident& i) {
    return i.locationQuality == LocationQuality::Street;
  });
  return {.onePoint = 2 * pile.n > members.size() && !real.holds(pile.place),
          .streetOnly = 2 * static_cast<std::size_t>(streets) > members.size() && !streetsExpected};
}

bool mayBeChance(const std::optional<double>& p) { return !p || *p > mostChance; }

bool isUnstable(const std::optional<double>& stability) { return stability && *stability < leastStability; }

Verdict verdictOf(std::size_t members, const Doubt& doubt, const Standing& standing) {
  if (members < static_cast<std::size_t>(fewestForHotspot)) return Verdict::TooFew;
  const bool few = members < static_cast<std::size_t>(fewestForChange);
  const bool doubtful = few || doubt.any() || mayBeChance(standing.p) || isUnstable(standing.stability);
  return doubtful ? Verdict::Watch : Verdict::Hotspot;
}

std::optional<HotspotClass> classOf(std::span<const Incident> members, std::optional<int> before,
                                    Period period, Period periodBefore) {
  const Change change = changeBetween(before, static_cast<double>(periodBefore.days()),
                                      static_cast<int>(members.size()), static_cast<double>(period.days()));
  int fullest = 0;
  for (const MonthCount& month : countByMonth(members, period)) fullest = std::max(fullest, month.n);
  return classOf(change, fullest);
}

std::optional<HotspotClass> classOf(const Change& change, std::int64_t fullestMonth) {
  switch (change.verdict) {
    case ChangeVerdict::Rising:
      return *change.before < fewestForHotspot ? HotspotClass::New : HotspotClass::Emerging;
    case ChangeVerdict::Falling:
      return HotspotClass::Fading;
    case ChangeVerdict::NoClearDifference:
      return 2 * fullestMonth >= change.after ? HotspotClass::Sporadic : HotspotClass::Persistent;
    case ChangeVerdict::TooFew:
    case ChangeVerdict::NotComparable:
      break;
  }
  return {};
}

}  // namespace brandpunt
