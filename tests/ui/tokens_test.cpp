// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/tokens.h"

#include "support/catch.h"

using namespace brandpunt::ui;

TEST_CASE("Text and controls have the contrast that everybody can read", "[ui][theme]") {
  for (const Tokens* t : {&lightTokens(), &darkTokens()}) {
    INFO((t->dark ? "dark" : "light"));
    for (const QColor& ground : {t->surface, t->background, t->selection}) {
      CHECK(contrast(t->text, ground) >= 7);
      CHECK(contrast(t->text2, ground) >= 4.5);
      CHECK(contrast(t->text3, ground) >= 4.45);
      CHECK(contrast(t->accent, ground) >= 4.5);
    }
    CHECK(contrast(t->onAccent, t->accent) >= 4.5);
    CHECK(contrast(t->control, t->surface) >= 3);
    CHECK(contrast(t->control, t->background) >= 3);
    CHECK(contrast(t->bars, t->surface) >= 3);
    CHECK(contrast(t->suitable, t->suitableBand) >= 4.5);
    CHECK(contrast(t->conditional, t->conditionalBand) >= 4.5);
    CHECK(contrast(t->excluded, t->excludedBand) >= 4.5);
    CHECK(contrast(t->outOfBand, t->surface) >= 4.5);
    for (const QColor& band : {t->suitableBand, t->conditionalBand, t->excludedBand}) {
      CHECK(contrast(t->text, band) >= 11);
    }
    for (const auto& [label, ground] :
         {std::pair(t->mapLabel, t->land), std::pair(t->waterLabel, t->water)}) {
      CHECK(contrast(label, ground) >= 4.5);
    }
    CHECK(contrast(t->ink, t->casing) >= 7);
  }
}

TEST_CASE("The classes of the ramp keep their order without colour", "[ui][theme]") {
  for (const Tokens* t : {&lightTokens(), &darkTokens()}) {
    for (std::size_t i = 1; i < t->ramp.size(); ++i) {
      CHECK(contrast(t->ramp[i - 1], t->ramp[i]) >= 1.3);
      // In the dark theme more is lighter, in the light theme more is darker.
      const QColor black(Qt::black);
      CHECK((contrast(t->ramp[i], black) > contrast(t->ramp[i - 1], black)) == t->dark);
    }
  }
}
