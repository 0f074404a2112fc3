// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/words.h"

#include "support/catch.h"
#include "theme/theme.h"

using namespace brandpunt;
using namespace brandpunt::ui;

TEST_CASE("The window keeps silent about options of the command line", "[ui][words]") {
  setLanguage(Language::Dutch);
  const auto said = [](const char* text) { return Words::message({text, text}).toStdString(); };
  CHECK(said("Geen datum herkend. Wijs haar aan met --map start=KOLOM.") == "Geen datum herkend.");
  CHECK(said("Gelezen is 'A'; er is ook: B (--table). Kijk na.") == "Gelezen is 'A'; er is ook: B. Kijk na.");
  CHECK(said("Een streep - en 1.234 blijven.") == "Een streep - en 1.234 blijven.");
  CHECK(said("Zeg het met --crs.") == "Zeg het met --crs.");
}

TEST_CASE("A method is told in the words of its declaration, with units", "[ui][words]") {
  setLanguage(Language::Dutch);
  const Run run{
      .method = "dbscan",
      .parameters = {
          {"eps", "100"}, {"expectation", "dwellings"}, {"min-points", "11"}, {"replications", "999"}}};
  CHECK(Words::method(run).toStdString() ==
        "Clusters naar dichtheid (DBSCAN): afstand 100 m, minimumaantal 11");
  CHECK(Words::test(run).startsWith(
      QStringLiteral("Getoetst tegen 999 keer toeval, verspreid zoals de woningen. ")));
  CHECK(Words::test({}) == QStringLiteral("Niet getoetst op toeval."));
  CHECK(Words::method({.method = "of another time"}).toStdString() == "of another time");
}

TEST_CASE("A change is a percentage, and two counts where that would frighten", "[ui][words]") {
  setLanguage(Language::Dutch);
  Change change;
  change.after = 51;
  CHECK_FALSE(Words::change(change).isEmpty());
  change.before = 37;
  change.ratio = 51.0 / 37;
  CHECK(Words::change(change) == QStringLiteral("+38\u00A0%"));
  change.before = 2;
  change.after = 23;
  change.ratio = 11.5;
  CHECK(Words::change(change).contains(QStringLiteral("23")));
  CHECK_FALSE(Words::change(change).contains(QLatin1Char('%')));
}
