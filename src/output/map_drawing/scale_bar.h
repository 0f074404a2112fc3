// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/text.h"
#include "map_drawing/map_view.h"
#include "paint/canvas.h"
#include "paint/style.h"

namespace brandpunt::output {

/// The round length in metres that a bar of at most that many millimetres stands for.
double barLength(const MapView& view, double most_mm);

/// A bar in two halves with 0, its half and its whole length above it, in metres or kilometres.
/// \param left  where it begins; its middle in height
void drawScaleBar(Canvas& canvas, const MapView& view, QPointF left, double length_m, Language language,
                  const TextStyle& style, const Inks& inks = paperInks());

}  // namespace brandpunt::output
