// SPDX-License-Identifier: GPL-3.0-or-later
// When it happens: hours, darkness, season, how sure the moment is.
#include <algorithm>
#include <cmath>

#include "advice/fact_writer.h"
#include "base/number.h"
#include "document/sentences.h"
#include "hotspot/change/trend.h"
#include "hotspot/when/hot_times.h"

namespace brandpunt {
namespace {

constexpr int peakHours = 4;
constexpr std::int64_t longestWindow_s = 24 * secondsPerHour;
constexpr std::int64_t soonReported_s = 30 * 60;
constexpr double soonShare = 0.15;

void shareOfTime(FactWriter& w, const std::string& id, double share, const HotTimes& times,
                 const Text& what) {
  const std::string n = std::to_string(times.n);
  const std::string percent = toText(share * 100, 0) + "%";
  w.known(id, share,
          {percent + " van " + n + " delicten met een bekend tijdvak" + what.nl,
           percent + " of " + n + " offences with a known time" + what.en});
}

double weightIn(const std::array<double, 24>& byHour, const HourWindow& window) {
  double sum = 0;
  for (int k = 0; k < window.hours; ++k) sum += byHour[static_cast<std::size_t>((window.fromHour + k) % 24)];
  return sum;
}

void writePeak(FactWriter& w, const HotTimes& times) {
  const auto weekdays = byHourOfDay(times.table, 0, 4);
  const auto weekend = byHourOfDay(times.table, 5, 6);
  const HourWindow onWeekdays = bestWindow(weekdays, peakHours);
  const HourWindow inWeekend = bestWindow(weekend, peakHours);
  const double share = (weightIn(weekdays, onWeekdays) + weightIn(weekend, inWeekend)) / times.n;
  const Text a = hours(onWeekdays.fromHour, (onWeekdays.fromHour + peakHours) % 24);
  const Text b = hours(inWeekend.fromHour, (inWeekend.fromHour + peakHours) % 24);
  shareOfTime(w, "piekvenster_aandeel", share, times,
              {"; doordeweeks " + a.nl + ", weekend " + b.nl, "; weekdays " + a.en + ", weekend " + b.en});
}

void writeDark(FactWriter& w, const std::vector<Incident>& year) {
  const FactInput& in = w.input();
  if (!in.centre || !in.utcOffset) {
    return w.unknown(
        "donkeraandeel",
        {"De tijdzone of de ligging van het dossier is niet bekend genoeg om te weten wanneer het donker is.",
         "The dossier's time zone or position is not known well enough to tell when it is dark."});
  }
  std::vector<TimeWindow> windows = windowsOf(year);
  std::erase_if(windows, [](const TimeWindow& t) { return t.seconds() > longestWindow_s; });
  const auto share = darkShare(windows, *in.centre, in.utcOffset);
  const std::string n = std::to_string(windows.size());
  if (!share || windows.size() < fewestKnown) {
    return w.unknown("donkeraandeel", {"Bij " + n + " delicten is het tijdvak bekend: te weinig.",
                                       "Of " + n + " offences the time is known: too few."});
  }
  w.known("donkeraandeel", *share,
          {n + " delicten met een tijdvak van ten hoogste 24 uur",
           n + " offences with a window of at most 24 hours"});
}

void writeHours(FactWriter& w, const std::vector<Incident>& year) {
  const HotTimes times = hotTimes(year);
  static const char* const hourFacts[] = {"piekvenster_aandeel", "nachtaandeel", "avondaandeel",
                                          "dagaandeel"};
  if (times.n < fewestKnown) {
    const std::string n = std::to_string(times.n);
    for (const char* id : hourFacts) {
      w.unknown(id, {"Bij " + n + " delicten is het tijdvak bekend: te weinig.",
                     "Of " + n + " offences the time is known: too few."});
    }
  } else {
    const std::string left = std::to_string(times.tooLong + times.withoutTime);
    const Text out{"; " + left + " zonder bruikbare tijd", "; " + left + " without a usable time"};
    shareOfTime(w, "nachtaandeel", shareOfHours(times.table, 0, 6), times, out);
    shareOfTime(w, "dagaandeel", shareOfHours(times.table, 6, 18), times, out);
    shareOfTime(w, "avondaandeel", shareOfHours(times.table, 18, 24), times, out);
    writePeak(w, times);
  }
  const auto windows = windowsOf(year);
  const auto withEnd =
      std::count_if(windows.begin(), windows.end(), [](const TimeWindow& t) { return t.end.has_value(); });
  const std::string n = std::to_string(withEnd);
  if (withEnd < fewestKnown) {
    w.unknown("tijdonzekerheid_u", {"Bij " + n + " delicten zijn begin en einde bekend: te weinig.",
                                    "Of " + n + " offences begin and end are known: too few."});
  } else {
    w.known("tijdonzekerheid_u", times.medianHours,
            {"mediaan van " + n + " tijdvakken", "median of " + n + " windows"});
  }
}

/// Share in the dark months, over one to three whole years back from the last whole month.
void writeSeason(FactWriter& w, Period year) {
  int years = 0;
  while (years < 3 && w.hasRows(year.shiftedMonths(-12 * years))) ++years;
  if (years == 0) return w.withoutRows("ddo_aandeel", year);
  const Period whole{year.to.plusMonths(-12 * years), year.to};
  const MixRules& rules = w.input().rules.mix;
  int n = 0, dark = 0;
  for (const Incident& i : inPeriod(w.input().here, whole)) {
    const int month = dayOf(i)->month;
    ++n;
    dark += rules.darkFirstMonth <= rules.darkLastMonth
                ? month >= rules.darkFirstMonth && month <= rules.darkLastMonth
                : month >= rules.darkFirstMonth || month <= rules.darkLastMonth;
  }
  const Text days = inWords(whole);
  w.share("ddo_aandeel", dark, n, {days.nl + "; gelijk verdeeld 58%", days.en + "; evenly spread 58%"});
  if (years < 3 && w.isCounts(year.shiftedMonths(-12 * years))) w.cutShort("ddo_aandeel");
}

void writeReporting(FactWriter& w, const std::vector<Incident>& year, Period period) {
  int known = 0, soon = 0;
  for (const Incident& i : year) {
    const auto& last = i.end ? i.end : i.start;
    if (!last || !last->timeKnown || !i.reported || !i.reported->timeKnown) continue;
    const std::int64_t waited = i.reported->at.seconds - last->at.seconds;
    ++known;
    soon += waited >= 0 && waited <= soonReported_s;
  }
  const Text days = inWords(period);
  const std::string counts = std::to_string(soon) + "/" + std::to_string(known);
  if (known < fewestKnown) {
    return w.unknown(
        "heterdaad_kansrijk",
        {"Van " + std::to_string(known) + " delicten is het tijdstip van melden bekend: te weinig.",
         "Of " + std::to_string(known) + " offences the time of reporting is known: too few."});
  }
  w.known(
      "heterdaad_kansrijk", soon >= soonShare * known,
      {counts + " binnen 30 minuten gemeld, " + days.nl, counts + " reported within 30 minutes, " + days.en});
}

}  // namespace

void writeTimeFacts(FactWriter& w) {
  const Period year = lastTwelveMonths(w.input().dataDate);
  writeSeason(w, year);
  if (!w.hasRows(year)) {
    for (const char* id : {"piekvenster_aandeel", "nachtaandeel", "avondaandeel", "dagaandeel",
                           "donkeraandeel", "tijdonzekerheid_u", "heterdaad_kansrijk"}) {
      w.withoutRows(id, year);
    }
    return;
  }
  const auto incidents = inPeriod(w.input().here, year);
  writeHours(w, incidents);
  writeDark(w, incidents);
  writeReporting(w, incidents, year);
}

}  // namespace brandpunt
