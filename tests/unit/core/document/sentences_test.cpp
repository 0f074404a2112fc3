// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/sentences.h"

#include "support/catch.h"

using namespace brandpunt;

TEST_CASE("A count has its noun in the right number", "[core][sentences]") {
  CHECK(counted({1, false}, Offence::Autokraak).nl == "1 autokraak");
  CHECK(counted({0, false}, Offence::Autokraak).nl == "geen autokraken");
  CHECK(counted({2, false}, Offence::Woninginbraak).nl == "2 woninginbraken");
  CHECK(counted({1412, false}, Offence::Autokraak).nl == "1.412 autokraken");
  CHECK(counted({1412, false}, Offence::Autokraak).en == "1,412 thefts from vehicles");
  CHECK(counted({3, true}, Offence::Autokraak).nl == "minder dan 3 autokraken");
}

TEST_CASE("Shares that everybody knows have words", "[core][sentences]") {
  CHECK(shareInWords(0.34).nl == "een op de drie");
  CHECK(shareInWords(0.25).nl == "een op de vier");
  CHECK(shareInWords(0.5).nl == "de helft");
  CHECK(shareInWords(0.36).nl == "36%");
  CHECK(shareInWords(0.31).nl == "31%");
  CHECK(shareInWords(0.004).nl == "minder dan 1%");
}

TEST_CASE("Percentages have their sign: a plus, or a true minus", "[core][sentences]") {
  CHECK(percentOfRatio(1.61).nl == "+61%");
  CHECK(percentOfRatio(0.77).nl == "\u221223%");
  CHECK(percentOfRatio(1.0).nl == "0%");
  CHECK(percentOfRatio(0.999).nl == "0%");
  CHECK(percentOfRatio(13.5).nl == "+1.250%");
}

TEST_CASE("Dates, periods and hours read as people write them", "[core][sentences]") {
  CHECK(inWords(Date{2025, 11, 3}).nl == "3 november 2025");
  CHECK(inWords(Period{{2024, 11, 1}, {2025, 11, 1}}).nl == "1 november 2024 t/m 31 oktober 2025");
  CHECK(hours(20, 24).nl == "20\u201324 uur");
  CHECK(hours(0, 4).nl == "00\u201304 uur");
}

TEST_CASE("The title is the finding, and only what was found", "[core][sentences]") {
  CHECK(titleOf({.offence = Offence::Autokraak, .hotspots = 3, .shown = 3, .share = 0.34}).nl ==
        "Autokraak: een op de drie op drie plekken");
  CHECK(titleOf({.offence = Offence::Autokraak, .hotspots = 1, .shown = 1, .share = 0.5}).nl ==
        "Autokraak: de helft op één plek");
  CHECK(titleOf({.offence = Offence::Autokraak, .hotspots = 40, .shown = 8, .share = 0.17}).nl ==
        "Autokraak: 17% op de acht sterkste plekken");
  // Untested places do not "stand out".
  CHECK(titleOf({.offence = Offence::Autokraak, .hotspots = 3, .shown = 3, .share = 0.1}).nl ==
        "Autokraak: 10% op drie plekken");
  CHECK(
      titleOf({.offence = Offence::Autokraak, .hotspots = 3, .shown = 3, .share = 0.1, .tested = true}).nl ==
      "Autokraak: drie plekken springen eruit");
  CHECK(
      titleOf({.offence = Offence::Autokraak, .hotspots = 1, .shown = 1, .share = 0.1, .tested = true}).nl ==
      "Autokraak: een plek springt eruit");
  CHECK(titleOf({.offence = Offence::Woninginbraak}).nl == "Woninginbraak: geen dichte groep gevonden");
  CHECK(titleOf({.offence = Offence::Woninginbraak, .tested = true}).nl ==
        "Woninginbraak: geen plek springt eruit");
  CHECK(titleOf({.offence = Offence::Autokraak, .tooFew = true}).nl == "Autokraak: te weinig om te zeggen");
}

TEST_CASE("Titles stay within the line of an A3", "[core][sentences]") {
  for (const OffenceInfo& info : offences()) {
    if (info.offence == Offence::BoxGarageSchuur)
      continue;  // its own name takes half the line; the page breaks it
    CHECK(titleOf({.offence = info.offence, .hotspots = 40, .shown = 8, .share = 0.34}).nl.size() <= 62);
  }
}

TEST_CASE("A change is told with its band and by the verdict of the same test", "[core][sentences]") {
  const Change rising{38, 61, 61.0 / 38, 1.12, 2.31, 0.02, ChangeVerdict::Rising};
  const ChangeWords up = wordsOf({61, false}, ShownCount{38, false}, rising, false);
  CHECK(up.mark == ChangeMark::Up);
  CHECK(up.verdict.nl == "stijgt");
  CHECK(up.band.nl == "+61% (+12% tot +131%)");
  const Change unclear{41, 43, 43.0 / 41, 0.72, 1.54, 0.9, ChangeVerdict::NoClearDifference};
  CHECK(wordsOf({43, false}, ShownCount{41, false}, unclear, false).verdict.nl == "geen duidelijk verschil");
  CHECK(wordsOf({6, false}, ShownCount{3, true}, {}, true).verdict.nl == "te weinig om te zeggen");
  const ChangeWords hidden = wordsOf({27, false}, ShownCount{3, true}, {}, false);
  CHECK(hidden.verdict.nl == "van <3 naar 27");
  CHECK(hidden.band.empty());
  CHECK(wordsOf({12, false}, ShownCount{0, false}, {}, false).verdict.nl == "van geen naar 12");
  CHECK(wordsOf({12, false}, {}, {}, false).mark == ChangeMark::None);
}

TEST_CASE("What a paper leaves out is counted", "[core][document]") {
  CHECK(leftOut(0, 0).nl.empty());
  CHECK(leftOut(1, 0).nl == "En 1 hotspot die niet in deze lijst staat.");
  CHECK(leftOut(0, 153).en == "And 153 hotspots that are not on this map.");
  CHECK(leftOut(2, 153).nl ==
        "En 2 hotspots die niet in deze lijst staan, en 153 hotspots die niet op deze kaart staan.");
}
