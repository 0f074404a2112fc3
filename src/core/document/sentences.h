// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>

#include "document/map_material.h"
#include "document/map_spec.h"
#include "document/privacy.h"

namespace brandpunt {

/// The sentences of maps and papers, each made in one place, so that the same thing has the same words everywhere.

/// "1 autokraak", "geen autokraken", "1.412 autokraken", "minder dan 3 autokraken".
Text counted(const ShownCount& n, Offence offence);
/// Up to twelve in words: "een", "twaalf"; "13" from there.
Text inWords(int n);
/// "34%", "een op de drie", "een op de vier", "de helft": 32-35, 24-26 and 48-52 % have words. Nothing becomes 0%.
Text shareInWords(double share);
/// "+61%", "−23%", "0%": of a ratio, with a sign.
Text percentOfRatio(double ratio);
/// "3 november 2025" / "3 November 2025".
Text inWords(Date date);
/// "0042", as runs are numbered.
std::string fourDigits(std::int64_t number);
/// "31-10-2025"
std::string shortDate(Date date);
/// "1 november 2024 t/m 31 oktober 2025": a half-open period named by its last day.
Text inWords(const Period& period);
/// "20–24 uur" / "20–24 h".
Text hours(int from, int to);
/// "nov", by month 1..12; "ma", by weekday 0 = Monday.
Text shortMonth(int month);
Text shortDay(int weekday);

/// What the title of a map knows.
struct Finding {
  Offence offence = Offence::Overig;
  int hotspots = 0;          ///< found in all
  int shown = 0;             ///< of these, named by the title
  bool areStrongest = true;  ///< those shown rank first
  double share = 0;          ///< of the incidents on the map in those shown
  bool tooFew = false;
  bool tested = false;      ///< against chance
  bool placesKept = false;  ///< the class shows cells only
};
/// The finding in at most 52 characters where the offence's name is short: "Autokraak: een op de drie op drie plekken".
/// An untested share is told as it is; only tested places "springen eruit".
Text titleOf(const Finding& finding);

/// The mark, the word and the band of a comparison: "stijgt", "+61% (+12% tot +131%)". `before` nothing: not known.
struct ChangeWords {
  ChangeMark mark = ChangeMark::None;
  Text verdict = {};
  Text band = {};
};
ChangeWords wordsOf(const ShownCount& n, const std::optional<ShownCount>& before,
                    const std::optional<Change>& change, bool tooFew);

/// "blijvend", "nieuw", "dooft uit", "volgen", "te weinig om te zeggen"; of class and verdict together.
/// \param yearKnown  the year before is known; without a class there was too little to compare
Text wordOf(Verdict verdict, const std::optional<HotspotClass>& inTime, bool yearKnown);
/// "niet getoetst", "kan toeval zijn" or "meer dan toeval".
Text testedWords(const std::optional<double>& q);
/// How the edge of such a hotspot is drawn, and what the legend says about it.
LineStyle lineOf(Verdict verdict, const std::optional<HotspotClass>& inTime, bool yearKnown);
struct LegendWords {
  Text title = {};
  Text text = {};
};
LegendWords legendOf(Verdict verdict, const std::optional<HotspotClass>& inTime, bool yearKnown);

/// "En 1 hotspot die niet in deze lijst staat, en 153 hotspots die niet op deze kaart staan."; empty for none.
Text leftOut(int notListed, int notDrawn);

/// "Dit beschrijft wat was. Het is geen voorspelling."
Text notAForecast();

/// The text with its first letter as a capital (ASCII letters).
std::string capitalised(std::string text);

}  // namespace brandpunt
