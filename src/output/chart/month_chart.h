// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/map_spec.h"
#include "paint/canvas.h"
#include "paint/style.h"

namespace brandpunt::output {

/// How a month chart is drawn where it stands.
struct MonthLook {
  const Inks& inks = paperInks();
  TextStyle label = {};
  TextStyle value = {};  ///< of the numbers at months
  /// The months before this one are the time before: a thin line without dots, and a divide.
  std::size_t periodFrom = 0;
  /// What the band means, to the right of its end, a line each; empty where the text around the chart says it.
  std::vector<std::string> bandWords = {};
};
MonthLook paperMonthLook(const Sizes& sizes);

/// Counts by month from zero: a line, the band and the dashed line of what is expected. The first, the last and every
/// month outside its band carry their number and a bigger dot, as far as numbers do not lie over each other; a month
/// without a number interrupts the line.
void drawMonthChart(Canvas& canvas, const QRectF& area, const MonthChart& chart, const MonthLook& look);

/// The step of an axis that starts at zero and has three lines or so: 1, 2 or 5 times a power of ten.
double axisStep(double largest);

}  // namespace brandpunt::output
