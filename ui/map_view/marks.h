// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPainter>
#include <QPainterPath>

#include "hotspot/verdict/hotspot.h"
#include "map_view/camera.h"
#include "theme/theme.h"

namespace brandpunt::ui {

// The signs of a hotspot, the same on the map, in the list and on its page. The verdict is told by the line:
// solid is a hotspot, dashed is to be watched, dotted is too few; never by colour alone.

inline constexpr double badgeDiameter = 22;

/// The pen of an outline with that verdict. Patterns are in pixels, whatever the width.
QPen outlinePen(Verdict verdict, const QColor& colour, double width);
/// The colours may be handed in, for drawing on another thread.
void drawOutline(QPainter& painter, const QPainterPath& outline, Verdict verdict, bool selected,
                 const Tokens& colours = tokens());
void drawBadge(QPainter& painter, QPointF centre, int rank, Verdict verdict, bool selected);
/// The small ring that stands before the word of a verdict: with a dot, dashed, of six dots.
void drawVerdictRing(QPainter& painter, QPointF centre, Verdict verdict);

QPainterPath outlinePath(const MultiPolygon& outline, const Camera& camera);

void drawScaleBar(QPainter& painter, QPointF bottomLeft, const Camera& camera);
void drawNorthArrow(QPainter& painter, QPointF topRight);

}  // namespace brandpunt::ui
