// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "paint/canvas.h"
#include "paint/style.h"

namespace brandpunt::output {

/// Type and measures of A4 papers: points and millimetres. A paper that goes outside is larger where people read in the
/// dark and write with cold hands.
struct PaperType {
  double title = 17, subtitle = 8.8, over = 7.6, message = 9.4, heading = 10.5, body = 7.9, detail = 7,
         head = 7.2, key = 10.5, note = 7, foot = 6.8, mark = 9;
  double badge = 5.6, box = 3.4, boxLine = 0.3, pad = 0.95;
  double left = 20, right = 15, top = 10, bottom = 8;

  TextStyle text() const { return {.points = body, .colour = colour::ink}; }
  TextStyle strong() const { return {.points = body, .weight = Weight::Semibold, .colour = colour::ink}; }
  TextStyle small() const { return {.points = detail, .colour = colour::second}; }
  TextStyle aside() const { return {.points = note, .colour = colour::second}; }
  TextStyle heads() const { return {.points = head, .weight = Weight::Semibold, .colour = colour::ink}; }
  TextStyle headings() const { return {.points = heading, .weight = Weight::Bold, .colour = colour::ink}; }
};

inline const PaperType& paperTypeOf(bool outside) {
  static const PaperType inside{};
  static const PaperType outdoors{.subtitle = 9.4,
                                  .body = 8.6,
                                  .detail = 8.2,
                                  .head = 8.2,
                                  .note = 8.2,
                                  .badge = 6.4,
                                  .box = 6.4,
                                  .boxLine = 0.45,
                                  .pad = 0.75,
                                  .left = 15,
                                  .top = 9,
                                  .bottom = 7};
  return outside ? outdoors : inside;
}

}  // namespace brandpunt::output
