// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/sentences.h"

#include <array>
#include <cmath>

#include "base/number.h"
#include "base/number_text.h"
#include "hotspot/verdict/judge.h"

namespace brandpunt {
namespace {

const std::array<Text, 13> smallNumbers{{{"geen", "no"},
                                         {"een", "one"},
                                         {"twee", "two"},
                                         {"drie", "three"},
                                         {"vier", "four"},
                                         {"vijf", "five"},
                                         {"zes", "six"},
                                         {"zeven", "seven"},
                                         {"acht", "eight"},
                                         {"negen", "nine"},
                                         {"tien", "ten"},
                                         {"elf", "eleven"},
                                         {"twaalf", "twelve"}}};

const std::array<Text, 12> months{{{"januari", "January"},
                                   {"februari", "February"},
                                   {"maart", "March"},
                                   {"april", "April"},
                                   {"mei", "May"},
                                   {"juni", "June"},
                                   {"juli", "July"},
                                   {"augustus", "August"},
                                   {"september", "September"},
                                   {"oktober", "October"},
                                   {"november", "November"},
                                   {"december", "December"}}};
const std::array<Text, 12> shortMonths{{{"jan", "Jan"},
                                        {"feb", "Feb"},
                                        {"mrt", "Mar"},
                                        {"apr", "Apr"},
                                        {"mei", "May"},
                                        {"jun", "Jun"},
                                        {"jul", "Jul"},
                                        {"aug", "Aug"},
                                        {"sep", "Sep"},
                                        {"okt", "Oct"},
                                        {"nov", "Nov"},
                                        {"dec", "Dec"}}};
const std::array<Text, 7> shortDays{{{"ma", "Mon"},
                                     {"di", "Tue"},
                                     {"wo", "Wed"},
                                     {"do", "Thu"},
                                     {"vr", "Fri"},
                                     {"za", "Sat"},
                                     {"zo", "Sun"}}};

/// A plain sentence put together in both languages at once.
Text joined(std::initializer_list<Text> parts) {
  Text all;
  for (const Text& part : parts) all.nl += part.nl, all.en += part.en;
  return all;
}

/// An end of a band that clears zero must not be rounded to zero.
Text bandEnd(double ratio, bool clear) {
  const double percent = (ratio - 1) * 100;
  if (!clear || std::abs(percent) >= 0.5) return percentOfRatio(ratio);
  return percent > 0 ? Text{"net boven 0%", "just above 0%"} : Text{"net onder 0%", "just below 0%"};
}

struct InTimeWords {
  Text word;
  LineStyle line;
  LegendWords legend;
};

/// In the order of HotspotClass.
const std::array<InTimeWords, 5>& inTimeWords() {
  static const std::array<InTimeWords, 5> table{{
      {{"nieuw", "new"},
       LineStyle::Dashed,
       {{"Hotspot, nieuw", "Hotspot, new"},
        {"Gestegen; het jaar ervoor minder dan 5.", "Rose; fewer than 5 in the year before."}}},
      {{"opkomend", "emerging"},
       LineStyle::Dashed,
       {{"Hotspot, opkomend", "Hotspot, emerging"},
        {"Duidelijk meer dan het jaar ervoor.", "Clearly more than in the year before."}}},
      {{"blijvend", "persistent"},
       LineStyle::Solid,
       {{"Hotspot, blijvend", "Hotspot, persistent"},
        {"Niet duidelijk anders dan het jaar ervoor.", "Not clearly different from the year before."}}},
      {{"dooft uit", "fading"},
       LineStyle::DashDot,
       {{"Hotspot, dooft uit", "Hotspot, fading"},
        {"Duidelijk minder dan het jaar ervoor.", "Clearly fewer than in the year before."}}},
      {{"wisselend", "sporadic"},
       LineStyle::Dotted,
       {{"Hotspot, wisselend", "Hotspot, sporadic"},
        {"De helft of meer viel in één maand.", "Half or more fell in one month."}}},
  }};
  return table;
}

}  // namespace

Text counted(const ShownCount& n, Offence offence) {
  const OffenceInfo& info = infoOf(offence);
  const Text number = toPeople(std::int64_t{n.number});
  if (n.below) {
    return joined({{"minder dan ", "fewer than "}, number, {" ", " "}, info.many});
  }
  if (n.number == 0) return joined({{"geen ", "no "}, info.many});
  return joined({number, {" ", " "}, n.number == 1 ? info.one : info.many});
}

Text inWords(int n) {
  if (n >= 0 && n < static_cast<int>(smallNumbers.size())) return smallNumbers[static_cast<std::size_t>(n)];
  return toPeople(std::int64_t{n});
}

Text shareInWords(double share) {
  const double percent = std::round(share * 100);
  if (percent >= 32 && percent <= 35) return {"een op de drie", "one in three"};
  if (percent >= 24 && percent <= 26) return {"een op de vier", "one in four"};
  if (percent >= 48 && percent <= 52) return {"de helft", "half"};
  if (share > 0 && percent < 1) return {"minder dan 1%", "less than 1%"};
  const std::string number = toText(percent, 0) + "%";
  return {number, number};
}

Text percentOfRatio(double ratio) {
  const double percent = std::round((ratio - 1) * 100);
  const std::string sign = percent > 0 ? "+" : "";
  return {sign + toPeople(percent, 0, Language::Dutch) + "%",
          sign + toPeople(percent, 0, Language::English) + "%"};
}

Text inWords(Date date) {
  const Text& month = months[static_cast<std::size_t>(date.month - 1)];
  const std::string day = std::to_string(date.day) + " ", year = " " + std::to_string(date.year);
  return {day + month.nl + year, day + month.en + year};
}

std::string fourDigits(std::int64_t number) {
  const std::string digits = std::to_string(number);
  return digits.size() < 4 ? std::string(4 - digits.size(), '0') + digits : digits;
}

std::string shortDate(Date date) {
  return std::to_string(date.day) + "-" + std::to_string(date.month) + "-" + std::to_string(date.year);
}

Text inWords(const Period& period) {
  return joined({inWords(period.from), {" t/m ", " to "}, inWords(period.to.plusDays(-1))});
}

Text hours(int from, int to) {
  const auto two = [](int hour) { return (hour < 10 ? "0" : "") + std::to_string(hour); };
  const std::string range = two(from) + "–" + two(to);
  return {range + " uur", range + " h"};
}

Text shortMonth(int month) { return shortMonths[static_cast<std::size_t>(month - 1)]; }
Text shortDay(int weekday) { return shortDays[static_cast<std::size_t>(weekday)]; }

Text titleOf(const Finding& finding) {
  const OffenceInfo& info = infoOf(finding.offence);
  const Text lead{capitalised(info.one.nl) + ": ", capitalised(info.one.en) + ": "};
  if (finding.tooFew) return joined({lead, {"te weinig om te zeggen", "too few to say"}});
  if (finding.placesKept) return joined({lead, {"waar het vaak gebeurt", "where it happens often"}});
  if (finding.hotspots == 0) {
    return joined({lead, finding.tested ? Text{"geen plek springt eruit", "no place stands out"}
                                        : Text{"geen dichte groep gevonden", "no dense group found"}});
  }
  const Text k = inWords(finding.shown);
  if (finding.tested && finding.share < 0.2) {
    return joined({lead, k,
                   finding.shown == 1 ? Text{" plek springt eruit", " place stands out"}
                                      : Text{" plekken springen eruit", " places stand out"}});
  }
  const Text share = shareInWords(finding.share);
  if (finding.shown < finding.hotspots && finding.areStrongest) {
    return joined({lead, share, {" op de ", " in the "}, k, {" sterkste plekken", " strongest places"}});
  }
  return joined({lead,
                 share,
                 {" op ", " in "},
                 finding.shown == 1 ? Text{"één", "one"} : k,
                 finding.shown == 1 ? Text{" plek", " place"} : Text{" plekken", " places"}});
}

ChangeWords wordsOf(const ShownCount& n, const std::optional<ShownCount>& before,
                    const std::optional<Change>& change, bool tooFew) {
  if (!before) return {ChangeMark::None, {"jaar ervoor onbekend", "year before unknown"}, {}};
  if (tooFew) return {ChangeMark::TooFew, {"te weinig om te zeggen", "too few to say"}, {}};
  if (!change) {
    const auto count = [](const ShownCount& c, Language language) {
      if (!c.below && c.number == 0) return std::string(language == Language::Dutch ? "geen" : "none");
      return textOf(c, language);
    };
    return {ChangeMark::None,
            {"van " + count(*before, Language::Dutch) + " naar " + count(n, Language::Dutch),
             "from " + count(*before, Language::English) + " to " + count(n, Language::English)},
            {}};
  }
  const bool clear = change->verdict != ChangeVerdict::NoClearDifference;
  const Text low = bandEnd(*change->low, clear), high = bandEnd(*change->high, clear);
  // Of so few before, a percentage runs into the thousands and says nothing.
  constexpr int fewestForPercentage = 5;
  const Text band =
      before->number < fewestForPercentage
          ? joined({{"van ", "from "},
                    toPeople(std::int64_t{before->number}),
                    {" naar ", " to "},
                    toPeople(std::int64_t{n.number})})
          : joined({percentOfRatio(*change->ratio), {" (", " ("}, low, {" tot ", " to "}, high, {")", ")"}});
  if (change->verdict == ChangeVerdict::NoClearDifference)
    return {ChangeMark::NoClearDifference, {"geen duidelijk verschil", "no clear difference"}, band};
  if (change->verdict == ChangeVerdict::Rising) return {ChangeMark::Up, {"stijgt", "rises"}, band};
  return {ChangeMark::Down, {"daalt", "falls"}, band};
}

Text wordOf(Verdict verdict, const std::optional<HotspotClass>& inTime, bool yearKnown) {
  if (verdict == Verdict::TooFew) return {"te weinig om te zeggen", "too few to say"};
  if (verdict == Verdict::Watch) return {"volgen", "to watch"};
  if (!inTime && yearKnown) return {"te weinig om te vergelijken", "too few to compare"};
  if (!inTime) return {"niet vergeleken", "not compared"};
  return inTimeWords()[static_cast<std::size_t>(*inTime)].word;
}

Text testedWords(const std::optional<double>& q) {
  if (!q) return {"niet getoetst", "not tested"};
  return mayBeChance(q) ? Text{"kan toeval zijn", "may be chance"}
                        : Text{"meer dan toeval", "more than chance"};
}

LineStyle lineOf(Verdict verdict, const std::optional<HotspotClass>& inTime, bool yearKnown) {
  if (verdict != Verdict::Hotspot || (!inTime && yearKnown)) return LineStyle::Dotted;
  return inTime ? inTimeWords()[static_cast<std::size_t>(*inTime)].line : LineStyle::Solid;
}

LegendWords legendOf(Verdict verdict, const std::optional<HotspotClass>& inTime, bool yearKnown) {
  if (verdict != Verdict::Hotspot) {
    return {
        {"Volgen", "To watch"},
        {"Kan van toeval of registratie komen: minder dan 8 zaken, p boven 0,05, wisselt met de methode, of "
         "meer dan de helft op één punt of midden op een straat.",
         "May be chance or how it was recorded: fewer than 8, p over 0.05, comes and goes with the method, "
         "or "
         "more than half on one point or mid-street."}};
  }
  if (!inTime && yearKnown) {
    return {{"Hotspot, te weinig om te vergelijken", "Hotspot, too few to compare"},
            {"Nu en het jaar ervoor samen te weinig voor een oordeel.",
             "Too few now and in the year before together to judge."}};
  }
  if (!inTime) {
    return {{"Hotspot", "Hotspot"},
            {"Niet vergeleken: het jaar ervoor is er niet.", "Not compared: the year before is not there."}};
  }
  return inTimeWords()[static_cast<std::size_t>(*inTime)].legend;
}

Text leftOut(int notListed, int notDrawn) {
  if (notListed == 0 && notDrawn == 0) return {};
  const auto part = [](int n, const Text& where) {
    const Text one{" hotspot die niet ", " hotspot that is not "},
        more{" hotspots die niet ", " hotspots that are not "};
    return joined(
        {toPeople(std::int64_t{n}), n == 1 ? one : more, where, {n == 1 ? " staat" : " staan", ""}});
  };
  const Text listed = part(notListed, {"in deze lijst", "in this list"});
  const Text drawn = part(notDrawn, {"op deze kaart", "on this map"});
  const Text start{"En ", "And "}, end{".", "."};
  if (notDrawn == 0) return joined({start, listed, end});
  if (notListed == 0) return joined({start, drawn, end});
  return joined({start, listed, {", en ", ", and "}, drawn, end});
}

Text notAForecast() {
  return {"Dit beschrijft wat was. Het is geen voorspelling.",
          "This describes what was. It is not a forecast."};
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace brandpunt
