// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/verdict/judge.h"

#include "support/catch.h"

using namespace brandpunt;

namespace {

std::vector<Incident> atAddresses(int n) {
  std::vector<Incident> members;
  for (int i = 0; i < n; ++i) {
    Incident incident;
    incident.place = Point{1000.0 + 7 * i, 2000.0};
    incident.locationQuality = LocationQuality::Address;
    incident.start = Moment{CivilTime::at(Date{2025, 1 + i % 12, 3}), true};
    members.push_back(incident);
  }
  return members;
}

const Standing stands{.p = 0.01, .stability = 1.0};

Verdict verdict(const std::vector<Incident>& members, const Standing& standing) {
  return verdictOf(members.size(), doubtOf(members), standing);
}

}  // namespace

TEST_CASE("A place that chance may have made, or that comes and goes, is to be watched", "[core][hotspot]") {
  CHECK(verdict(atAddresses(40), {.p = 0.05, .stability = 0.5}) == Verdict::Hotspot);
  CHECK(verdict(atAddresses(40), {.p = 0.051, .stability = 1.0}) == Verdict::Watch);
  CHECK(verdict(atAddresses(40), {.p = 0.001, .stability = 0.49}) == Verdict::Watch);
  CHECK(verdict(atAddresses(40), {}) == Verdict::Watch);  // not tested
  CHECK(verdict(atAddresses(4), {.p = 0.001}) == Verdict::TooFew);
}

TEST_CASE("Below 5 there is nothing to say, below 8 a place is to be watched", "[core][hotspot]") {
  CHECK(verdict(atAddresses(4), stands) == Verdict::TooFew);
  CHECK(verdict(atAddresses(5), stands) == Verdict::Watch);
  CHECK(verdict(atAddresses(7), stands) == Verdict::Watch);
  CHECK(verdict(atAddresses(8), stands) == Verdict::Hotspot);
}

TEST_CASE("A place that may be one of registration is to be watched", "[core][hotspot]") {
  auto pile = atAddresses(12);
  for (std::size_t i = 0; i < 7; ++i) pile[i].place = Point{1000, 2000};
  CHECK(doubtOf(pile).onePoint);
  CHECK(verdict(pile, stands) == Verdict::Watch);
  pile[6].place = Point{1500, 2000};
  CHECK_FALSE(doubtOf(pile).any());

  auto streets = atAddresses(12);
  for (std::size_t i = 0; i < 7; ++i) streets[i].locationQuality = LocationQuality::Street;
  CHECK(doubtOf(streets).streetOnly);
  // Where chance put as many on the streets, it is no doubt.
  CHECK_FALSE(doubtOf(streets, {}, true).any());
  CHECK(verdict(streets, stands) == Verdict::Watch);
}

TEST_CASE("A place stands in time by the change from a year before", "[core][hotspot]") {
  const Period now{{2025, 1, 1}, {2026, 1, 1}};
  const Period before = now.shiftedMonths(-12);
  CHECK(classOf(atAddresses(30), 2, now, before) == HotspotClass::New);
  CHECK(classOf(atAddresses(30), 10, now, before) == HotspotClass::Emerging);
  CHECK(classOf(atAddresses(24), 22, now, before) == HotspotClass::Persistent);
  CHECK(classOf(atAddresses(8), 40, now, before) == HotspotClass::Fading);
  CHECK_FALSE(classOf(atAddresses(5), 2, now, before));
  CHECK_FALSE(classOf(atAddresses(30), {}, now, before));
}
