// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_view/marks.h"

#include <array>
#include <cmath>
#include <numbers>

#include "theme/theme.h"

namespace brandpunt::ui {

namespace {

/// 1, 2 or 5 times a power of ten, at most `most`.
double roundStep(double most) {
  const double power = std::pow(10, std::floor(std::log10(most)));
  for (const double times : {5.0, 2.0}) {
    if (times * power <= most) return times * power;
  }
  return power;
}

void panel(QPainter& painter, const QRectF& rect) {
  QColor ground = tokens().surface;
  ground.setAlphaF(0.94F);
  painter.setPen(QPen(tokens().line, 1));
  painter.setBrush(ground);
  painter.drawRoundedRect(rect, 6, 6);
}

}  // namespace

QPen outlinePen(Verdict verdict, const QColor& colour, double width) {
  QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  // Qt counts dashes in widths of the pen.
  if (verdict == Verdict::Watch) pen.setDashPattern({7 / width, 4 / width});
  if (verdict == Verdict::TooFew) {
    pen.setDashPattern({0.01, 4.4 / width});
    pen.setCapStyle(Qt::RoundCap);
  }
  return pen;
}

void drawOutline(QPainter& painter, const QPainterPath& outline, Verdict verdict, bool selected,
                 const Tokens& t) {
  painter.setBrush(Qt::NoBrush);
  if (selected) {
    QColor glow = t.accent;
    glow.setAlphaF(0.25F);
    painter.strokePath(outline, QPen(glow, 9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  }
  const double width = selected ? 3.2 : 2.2;
  QColor casing = t.casing;
  if (verdict != Verdict::Hotspot) casing.setAlphaF(0.7F);
  painter.strokePath(outline, QPen(casing, width + 3.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const QColor colour = selected ? t.accent : verdict == Verdict::TooFew ? t.text3 : t.ink;
  painter.strokePath(outline, outlinePen(verdict, colour, width));
}

void drawBadge(QPainter& painter, QPointF centre, int rank, Verdict verdict, bool selected) {
  const Tokens& t = tokens();
  const double radius = badgeDiameter / 2;
  const QColor ink = selected ? t.accent : verdict == Verdict::TooFew ? t.text3 : t.ink;
  const bool filled = verdict == Verdict::Hotspot || selected;
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.casing);
  painter.drawEllipse(centre, radius + 1, radius + 1);
  painter.setBrush(filled ? ink : t.surface);
  painter.setPen(filled ? QPen(Qt::NoPen) : [&] {
    QPen pen(ink, 1.4);
    if (verdict == Verdict::Watch) pen.setDashPattern({2.6, 1.8});
    if (verdict == Verdict::TooFew) {
      pen.setDashPattern({0.01, 2});
      pen.setCapStyle(Qt::RoundCap);
    }
    return pen;
  }());
  painter.drawEllipse(centre, radius - (filled ? 0 : 0.7), radius - (filled ? 0 : 0.7));
  QFont face = fontOf(Type::Strong);
  if (rank > 99) face.setPointSizeF(face.pointSizeF() * 0.8);
  painter.setFont(face);
  painter.setPen(filled ? (selected ? t.onAccent : t.casing) : verdict == Verdict::TooFew ? t.text3 : t.text);
  painter.drawText(QRectF(centre.x() - radius - 4, centre.y() - radius, 2 * radius + 8, 2 * radius),
                   Qt::AlignCenter, QString::number(rank));
}

void drawVerdictRing(QPainter& painter, QPointF centre, Verdict verdict) {
  const Tokens& t = tokens();
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor colour = verdict == Verdict::TooFew ? t.text3 : t.text;
  painter.setBrush(Qt::NoBrush);
  QPen pen(colour, 1.6);
  if (verdict == Verdict::Watch) {
    pen.setDashPattern({2.2, 1.6});
    pen.setCapStyle(Qt::FlatCap);
  }
  if (verdict == Verdict::TooFew) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (int i = 0; i < 6; ++i) {
      const double angle = i * std::numbers::pi / 3;
      painter.drawEllipse(centre + QPointF(5.2 * std::cos(angle), 5.2 * std::sin(angle)), 1, 1);
    }
  } else {
    painter.setPen(pen);
    painter.drawEllipse(centre, 5.2, 5.2);
    if (verdict == Verdict::Hotspot) {
      painter.setBrush(colour);
      painter.setPen(Qt::NoPen);
      painter.drawEllipse(centre, 2.2, 2.2);
    }
  }
  painter.restore();
}

QPainterPath outlinePath(const MultiPolygon& outline, const Camera& camera) {
  QPainterPath path;
  for (const Polygon& polygon : outline) {
    const auto add = [&](const Ring& ring) {
      QPolygonF points;
      for (const Point p : ring) points << camera.toScreen(p);
      path.addPolygon(points);
      path.closeSubpath();
    };
    add(polygon.shell);
    for (const Ring& hole : polygon.holes) add(hole);
  }
  return path;
}

void drawScaleBar(QPainter& painter, QPointF bottomLeft, const Camera& camera) {
  const Tokens& t = tokens();
  constexpr double most_px = 170;
  const double length_m = roundStep(most_px * camera.metresPerPixel);
  const double length_px = length_m / camera.metresPerPixel;
  const bool kilometres = length_m >= 2000;
  const double shownLength = kilometres ? length_m / 1000 : length_m;
  const auto label = [&](double share) {
    const double value = shownLength * share;
    return shown(value, value == std::floor(value) ? 0 : 1);
  };
  painter.setFont(fontOf(Type::Tick));
  const QFontMetricsF metrics(painter.font());
  const QString last = label(1) + QChar(0x00A0) + (kilometres ? QStringLiteral("km") : QStringLiteral("m"));
  const double tail = metrics.horizontalAdvance(last) / 2;
  panel(painter, QRectF(bottomLeft.x(), bottomLeft.y() - 34, length_px + tail + 28, 34));
  const double x = bottomLeft.x() + 12;
  const double y = bottomLeft.y() - 8;
  painter.setPen(QPen(t.text, 1.4));
  painter.drawPolyline(QPolygonF{{x, y - 6}, {x, y}, {x + length_px, y}, {x + length_px, y - 6}});
  painter.drawLine(QPointF(x + length_px / 2, y - 4), QPointF(x + length_px / 2, y));
  painter.setPen(t.text2);
  painter.drawText(QPointF(x - 2, y - 10), QStringLiteral("0"));
  const QString half = label(0.5);
  painter.drawText(QPointF(x + length_px / 2 - metrics.horizontalAdvance(half) / 2, y - 10), half);
  painter.drawText(QPointF(x + length_px - metrics.horizontalAdvance(last) / 2, y - 10), last);
}

void drawNorthArrow(QPainter& painter, QPointF topRight) {
  const Tokens& t = tokens();
  const QRectF room(topRight.x() - 28, topRight.y(), 28, 42);
  panel(painter, room);
  const double x = room.center().x();
  painter.setFont(fontOf(Type::Tick));
  painter.setPen(t.text);
  painter.drawText(QRectF(room.left(), room.top() + 2, room.width(), 14), Qt::AlignCenter,
                   QStringLiteral("N"));
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.text);
  painter.drawPolygon(QPolygonF{
      {x, room.top() + 17}, {x + 6, room.top() + 37}, {x, room.top() + 32}, {x - 6, room.top() + 37}});
}

}  // namespace brandpunt::ui
