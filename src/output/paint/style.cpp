// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/style.h"

namespace brandpunt::output {

const Inks& paperInks() {
  static const Inks inks{.ink = colour::ink,
                         .second = colour::second,
                         .faint = colour::second,
                         .rule = colour::rule,
                         .ground = colour::paper,
                         .band = colour::band,
                         .notable = colour::ink};
  return inks;
}

const Ladder& ladderOf(bool dwellings) {
  static const Ladder vehicles{{QColor("#f8dcbd"), QColor("#dd8a3c"), QColor("#98310a")},
                               {colour::ink, colour::ink, colour::paper}};
  static const Ladder homes{{QColor("#d3e3f1"), QColor("#6f9fca"), QColor("#15507f")},
                            {colour::ink, colour::ink, colour::paper}};
  return dwellings ? homes : vehicles;
}

QColor cellEdgeOf(const Ladder& ladder) {
  QColor edge = ladder.fill.back();
  edge.setAlphaF(0.55F);
  return edge;
}

const Sizes& sizesOf(Paper paper) {
  static const Sizes large{.title = 25,
                           .subtitle = 12,
                           .heading = 11,
                           .body = 8.4,
                           .head = 7.5,
                           .keyNumber = 10,
                           .note = 7.5,
                           .foot = 7.5,
                           .mark = 11,
                           .calloutName = 10,
                           .calloutValue = 8.5,
                           .quarter = 8,
                           .streetName = 6.5,
                           .cellNumber = 7.5,
                           .outline = 0.85,
                           .casing = 1.95,
                           .badge = 8,
                           .smallBadge = 5.6,
                           .tableBadge = 6.4,
                           .baseLine = 1};
  static const Sizes small{.title = 17,
                           .subtitle = 8.8,
                           .heading = 9.5,
                           .body = 7.4,
                           .head = 7,
                           .keyNumber = 9,
                           .note = 6.8,
                           .foot = 6.5,
                           .mark = 9,
                           .calloutName = 7.6,
                           .calloutValue = 6.5,
                           .quarter = 6,
                           .streetName = 5.8,
                           .cellNumber = 6.5,
                           .outline = 0.6,
                           .casing = 1.4,
                           .badge = 5.6,
                           .smallBadge = 0,
                           .tableBadge = 5.6,
                           .baseLine = 0.62};
  return paper == Paper::A3 ? large : small;
}

}  // namespace brandpunt::output
