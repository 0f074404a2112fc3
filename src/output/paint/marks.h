// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "document/map_spec.h"
#include "incident/quality_finding.h"
#include "paint/canvas.h"
#include "paint/style.h"

namespace brandpunt::output {

/// The id of a hotspot: a filled disc for offences in the street, a square with a frame for those against dwellings.
/// A long id ("A12") is set smaller, so that it stays inside.
void drawBadge(Canvas& canvas, QPointF centre, double size_mm, const std::string& id, bool square);

/// A badge on a screen: a disc in a rim that frees it from the map, filled, or open with a line that says the class.
struct ScreenBadge {
  double size_mm = 0;
  QColor ink = {};     ///< of the disc or its line
  QColor ground = {};  ///< inside an open disc
  QColor text = {};
  QColor rim = {};
  bool filled = true;
  LineStyle line = LineStyle::Solid;
  TextStyle style = {};  ///< of the id
};
void drawBadge(Canvas& canvas, QPointF centre, const ScreenBadge& badge, const std::string& id);

/// How a single incident is drawn.
struct DotLook {
  QColor fill = {};
  double radius_mm = 0;
  QColor rim = {};
  double rim_mm = 0;  ///< 0: none
};
/// Dots at the places, rims below all of them.
void drawDots(QPainter& painter, const std::vector<QPointF>& centres, const DotLook& look);
/// Many incidents at one place: a larger dot that carries how many.
void drawPile(Canvas& canvas, QPointF centre, double radius_mm, const std::string& number,
              const DotLook& look, const TextStyle& style);

/// Triangle up or down, two bars, dashed circle: 3.6 mm across.
void drawChangeMark(Canvas& canvas, QPointF centre, ChangeMark mark);

/// A finding about the data: filled square (changes the map), open triangle (mind when reading), open circle.
void drawSeverity(Canvas& canvas, QPointF centre, Severity severity);

/// Arrow and letter; on paper a light disc lies behind them.
void drawNorthArrow(Canvas& canvas, QPointF centre, double size_mm, const TextStyle& letter,
                    const Inks& inks = paperInks());

/// The pen of an outline by its class, over nothing: draw the casing first.
QPen outlinePen(LineStyle line, double width_mm, const QColor& ink = colour::ink);

/// How the edge of a hotspot is drawn.
struct OutlineLook {
  LineStyle line = LineStyle::Solid;
  double width_mm = 0;
  double casing_mm = 0;  ///< width of the lighter line below
  QColor ink = colour::ink;
  QColor casing = colour::paper;
  QColor glow = {};  ///< around what is selected; invalid: none
  double glow_mm = 0;
};
/// A line of the shape over a wider one that frees it from the map.
void drawCased(Canvas& canvas, const QPainterPath& shape, const OutlineLook& look);

}  // namespace brandpunt::output
