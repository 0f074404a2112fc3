// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/quality/shared_place.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/words.h"
#include "incident/text/fold_text.h"

namespace brandpunt {
namespace {

constexpr Words<PlaceVerdict, 2> verdicts{"real", "default"};
constexpr std::int64_t fewest = 10;
constexpr double muchOnOnePoint = 0.03;
constexpr std::int64_t differentStreets = 3;

struct ByPlace {
  bool operator()(Point a, Point b) const { return std::tie(a.x, a.y) < std::tie(b.x, b.y); }
};

}  // namespace

std::string_view idOf(PlaceVerdict verdict) { return verdicts.of(verdict); }
std::optional<PlaceVerdict> placeVerdictFromId(std::string_view id) { return verdicts.find(id); }

std::vector<SharedPlace> findSharedPlaces(std::span<const Incident> incidents) {
  std::map<Point, std::vector<const Incident*>, ByPlace> at;
  double located = 0;
  for (const Incident& incident : incidents) {
    if (!incident.place) continue;
    at[*incident.place].push_back(&incident);
    located += 1;
  }
  std::vector<SharedPlace> shared;
  for (const auto& [place, here] : at) {
    SharedPlace found{place, static_cast<std::int64_t>(here.size()), 0, 0};
    if (found.incidents < fewest) continue;
    found.share = static_cast<double>(found.incidents) / located;
    std::set<std::string> streets;
    for (const Incident* incident : here) {
      if (!incident->address.street.empty()) streets.insert(foldCompact(incident->address.street));
    }
    found.streets = static_cast<std::int64_t>(streets.size());
    if (found.share > muchOnOnePoint || found.streets >= differentStreets) shared.push_back(found);
  }
  std::stable_sort(shared.begin(), shared.end(),
                   [](const SharedPlace& a, const SharedPlace& b) { return a.incidents > b.incidents; });
  return shared;
}

std::int64_t leaveDefaultPlaces(std::span<Incident> incidents, std::span<const PlaceDecision> decisions) {
  std::map<Point, PlaceVerdict, ByPlace> verdictOf;
  for (const PlaceDecision& decision : decisions) verdictOf[decision.place] = decision.verdict;
  std::erase_if(verdictOf, [](const auto& entry) { return entry.second != PlaceVerdict::Default; });
  if (verdictOf.empty()) return 0;
  std::int64_t left = 0;
  for (Incident& incident : incidents) {
    if (!incident.place || !verdictOf.contains(*incident.place)) continue;
    incident.place.reset();
    incident.locationQuality = LocationQuality::Unknown;
    ++left;
  }
  return left;
}

}  // namespace brandpunt
