// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot/when/hot_times.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/random.h"
#include "support/catch.h"

using namespace brandpunt;

namespace {

const Date monday{2024, 1, 1};

CivilTime at(int day, int hour, int minute = 0, int second = 0) {
  return CivilTime::at(monday.plusDays(day), hour, minute, second);
}
double sum(const WeekTable& table) {
  double total = 0;
  for (const auto& row : table) total += std::accumulate(row.begin(), row.end(), 0.0);
  return total;
}
WeekTable spreadOf(const TimeWindow& window, AoristicRule rule = AoristicRule::Exact) {
  return aoristic(std::vector<TimeWindow>{window}, rule).weight;
}
Incident incident(CivilTime start, std::optional<CivilTime> end) {
  Incident i;
  i.start = Moment{start, true};
  if (end) i.end = Moment{*end, true};
  return i;
}

}  // namespace

TEST_CASE("A window is spread evenly over the hours it touches", "[core][hotspot]") {
  const WeekTable table = spreadOf({at(0, 22, 30), at(1, 1, 0)});
  CHECK(table[22][0] == Approx(0.2));
  CHECK(table[23][0] == Approx(0.4));
  CHECK(table[0][1] == Approx(0.4));
  CHECK(sum(table) == Approx(1));
}

TEST_CASE("A window is half-open: an end on the hour gives that hour nothing", "[core][hotspot]") {
  const WeekTable table = spreadOf({at(2, 10), at(2, 11)});
  CHECK(table[10][2] == 1);
  CHECK(table[11][2] == 0);
}

TEST_CASE("Without an end, or with an end not after the start, the hour of the start counts",
          "[core][hotspot]") {
  for (const auto& end : {std::optional<CivilTime>{}, std::optional(at(0, 9, 15)), std::optional(at(0, 8))}) {
    CHECK(spreadOf({at(0, 9, 15), end})[9][0] == 1);
    CHECK(spreadOf({at(0, 9, 15), end}, AoristicRule::Minute)[9][0] == 1);
  }
}

TEST_CASE("Sunday night runs into Monday", "[core][hotspot]") {
  const WeekTable table = spreadOf({at(6, 23), at(7, 1)});
  CHECK(table[23][6] == 0.5);
  CHECK(table[0][0] == 0.5);
}

TEST_CASE("Whole weeks give every hour the same, the rest comes on top", "[core][hotspot]") {
  const WeekTable week = spreadOf({at(0, 5), at(7, 5)});
  for (const auto& row : week) {
    for (const double weight : row) CHECK(weight == Approx(1.0 / 168));
  }
  const WeekTable more = spreadOf({at(0, 5), at(14, 6)});
  CHECK(more[5][0] == Approx(3.0 / 337));
  CHECK(more[6][0] == Approx(2.0 / 337));
  CHECK(sum(more) == Approx(1));
}

TEST_CASE("The minute rule cuts to minutes and evens out spans of more than a week", "[core][hotspot]") {
  const WeekTable table = spreadOf({at(0, 9, 59, 59), at(0, 10, 1, 30)}, AoristicRule::Minute);
  CHECK(table[9][0] == 0.5);
  CHECK(table[10][0] == 0.5);
  CHECK(spreadOf({at(0, 9, 10, 1), at(0, 9, 10, 50)}, AoristicRule::Minute)[9][0] == 1);
  CHECK(spreadOf({at(0, 5), at(7, 5, 1)}, AoristicRule::Minute)[20][3] == 1.0 / 168);
}

TEST_CASE("Windows longer than the maximum are left out and counted", "[core][hotspot]") {
  const std::vector<TimeWindow> windows{{at(0, 0), at(1, 0)}, {at(0, 0), at(1, 0, 0, 1)}};
  const AoristicTable table = aoristic(windows, AoristicRule::Exact, Hours{24});
  CHECK(table.used == 1);
  CHECK(table.tooLong == 1);
  CHECK(sum(table.weight) == Approx(1));
}

TEST_CASE("An unknown time is left out, an unknown end is not", "[core][hotspot]") {
  Incident dayOnly = incident(at(0, 0), at(0, 5));
  dayOnly.start->timeKnown = false;
  Incident endDayOnly = incident(at(0, 9), at(1, 0));
  endDayOnly.end->timeKnown = false;
  const std::vector<Incident> incidents{dayOnly, endDayOnly, Incident{}, incident(at(0, 12), at(0, 11))};
  const HotTimes times = hotTimes(incidents);
  CHECK(times.n == 2);
  CHECK(times.withoutTime == 2);
  CHECK(times.withoutEnd == 1);
  CHECK(times.endBeforeStart == 1);
  CHECK(times.table[9][0] == 1);
}

TEST_CASE("Nothing in gives an empty table and no peak", "[core][hotspot]") {
  const HotTimes times = hotTimes({});
  CHECK(times.n == 0);
  CHECK(sum(times.table) == 0);
  CHECK_FALSE(times.peak);
}

