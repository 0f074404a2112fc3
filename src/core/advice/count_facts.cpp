// SPDX-License-Identifier: GPL-3.0-or-later
// How often and for how long: counts, trend, age, repeats.
#include <algorithm>
#include <map>

#include "advice/fact_writer.h"
#include "base/number.h"
#include "document/sentences.h"
#include "hotspot/change/trend.h"

namespace brandpunt {
namespace {

constexpr double nearMetres = 200;
constexpr std::int64_t nearDays = 14;
constexpr std::int64_t recentDays = 60;
constexpr double repeatRatio = 1.2;
constexpr double repeatP = 0.05;
constexpr int fewestForKnox = 10;
constexpr int monthsOfQuarter = 3;
constexpr int mostQuarters = 40;

int count(const FactWriter& w, Period period) {
  return static_cast<int>(inPeriod(w.input().here, period).size());
}

void writeCount(FactWriter& w, const std::string& id, Period period) {
  if (!w.hasRows(period)) return w.withoutRows(id, period);
  const int n = count(w, period);
  w.known(id, static_cast<double>(n), countedIn(n, w.input().offence, period));
}

void writeTrend(FactWriter& w, Period year) {
  const Period before = year.shiftedMonths(-12);
  if (!w.hasRows(year)) return w.withoutRows("trend", year);
  if (!w.hasRows(before)) return w.withoutRows("trend", before);
  const int was = count(w, before);
  const int is = count(w, year);
  const Change change =
      changeBetween(was, static_cast<double>(before.days()), is, static_cast<double>(year.days()));
  const std::string counts = std::to_string(was) + " \u2192 " + std::to_string(is);
  if (change.verdict == ChangeVerdict::TooFew) {
    return w.unknown("trend", {counts + ": te weinig om te zeggen", counts + ": too few to say"});
  }
  const std::string word = change.verdict == ChangeVerdict::Rising    ? "stijgend"
                           : change.verdict == ChangeVerdict::Falling ? "dalend"
                                                                      : "gelijk";
  const auto p = [&](Language l) { return change.p ? "; p = " + toPeople(*change.p, 3, l) : std::string(); };
  const Text days = inWords(year);
  w.known("trend", word,
          {counts + " (jaar ervoor \u2192 " + days.nl + p(Language::Dutch) + ")",
           counts + " (year before \u2192 " + days.en + p(Language::English) + ")"});
}

/// How far back the place is a hotspot: the earliest quarter, itself busy, from which on at least 60 % are busy.
/// Busy: at least 2 incidents and half the average quarter of the last year.
void writeAge(FactWriter& w, Period year) {
  if (!w.hasRows(year)) return w.withoutRows("duur_hotspot_mnd", year);
  const int perYear = count(w, year);
  const auto busy = [&](int n) { return n >= 2 && 8 * n >= perYear; };
  int quartersSeen = 0, busyQuarters = 0, age = 0;
  Date to = year.to;
  while (quartersSeen < mostQuarters) {
    const Period quarter{to.plusMonths(-monthsOfQuarter), to};
    if (!w.hasRows(quarter)) break;
    ++quartersSeen;
    const bool isBusy = busy(count(w, quarter));
    busyQuarters += isBusy;
    if (isBusy && 10 * busyQuarters >= 6 * quartersSeen) age = quartersSeen;
    to = quarter.from;
  }
  const std::string seen = std::to_string(quartersSeen);
  w.known("duur_hotspot_mnd", static_cast<double>(age * monthsOfQuarter),
          {std::to_string(busyQuarters) + " van " + seen +
               " kwartalen ten minste half zo druk als gemiddeld in het laatste jaar",
           std::to_string(busyQuarters) + " of " + seen +
               " quarters at least half as busy as the average of the last year"});
  if (quartersSeen < mostQuarters && w.isCounts({to.plusMonths(-monthsOfQuarter), to}))
    w.cutShort("duur_hotspot_mnd");
}

bool hasRecentPair(const FactWriter& w) {
  const Date end = w.input().dataDate.plusDays(1);
  const auto recent = inPeriod(w.input().here, {end.plusDays(-recentDays), end});
  for (std::size_t i = 0; i < recent.size(); ++i) {
    for (std::size_t j = i + 1; j < recent.size(); ++j) {
      if (!recent[i].place || !recent[j].place) continue;
      const std::int64_t days = dayOf(recent[i])->dayNumber() - dayOf(recent[j])->dayNumber();
      if (std::abs(days) < nearDays && distance(*recent[i].place, *recent[j].place) < nearMetres) return true;
    }
  }
  return false;
}

void writeNearRepeat(FactWriter& w) {
  const auto& test = w.input().nearRepeat;
  if (test && test->period.days() > 0 && w.isCounts(test->period))
    return w.withoutRows("near_repeat", test->period);
  if (!test || test->n < fewestForKnox) {
    return w.unknown("near_repeat",
                     {"Te weinig delicten met een plaats in de laatste 12 maanden om dit te toetsen.",
                      "Too few offences with a place in the last 12 months to test this."});
  }
  const bool pattern = test->ratio >= repeatRatio && test->p < repeatP;
  const bool pair = hasRecentPair(w);
  const Text counted = countedIn(test->n, w.input().offence, test->period);
  const auto times = [&](Language l) { return toPeople(test->ratio, 2, l); };
  const auto chance = [&](Language l) { return "p = " + toPeople(test->p, 3, l); };
  w.known("near_repeat", pattern && pair,
          {"in de gemeente " + times(Language::Dutch) + " keer zo vaak als verwacht (" + counted.nl + "; " +
               chance(Language::Dutch) + "); hier " + (pair ? "wel een" : "geen") +
               " paar in de laatste 60 dagen",
           "in the municipality " + times(Language::English) + " times as often as expected (" + counted.en +
               "; " + chance(Language::English) + "); here " + (pair ? "a" : "no") +
               " pair in the last 60 days"});
}

/// The same for two incidents at the same address; empty where no house number is known.
std::string addressKey(const Address& a) {
  if (a.houseNumber.empty() || (a.postcode.empty() && a.street.empty())) return {};
  return (a.postcode.empty() ? a.place + "/" + a.street : a.postcode) + "/" + a.houseNumber + "/" +
         a.houseLetter + "/" + a.houseAddition;
}

void writeRepeats(FactWriter& w, Period year) {
  const Period twoYears{year.from.plusMonths(-12), year.to};
  if (!w.hasRows(twoYears)) return w.withoutRows("herhaling", twoYears);
  std::map<std::string, std::vector<Date>> byAddress;
  for (const Incident& i : inPeriod(w.input().here, twoYears)) {
    if (const std::string key = addressKey(i.address); !key.empty()) byAddress[key].push_back(*dayOf(i));
  }
  int known = 0, again = 0;
  for (auto& [key, days] : byAddress) {
    std::sort(days.begin(), days.end());
    for (std::size_t k = 0; k < days.size(); ++k) {
      if (!year.contains(days[k])) continue;
      ++known;
      again += k > 0 && days[k - 1] >= days[k].plusMonths(-12);
    }
  }
  const Text days = inWords(year);
  w.share("herhaling", again, known, {"met huisnummer, " + days.nl, "with a house number, " + days.en});
}

}  // namespace

void writeCountFacts(FactWriter& w) {
  const Period year = lastTwelveMonths(w.input().dataDate);
  writeCount(w, "n_12m", year);
  writeCount(w, "n_3m", {year.to.plusMonths(-monthsOfQuarter), year.to});
  writeTrend(w, year);
  writeAge(w, year);
  writeNearRepeat(w);
  writeRepeats(w, year);
}

}  // namespace brandpunt
