// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "document/map_spec.h"
#include "incident/quality_finding.h"
#include "paint/canvas.h"

namespace brandpunt::output {

/// The id of a hotspot: a filled disc for offences in the street, a square with a frame for those against dwellings.
/// A long id ("A12") is set smaller, so that it stays inside.
void drawBadge(Canvas& canvas, QPointF centre, double size_mm, const std::string& id, bool square);

/// Triangle up or down, two bars, dashed circle: 3.6 mm across.
void drawChangeMark(Canvas& canvas, QPointF centre, ChangeMark mark);

/// A finding about the data: filled square (changes the map), open triangle (mind when reading), open circle.
void drawSeverity(Canvas& canvas, QPointF centre, Severity severity);

void drawNorthArrow(Canvas& canvas, QPointF centre, double size_mm, const TextStyle& letter);

/// The pen of an outline by its class, over nothing: draw the casing first.
QPen outlinePen(LineStyle line, double width_mm);

/// A line of the shape over a wider white one.
void drawCased(Canvas& canvas, const QPainterPath& shape, LineStyle line, double width_mm, double casing_mm);

}  // namespace brandpunt::output