TEST_CASE("A planted peak is found with its hours and a band around its share", "[core][hotspot]") {
  Random random(7);
  std::vector<Incident> incidents;
  for (int i = 0; i < 120; ++i) {
    const auto anywhere = static_cast<int>(random.below(24));
    const int hour = i < 80 ? 22 + static_cast<int>(random.below(3)) : anywhere;  // 22, 23 and 0 hours
    incidents.push_back(incident(at(static_cast<int>(random.below(300)), 0).plusSeconds(hour * 3600), {}));
  }
  const HotTimes times = hotTimes(incidents);
  REQUIRE(times.peak);
  CHECK(times.peak->window.fromHour == 22);
  CHECK(times.peak->window.hours == 3);
  CHECK(times.peak->window.share > 0.6);
  CHECK(times.peak->low < times.peak->window.share);
  CHECK(times.peak->high > times.peak->window.share);
  CHECK(times.peak->low > times.peak->evenShare);
}

TEST_CASE("The interval holds the true share of the window that was chosen", "[core][hotspot]") {
  // Of 24 hours four have three times the others' chance; each town chooses its own window and must not flatter it.
  const auto chance = [](int hour) { return (hour >= 20 && hour < 24 ? 3.0 : 1.0) / 32; };
  int peaks = 0;
  int held = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    Random random(seed, {5});
    std::vector<TimeWindow> windows;
    for (int i = 0; i < 80; ++i) {
      double left = random.uniform();
      int hour = 0;
      while (hour < 23 && (left -= chance(hour)) >= 0) ++hour;
      windows.push_back({at(static_cast<int>(random.below(300)), hour), {}});
    }
    const auto peak = peakOf(windows, seed);
    if (!peak) continue;
    ++peaks;
    double truth = 0;
    for (int h = 0; h < peak->window.hours; ++h) truth += chance((peak->window.fromHour + h) % 24);
    held += truth >= peak->low && truth <= peak->high;
    CHECK(peak->p <= 0.05);
  }
  CHECK(peaks > 200);
  CHECK(held >= 0.88 * peaks - 3 * std::sqrt(0.09 * peaks));
}

TEST_CASE("Months get the part of a window that lies in them", "[core][hotspot]") {
  const std::vector<TimeWindow> windows{{at(30, 12), at(31, 12)}, {at(40, 9), {}}, {at(-1, 0), at(60, 0)}};
  const auto months = weightByMonth(windows);
  CHECK(months[0] == Approx(0.5 + 31 / 61.0));
  CHECK(months[1] == Approx(0.5 + 1 + 29 / 61.0));
  CHECK(months[11] == Approx(1 / 61.0));
}

TEST_CASE("An even spread seldom has a peak", "[core][hotspot]") {
  int peaks = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Random random(seed, {99});
    std::vector<Incident> incidents;
    for (int i = 0; i < 60; ++i) {
      incidents.push_back(
          incident(at(0, 0).plusSeconds(static_cast<std::int64_t>(random.below(86400 * 70))), {}));
    }
    if (hotTimes(incidents).peak) ++peaks;
  }
  CHECK(peaks <= 9);  // 5 % of 60 is 3; more than 9 has a chance of 1 in 1000
}

TEST_CASE("Nights of ten hours are no peak of a few hours", "[core][hotspot]") {
  std::vector<Incident> incidents;
  for (int i = 0; i < 100; ++i) incidents.push_back(incident(at(i, 21), at(i + 1, 7)));
  const HotTimes times = hotTimes(incidents);
  CHECK(times.medianHours == 10);
  CHECK(times.longShare == 1);
  REQUIRE(times.peak);
  CHECK(times.peak->window.hours == 8);
}

TEST_CASE("Hot times do not depend on the order of the incidents", "[core][hotspot]") {
  Random random(3);
  std::vector<Incident> incidents;
  for (int i = 0; i < 200; ++i) {
    const CivilTime start = at(0, 0).plusSeconds(static_cast<std::int64_t>(random.below(86400 * 70)));
    incidents.push_back(incident(start, start.plusSeconds(static_cast<std::int64_t>(random.below(40000)))));
  }
  const HotTimes forward = hotTimes(incidents);
  std::reverse(incidents.begin(), incidents.end());
  const HotTimes backward = hotTimes(incidents);
  CHECK(forward.table == backward.table);
  CHECK(forward.peak.has_value() == backward.peak.has_value());
}

TEST_CASE("The best window may run past midnight", "[core][hotspot]") {
  std::array<double, 24> byHour{};
  byHour[23] = byHour[0] = 2;
  byHour[12] = 3;
  CHECK(bestWindow(byHour, 2) == HourWindow{23, 2, 4.0 / 7});
  CHECK(bestWindow(byHour, 24).share == 1);
  CHECK(bestWindow({}, 4).share == 0);
}

TEST_CASE("Shares of the day are taken from the table, past midnight too", "[core][hotspot]") {
  WeekTable table{};
  table[2][0] = 1;
  table[23][4] = 3;
  CHECK(shareOfHours(table, 0, 6) == 0.25);
  CHECK(shareOfHours(table, 22, 3) == 1);
  CHECK(shareOfHours({}, 0, 6) == 0);
  CHECK(byHourOfDay(table, 0, 3)[23] == 0);
}
