// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/marks.h"

#include "paint/style.h"

namespace brandpunt::output {

void drawBadge(Canvas& canvas, QPointF centre, double size_mm, const std::string& id, bool square) {
  const double r = size_mm / 2;
  TextStyle style{.points = size_mm * (id.size() <= 2 ? 1.35 : 1.05), .weight = Weight::Bold};
  if (square) {
    const double line = size_mm * 0.09;
    canvas.rectangle({centre.x() - r, centre.y() - r, size_mm, size_mm}, colour::paper, 0, {},
                     size_mm * 0.16);
    canvas.rectangle({centre.x() - r + line / 2, centre.y() - r + line / 2, size_mm - line, size_mm - line},
                     colour::paper, line, colour::ink, size_mm * 0.14);
    style.colour = colour::ink;
  } else {
    canvas.painter().setPen(Qt::NoPen);
    canvas.painter().setBrush(colour::ink);
    canvas.painter().drawEllipse(centre, r, r);
    style.colour = colour::paper;
  }
  canvas.textAtMiddle(centre.x(), centre.y(), id, style, Align::Centre);
}

void drawChangeMark(Canvas& canvas, QPointF c, ChangeMark mark) {
  constexpr double half = 1.8;
  QPainterPath shape;
  switch (mark) {
    case ChangeMark::None:
      return;
    case ChangeMark::Up:
    case ChangeMark::Down: {
      const double tip = mark == ChangeMark::Up ? -half * 0.85 : half * 0.85;
      shape.moveTo(c.x(), c.y() + tip);
      shape.lineTo(c.x() + half, c.y() - tip);
      shape.lineTo(c.x() - half, c.y() - tip);
      shape.closeSubpath();
      canvas.path(shape, Qt::NoPen, colour::ink);
      return;
    }
    case ChangeMark::NoClearDifference:
      for (const double y : {-0.75, 0.75})
        canvas.line(c.x() - half, c.y() + y, c.x() + half, c.y() + y, 0.6, colour::ink);
      return;
    case ChangeMark::TooFew:
      shape.addEllipse(c, half - 0.3, half - 0.3);
      canvas.path(shape, pen(colour::ink, 0.45, {0.9, 0.75}));
      return;
  }
}

void drawSeverity(Canvas& canvas, QPointF c, Severity severity) {
  constexpr double half = 1.5;
  QPainterPath shape;
  switch (severity) {
    case Severity::ChangesTheMap:
      canvas.rectangle({c.x() - half, c.y() - half, 2 * half, 2 * half}, colour::ink);
      return;
    case Severity::Mind:
      shape.moveTo(c.x(), c.y() - half);
      shape.lineTo(c.x() + half, c.y() + half * 0.9);
      shape.lineTo(c.x() - half, c.y() + half * 0.9);
      shape.closeSubpath();
      break;
    case Severity::Information:
      shape.addEllipse(c, half, half);
      break;
  }
  canvas.path(shape, pen(colour::ink, 0.4));
}

void drawNorthArrow(Canvas& canvas, QPointF c, double size, const TextStyle& letter) {
  canvas.painter().setPen(Qt::NoPen);
  canvas.painter().setBrush(QColor(255, 255, 255, 220));
  canvas.painter().drawEllipse(c, size / 2, size / 2);
  const double h = size * 0.36, w = size * 0.19;
  const QPointF middle(c.x(), c.y() + size * 0.07);
  QPainterPath left, right;
  left.moveTo(middle.x(), middle.y() - h);
  left.lineTo(middle.x() - w, middle.y() + h * 0.85);
  left.lineTo(middle.x(), middle.y() + h * 0.5);
  left.closeSubpath();
  right.moveTo(middle.x(), middle.y() - h);
  right.lineTo(middle.x() + w, middle.y() + h * 0.85);
  right.lineTo(middle.x(), middle.y() + h * 0.5);
  right.closeSubpath();
  canvas.path(left, pen(colour::ink, 0.2), colour::ink);
  canvas.path(right, pen(colour::ink, 0.2), colour::paper);
  canvas.text(c.x(), c.y() - size / 2 - 0.3, "N", letter, Align::Centre);
}

QPen outlinePen(LineStyle line, double w) {
  switch (line) {
    case LineStyle::Solid:
      break;
    case LineStyle::Dashed:
      return pen(colour::ink, w, {3.6 * w, 1.9 * w});
    case LineStyle::Dotted:
      return pen(colour::ink, w, {0.01 * w, 2 * w}, true);
    case LineStyle::DashDot:
      return pen(colour::ink, w, {6 * w, 2 * w, 0.6 * w, 2 * w});
  }
  QPen solid = pen(colour::ink, w);
  solid.setJoinStyle(Qt::RoundJoin);
  return solid;
}

void drawCased(Canvas& canvas, const QPainterPath& shape, LineStyle line, double width_mm, double casing_mm) {
  QPen casing = pen(colour::paper, casing_mm);
  casing.setJoinStyle(Qt::RoundJoin);
  canvas.path(shape, casing);
  canvas.path(shape, outlinePen(line, width_mm));
}

}  // namespace brandpunt::output
