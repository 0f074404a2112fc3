// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/map_spec.h"
#include "paint/canvas.h"
#include "paint/style.h"

namespace brandpunt::output {

/// Numbers by part of the day and weekday; the shade repeats the number, the thick frame stands round the largest.
double timeTableHeight(const TimeTable& table, const Sizes& sizes);
void drawTimeTable(Canvas& canvas, double x, double y, double width_mm, const TimeTable& table,
                   const Sizes& sizes, const Ladder& ladder);

}  // namespace brandpunt::output
