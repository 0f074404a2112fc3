// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>

#include "paint/canvas.h"

namespace brandpunt::output {

/// Draws a ratio with its band on a logarithmic axis from a quarter to four times, the same for a whole table: zero line,
/// whisker, and a dot that is filled where the band clears the line and open where it does not. A whisker that
/// runs past the axis ends in an arrow head, not in a cap.
/// \param ratio  low, ratio, high
void drawChangePicture(Canvas& canvas, const QRectF& area, const std::array<double, 3>& ratio);

}  // namespace brandpunt::output
