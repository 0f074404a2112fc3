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

void drawBadge(Canvas& canvas, QPointF centre, const ScreenBadge& badge, const std::string& id) {
  QPainter& painter = canvas.painter();
  const double r = badge.size_mm / 2, rim = badge.size_mm * 0.045, line = badge.size_mm * 0.064;
  painter.setPen(Qt::NoPen);
  painter.setBrush(badge.rim);
  painter.drawEllipse(centre, r + rim, r + rim);
  painter.setBrush(badge.filled ? badge.ink : badge.ground);
  painter.setPen(badge.filled ? QPen(Qt::NoPen) : outlinePen(badge.line, line, badge.ink));
  const double edge = badge.filled ? r : r - line / 2;
  painter.drawEllipse(centre, edge, edge);
  canvas.textAtMiddle(centre.x(), centre.y(), id, badge.style.in(badge.text), Align::Centre);
}

void drawDots(QPainter& painter, const std::vector<QPointF>& centres, const DotLook& look) {
  painter.setPen(Qt::NoPen);
  const auto draw = [&](const QColor& fill, double radius) {
    painter.setBrush(fill);
    for (const QPointF centre : centres) painter.drawEllipse(centre, radius, radius);
  };
  if (look.rim_mm > 0) draw(look.rim, look.radius_mm + look.rim_mm);
  draw(look.fill, look.radius_mm);
}

void drawPile(Canvas& canvas, QPointF centre, double radius_mm, const std::string& number,
              const DotLook& look, const TextStyle& style) {
  canvas.painter().setPen(pen(look.rim, look.rim_mm));
  canvas.painter().setBrush(look.fill);
  canvas.painter().drawEllipse(centre, radius_mm, radius_mm);
  canvas.textAtMiddle(centre.x(), centre.y(), number, style.in(look.rim), Align::Centre);
}

void drawNorthArrow(Canvas& canvas, QPointF c, double size, const TextStyle& letter, const Inks& inks) {
  QColor disc = inks.ground;
  disc.setAlpha(220);
  canvas.painter().setPen(Qt::NoPen);
  canvas.painter().setBrush(disc);
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
  canvas.path(left, pen(inks.ink, 0.2), inks.ink);
  canvas.path(right, pen(inks.ink, 0.2), inks.ground);
  canvas.text(c.x(), c.y() - size / 2 - 0.3, "N", letter, Align::Centre);
}

QPen outlinePen(LineStyle line, double w, const QColor& ink) {
  switch (line) {
    case LineStyle::Solid:
      break;
    case LineStyle::Dashed:
      return pen(ink, w, {3.6 * w, 1.9 * w});
    case LineStyle::Dotted:
      return pen(ink, w, {0.01 * w, 2 * w}, true);
    case LineStyle::DashDot:
      return pen(ink, w, {6 * w, 2 * w, 0.6 * w, 2 * w});
  }
  QPen solid = pen(ink, w);
  solid.setJoinStyle(Qt::RoundJoin);
  return solid;
}

void drawCased(Canvas& canvas, const QPainterPath& shape, const OutlineLook& look) {
  const auto around = [&](const QColor& colour, double width_mm) {
    QPen edge = pen(colour, width_mm);
    edge.setJoinStyle(Qt::RoundJoin);
    canvas.path(shape, edge);
  };
  if (look.glow.isValid()) around(look.glow, look.glow_mm);
  around(look.casing, look.casing_mm);
  canvas.path(shape, outlinePen(look.line, look.width_mm, look.ink));
}

}  // namespace brandpunt::output
