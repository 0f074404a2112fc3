// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/map_spec.h"
#include "paint/canvas.h"
#include "paint/style.h"

namespace brandpunt::output {

/// Counts by month from zero: black line, grey band and dashed line of what is expected. The first, the last and every
/// month outside its band carry their number and a bigger dot; a month without a number interrupts the line.
void drawMonthChart(Canvas& canvas, const QRectF& area, const MonthChart& chart, const Sizes& sizes);

/// The step of an axis that starts at zero and has three lines or so: 1, 2 or 5 times a power of ten.
double axisStep(double largest);

}  // namespace brandpunt::output
