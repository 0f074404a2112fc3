// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPainter>
#include <QPainterPath>

#include "document/map_spec.h"
#include "hotspot/verdict/hotspot.h"
#include "map_view/camera.h"
#include "paint/canvas.h"
#include "theme/theme.h"

namespace brandpunt::ui {

// The signs of a hotspot, the same on the map, in the list and on its page. The verdict is told by the line:
// solid is a hotspot, dashed is to be watched, dotted is too few; never by colour alone.

inline constexpr double badgeDiameter = 22;

/// How the class of a hotspot is told by its line.
LineStyle lineOf(Verdict verdict);

/// \param outline  in millimetres of the canvas
/// \param colours  may be handed in, for drawing on another thread
void drawOutline(output::Canvas& canvas, const QPainterPath& outline, Verdict verdict, bool selected,
                 const Tokens& colours = tokens());

// The rest takes pixels.

void drawBadge(QPainter& painter, QPointF centre, int rank, Verdict verdict, bool selected);
/// The small ring that stands before the word of a verdict: with a dot, dashed, of six dots.
void drawVerdictRing(QPainter& painter, QPointF centre, Verdict verdict);

void drawScaleBar(QPainter& painter, QPointF bottomLeft, const Camera& camera);
void drawNorthArrow(QPainter& painter, QPointF topRight);

}  // namespace brandpunt::ui
