// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/verdict/located.h"

#include <algorithm>
#include <tuple>

#include "base/number.h"
#include "base/number_text.h"
#include "hotspot/density/area_index.h"

namespace brandpunt {
namespace {

constexpr double addressAccuracy_m = 50;
constexpr double streetAccuracy_m = 100;

auto contentKey(const Incident& i) {
  return std::tuple(i.place->x, i.place->y, i.start, i.end, i.reported, std::string_view(i.number), i.offence,
                    i.locationQuality);
}

QualityFinding finding(std::string rule, Severity severity, std::int64_t count, std::size_t of,
                       const Text& text) {
  const double share = of == 0 ? 0 : static_cast<double>(count) / static_cast<double>(of);
  const std::string percent = " (" + toText(share * 100, 0) + "%) ";
  const Text number = toPeople(count);
  return {std::move(rule),
          severity,
          count,
          share,
          {number.nl + percent + text.nl, number.en + percent + text.en}};
}

}  // namespace

bool isLocated(const Incident& incident) {
  return incident.place && incident.locationQuality != LocationQuality::Postcode &&
         incident.locationQuality != LocationQuality::Neighbourhood;
}

std::vector<Incident> locatedInOrder(std::span<const Incident> incidents) {
  std::vector<Incident> located;
  std::copy_if(incidents.begin(), incidents.end(), std::back_inserter(located), isLocated);
  std::sort(located.begin(), located.end(),
            [](const Incident& a, const Incident& b) { return contentKey(a) < contentKey(b); });
  return located;
}

double streetShareOf(std::span<const Incident> located) {
  if (located.empty()) return 0;
  const auto streets = std::ranges::count(located, LocationQuality::Street, &Incident::locationQuality);
  return static_cast<double>(streets) / static_cast<double>(located.size());
}

double accuracyOf_m(std::span<const Incident> located) {
  const auto exact = std::count_if(located.begin(), located.end(), [](const Incident& i) {
    return i.locationQuality == LocationQuality::Address;
  });
  return 2 * static_cast<std::size_t>(exact) >= located.size() ? addressAccuracy_m : streetAccuracy_m;
}

Pile largestPile(std::span<const Point> places) {
  std::vector<Point> sorted(places.begin(), places.end());
  std::sort(sorted.begin(), sorted.end(),
            [](Point a, Point b) { return std::tie(a.x, a.y) < std::tie(b.x, b.y); });
  Pile largest;
  for (std::size_t from = 0; from < sorted.size();) {
    std::size_t to = from;
    while (to < sorted.size() && sorted[to] == sorted[from]) ++to;
    if (to - from > largest.n) largest = {sorted[from], to - from};
    from = to;
  }
  return largest;
}

std::vector<QualityFinding> findingsOnPlaces(std::span<const Incident> incidents,
                                             const MultiPolygon& studyArea) {
  const AreaIndex studied(studyArea);
  std::int64_t outside = 0;
  std::int64_t none = 0;
  std::int64_t coarse = 0;
  std::int64_t street = 0;
  for (const Incident& i : incidents) {
    if (!i.place) {
      ++none;
    } else if (!isLocated(i)) {
      ++coarse;
    } else if (!studyArea.empty() && !studied.contains(*i.place)) {
      ++outside;
    } else if (i.locationQuality == LocationQuality::Street) {
      ++street;
    }
  }
  std::vector<QualityFinding> findings;
  if (none > 0) {
    findings.push_back(finding("without-place", Severity::Mind, none, incidents.size(),
                               {"delicten hebben geen plaats en staan niet op de kaart.",
                                "incidents have no place and are not on the map."}));
  }
  if (coarse > 0) {
    findings.push_back(
        finding("coarse-place", Severity::Mind, coarse, incidents.size(),
                {"delicten staan op het midden van een postcode of buurt en doen niet mee.",
                 "incidents stand at the middle of a postcode or neighbourhood and take no part."}));
  }
  if (outside > 0) {
    findings.push_back(finding("outside-study-area", Severity::Mind, outside, incidents.size(),
                               {"delicten liggen buiten het studiegebied en tellen in geen plek mee.",
                                "incidents lie outside the study area and count in no place."}));
  }
  if (street > 0) {
    findings.push_back(finding("street-place", Severity::ChangesTheMap, street, incidents.size(),
                               {"delicten staan op één punt voor de hele straat: een plek is daar niet "
                                "nauwkeuriger dan de straat.",
                                "incidents stand at one point for the whole street: a place is no more exact "
                                "there than the street."}));
  }
  return findings;
}

std::string contentOf(std::span<const Incident> inOrder) {
  std::string text;
  const auto moment = [&](const std::optional<Moment>& m) {
    text += m ? std::to_string(m->at.seconds) + (m->timeKnown ? "t|" : "d|") : "|";
  };
  for (const Incident& i : inOrder) {
    text += i.number + '|' + toText(i.place->x) + '|' + toText(i.place->y) + '|';
    moment(i.start), moment(i.end), moment(i.reported);
    text += std::to_string(static_cast<int>(i.locationQuality)) + '\n';
  }
  return text;
}

}  // namespace brandpunt
