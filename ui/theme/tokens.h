// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <array>

namespace brandpunt::ui {

/// Every colour of the window, by what it is for. Widgets, charts and the map take theirs from here and nowhere
/// else, so that light and dark are two values of one struct and a test can measure the contrasts.
///
/// Two families never mix: blue is what one can do, warm is what was measured.
struct Tokens {
  bool dark = false;

  QColor background = {};  ///< side panels
  QColor surface = {};     ///< lists and pages
  QColor sunken = {};      ///< an empty cell, the track of a slider
  QColor line = {};        ///< hairlines: decoration
  QColor control = {};     ///< borders of fields and check boxes
  QColor text = {};
  QColor text2 = {};      ///< second lines
  QColor text3 = {};      ///< hints, "too few"
  QColor accent = {};     ///< action, focus, selection
  QColor onAccent = {};   ///< text on a primary button
  QColor weak = {};       ///< an active tool
  QColor selection = {};  ///< a selected row

  QColor suitable = {}, suitableBand = {};
  QColor conditional = {}, conditionalBand = {};
  QColor excluded = {}, excludedBand = {};
  QColor outOfBand = {};  ///< a month outside what was to be expected
  QColor bars = {};
  QColor band = {};  ///< the ribbon of what was to be expected

  std::array<QColor, 5> ramp = {};  ///< from few to many; in the dark theme more is lighter

  QColor land = {}, block = {}, building = {}, street = {}, mainRoad = {}, mainRoadCasing = {}, water = {};
  QColor green = {}, rail = {}, mapLabel = {}, waterLabel = {}, greenLabel = {}, parking = {};
  QColor dot = {}, dotRim = {};
  QColor ink = {},
         casing = {};  ///< outlines and badges of hotspots, and the rim that frees them from the map
};

const Tokens& lightTokens();
const Tokens& darkTokens();

/// Contrast of two colours, 1 to 21. Source: WCAG 2.2, "contrast ratio" and "relative luminance".
double contrast(const QColor& a, const QColor& b);

}  // namespace brandpunt::ui
