// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_view/marks.h"

#include <cmath>
#include <numbers>

#include "map_drawing/scale_bar.h"
#include "map_view/screen_map.h"
#include "theme/inks.h"

namespace brandpunt::ui {

namespace {

void panel(QPainter& painter, const QRectF& rect) {
  QColor ground = tokens().surface;
  ground.setAlphaF(0.94F);
  painter.setPen(QPen(tokens().line, 1));
  painter.setBrush(ground);
  painter.drawRoundedRect(rect, 6, 6);
}

}  // namespace

LineStyle lineOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::Hotspot:
      return LineStyle::Solid;
    case Verdict::Watch:
      return LineStyle::Dashed;
    case Verdict::TooFew:
      return LineStyle::Dotted;
  }
  return LineStyle::Solid;
}

void drawOutline(output::Canvas& canvas, const QPainterPath& outline, Verdict verdict, bool selected,
                 const Tokens& t) {
  const double width = selected ? 3.2 : 2.2;
  output::OutlineLook look{.line = lineOf(verdict),
                           .width_mm = mm(width),
                           .casing_mm = mm(width + 3.2),
                           .ink = selected                     ? t.accent
                                  : verdict == Verdict::TooFew ? t.text3
                                                               : t.ink,
                           .casing = t.casing};
  if (verdict != Verdict::Hotspot) look.casing.setAlphaF(0.7F);
  if (selected) {
    look.glow = t.accent;
    look.glow.setAlphaF(0.25F);
    look.glow_mm = mm(9);
  }
  output::drawCased(canvas, outline, look);
}

void drawBadge(QPainter& painter, QPointF centre, int rank, Verdict verdict, bool selected) {
  const Tokens& t = tokens();
  const bool faint = verdict == Verdict::TooFew && !selected;
  output::ScreenBadge badge{.size_mm = mm(badgeDiameter),
                            .ink = selected ? t.accent
                                   : faint  ? t.text3
                                            : t.ink,
                            .ground = t.surface,
                            .text = faint ? t.text3 : t.text,
                            .rim = t.casing,
                            .filled = verdict == Verdict::Hotspot || selected,
                            .line = lineOf(verdict),
                            .style = lettering(Type::Strong, t.text)};
  if (badge.filled) badge.text = selected ? t.onAccent : t.casing;
  if (rank > 99) badge.style.points *= 0.8;
  painter.save();
  output::Canvas canvas = output::Canvas::onScreen(painter);
  output::drawBadge(canvas, {mm(centre.x()), mm(centre.y())}, badge, std::to_string(rank));
  painter.restore();
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

void drawScaleBar(QPainter& painter, QPointF bottomLeft, const Camera& camera) {
  constexpr double most_px = 170, height_px = 34, inset_px = 12;
  const Tokens& t = tokens();
  const output::MapView view = viewOf(camera);
  const output::TextStyle style = lettering(Type::Tick, t.text2);
  const double length_m = output::barLength(view, mm(most_px));
  const double length_px = length_m / camera.metresPerPixel;
  const double tail_px = output::Canvas::width("0.000 km", style) / 2 * output::Canvas::screenDotsPerMm;
  panel(painter,
        QRectF(bottomLeft.x(), bottomLeft.y() - height_px, length_px + tail_px + 2 * inset_px, height_px));
  painter.save();
  output::Canvas canvas = output::Canvas::onScreen(painter);
  output::drawScaleBar(canvas, view, {mm(bottomLeft.x() + inset_px), mm(bottomLeft.y() - 9)}, length_m,
                       language(), style, inksOf(t));
  painter.restore();
}

void drawNorthArrow(QPainter& painter, QPointF topRight) {
  constexpr double width_px = 28, height_px = 42, arrow_px = 26;
  const Tokens& t = tokens();
  const QRectF room(topRight.x() - width_px, topRight.y(), width_px, height_px);
  panel(painter, room);
  painter.save();
  output::Canvas canvas = output::Canvas::onScreen(painter);
  output::drawNorthArrow(canvas, {mm(room.center().x()), mm(room.bottom() - arrow_px / 2 - 2)}, mm(arrow_px),
                         lettering(Type::Tick, t.text), inksOf(t));
  painter.restore();
}

}  // namespace brandpunt::ui
