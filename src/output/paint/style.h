// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <array>

#include "document/map_spec.h"
#include "paint/canvas.h"

namespace brandpunt::output {

/// Colours of every paper. Ink on white carries the meaning; colour repeats what a number, word or line type says.
namespace colour {
inline const QColor ink{"#1b1f24"}, second{"#4d545c"}, rule{"#b9bfc5"}, band{"#dcdfe2"}, paper{"#ffffff"};
inline const QColor land{"#f6f5f1"}, meadow{"#eef0e9"}, building{"#dcd8d1"}, green{"#dde6d4"},
    water{"#cbdce6"}, waterEdge{"#9db7c5"};
inline const QColor street{"#ffffff"}, streetEdge{"#c9c4ba"}, mainRoad{"#fbf1d3"}, mainRoadEdge{"#8e887c"};
inline const QColor path{"#d9d4ca"}, railway{"#6b7178"}, border{"#a9a59b"}, parking{"#e4e3ea"},
    business{"#ebe7e2"};
inline const QColor grid{"#dedad2"};
}  // namespace colour

/// The colours that charts and marks are drawn in, by what they are for: paper has one set, the window one for each theme.
struct Inks {
  QColor ink;      ///< what was counted, and text that must be read
  QColor second;   ///< labels of axes
  QColor faint;    ///< what stands beside the thing itself: the year before
  QColor rule;     ///< lines of a grid
  QColor ground;   ///< of the sheet; text on ink
  QColor band;     ///< the ribbon of what was to be expected
  QColor notable;  ///< a month outside its band
};
const Inks& paperInks();

/// The ladder of cells: at least 20 apart in lightness on the map, so that it reads without colour.
struct Ladder {
  std::array<QColor, 3> fill;  ///< by Strength
  std::array<QColor, 3> text;
};
const Ladder& ladderOf(bool dwellings);
/// The edge of a cell: on a grey print the lightest cells are told from paper by it.
QColor cellEdgeOf(const Ladder& ladder);
inline constexpr double cellEdge_mm = 0.12;

/// Sizes of type (points) and line (mm) that differ between the large and the small sheet.
struct Sizes {
  double title, subtitle, heading, body, head, keyNumber, note, foot, mark;
  double calloutName, calloutValue, quarter, streetName, cellNumber;
  double outline, casing, badge, smallBadge, tableBadge,
      baseLine;  ///< smallBadge: of hotspots that the table does not name, 0: none; baseLine: factor on the base map
};
const Sizes& sizesOf(Paper paper);

}  // namespace brandpunt::output
