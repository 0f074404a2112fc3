// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QRectF>

#include "document/paper_spec.h"
#include "paint/canvas.h"
#include "paper/paper_type.h"

namespace brandpunt::output {

inline constexpr double paperWidth_mm = 210, paperHeight_mm = 297;

/// Where the parts of a page stand, in millimetres.
struct PageFrame {
  double left = 0, width = 0;
  double headBottom = 0;  ///< where the blocks may begin
  double footTop = 0;     ///< where they must have ended
};
PageFrame frameOf(const PaperSpec& paper, const PaperPage& page);

/// How high the blocks of the page are together.
double heightOf(const PaperSpec& paper, const PaperPage& page);

/// Draws the page of that number, from 0; the canvas is as large as the sheet.
void drawPaperPage(Canvas& canvas, const PaperSpec& paper, std::size_t number);

}  // namespace brandpunt::output
