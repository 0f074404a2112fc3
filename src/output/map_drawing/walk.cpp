// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_drawing/walk.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "paint/marks.h"

namespace brandpunt::output {
namespace {

const QColor courseColour("#1f5c96");
constexpr double courseLine_mm = 0.95, courseCasing_mm = 1.9;
constexpr double arrowLength_mm = 3, arrowWidth_mm = 2.4;
constexpr double arrowEvery_mm = 22;
constexpr double dot_mm = 1.5;
constexpr double lamp_mm = 2;

double lengthOf(QPointF v) { return std::hypot(v.x(), v.y()); }

QRectF around(QPointF centre, double size) {
  return {centre.x() - size / 2, centre.y() - size / 2, size, size};
}

std::vector<QPointF> onPaper(const MapView& view, const Line& line) {
  std::vector<QPointF> points;
  for (const Point p : line) points.push_back(view.toPaper(p));
  return points;
}

/// Points along the course, so that rings can keep off it.
std::vector<QPointF> sampled(const std::vector<QPointF>& line) {
  constexpr double step = 1.5;
  std::vector<QPointF> points;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const QPointF v = line[i] - line[i - 1];
    const int pieces = std::max(1, static_cast<int>(lengthOf(v) / step));
    for (int k = 0; k <= pieces; ++k) points.push_back(line[i - 1] + v * (static_cast<double>(k) / pieces));
  }
  return points;
}

void drawArrow(Canvas& canvas, QPointF tip, QPointF direction) {
  const QPointF across(-direction.y(), direction.x());
  const QPointF tail = tip - direction * arrowLength_mm;
  QPainterPath head(tip);
  head.lineTo(tail + across * (arrowWidth_mm / 2));
  head.lineTo(tail - across * (arrowWidth_mm / 2));
  head.closeSubpath();
  canvas.path(head, pen(colour::paper, 0.5), colour::paper);
  canvas.path(head, pen(courseColour, 0.2), courseColour);
}

/// An arrow every so often where the walk goes straight, however many pieces its streets are cut into.
void drawArrows(Canvas& canvas, const std::vector<QPointF>& line) {
  const std::vector<QPointF> points = sampled(line);
  double since = arrowEvery_mm * 0.6;
  std::size_t tail = 0;
  double fromTail = 0;  // along the line, from points[tail]
  for (std::size_t i = 1; i < points.size(); ++i) {
    const double step = lengthOf(points[i] - points[i - 1]);
    since += step;
    fromTail += step;
    while (tail + 1 < i && fromTail - lengthOf(points[tail + 1] - points[tail]) >= arrowLength_mm) {
      fromTail -= lengthOf(points[tail + 1] - points[tail]);
      ++tail;
    }
    const QPointF chord = points[i] - points[tail];
    const bool straight = fromTail >= arrowLength_mm && lengthOf(chord) > 0.98 * fromTail;
    if (!straight || since < arrowEvery_mm) continue;
    drawArrow(canvas, points[i], chord / lengthOf(chord));
    since = 0;
  }
}

void drawLine(Canvas& canvas, const std::vector<QPointF>& line) {
  if (line.size() < 2) return;
  QPainterPath path(line.front());
  for (std::size_t i = 1; i < line.size(); ++i) path.lineTo(line[i]);
  QPen casing = pen(colour::paper, courseCasing_mm, {}, true),
       course = pen(courseColour, courseLine_mm, {}, true);
  casing.setJoinStyle(Qt::RoundJoin);
  course.setJoinStyle(Qt::RoundJoin);
  canvas.path(path, casing);
  canvas.path(path, course);
}

}  // namespace

std::vector<StopMark> placeStops(const MapView& view, const MapWalk& walk, std::vector<QRectF>& taken) {
  constexpr int directions = 16;
  const std::vector<QPointF> course = sampled(onPaper(view, walk.course));
  std::vector<QPointF> dots;
  for (const MapWalk::Stop& stop : walk.stops) dots.push_back(view.toPaper(stop.place));
  const QRectF inside = view.paper().adjusted(1, 1, -1, -1);
  std::vector<StopMark> marks;
  for (std::size_t i = 0; i < dots.size(); ++i) {
    StopMark mark{i, dots[i], dots[i]};
    double least = 1e300;
    for (const double away : {6.5, 9.0, 12.0}) {
      for (int k = 0; k < directions; ++k) {
        const double angle = 2 * std::numbers::pi * k / directions;
        const QPointF centre = dots[i] + QPointF(std::sin(angle), -std::cos(angle)) * away;
        const QRectF ring = around(centre, stopRing_mm + 0.8);
        if (!inside.contains(ring)) continue;
        if (std::any_of(taken.begin(), taken.end(), [&](const QRectF& t) { return t.intersects(ring); }))
          continue;
        if (std::any_of(dots.begin(), dots.end(),
                        [&](QPointF d) { return lengthOf(d - centre) < stopRing_mm / 2 + dot_mm; })) {
          continue;
        }
        const auto covered = std::count_if(course.begin(), course.end(), [&](QPointF p) {
          return lengthOf(p - centre) < stopRing_mm / 2 + 1;
        });
        const double cost = static_cast<double>(covered) * 10 + away;
        if (cost < least) least = cost, mark.ring = centre;
      }
    }
    taken.push_back(around(mark.ring, stopRing_mm + 0.8));
    marks.push_back(mark);
  }
  return marks;
}

void drawLamp(Canvas& canvas, QPointF centre) {
  const double r = lamp_mm / 2;
  QPainterPath circle;
  circle.addEllipse(centre, r, r);
  canvas.path(circle, pen(colour::ink, 0.25), colour::paper);
  canvas.line(centre.x() - r, centre.y(), centre.x() + r, centre.y(), 0.25, colour::ink);
  canvas.line(centre.x(), centre.y() - r, centre.x(), centre.y() + r, 0.25, colour::ink);
}

void drawCourseSample(Canvas& canvas, QPointF from, QPointF to) {
  drawLine(canvas, {from, to});
  const QPointF v = to - from;
  const double length = lengthOf(v);
  if (length > arrowLength_mm)
    drawArrow(canvas, from + v / length * ((length + arrowLength_mm) / 2), v / length);
}

void drawRing(Canvas& canvas, QPointF centre, double size_mm, const std::string& number) {
  QPainterPath ring;
  ring.addEllipse(centre, size_mm / 2 - 0.25, size_mm / 2 - 0.25);
  canvas.path(ring, pen(colour::ink, 0.5), colour::paper);
  const TextStyle style{
      .points = size_mm * (number.size() > 1 ? 1.35 : 1.6), .weight = Weight::Bold, .colour = colour::ink};
  canvas.textAtMiddle(centre.x(), centre.y(), number, style, Align::Centre);
}

void drawWalk(Canvas& canvas, const MapView& view, const MapWalk& walk, const Sizes& sizes,
              const std::vector<StopMark>& marks) {
  if (!walk.area.empty()) {
    drawCased(canvas, view.toPaper(walk.area),
              {.line = LineStyle::Dotted, .width_mm = sizes.outline, .casing_mm = sizes.casing});
  }
  for (const Point lamp : walk.lamps) {
    const QPointF p = view.toPaper(lamp);
    if (view.paper().contains(p)) drawLamp(canvas, p);
  }
  const std::vector<QPointF> course = onPaper(view, walk.course);
  drawLine(canvas, course);
  drawArrows(canvas, course);
  for (const StopMark& mark : marks) {
    const QPointF v = mark.ring - mark.dot;
    const double length = lengthOf(v);
    if (length > stopRing_mm / 2) {
      canvas.line(mark.dot.x(), mark.dot.y(), mark.ring.x(), mark.ring.y(), 1.1, colour::paper);
      canvas.line(mark.dot.x(), mark.dot.y(), mark.ring.x(), mark.ring.y(), 0.35, colour::ink);
    }
    QPainterPath dot;
    dot.addEllipse(mark.dot, dot_mm / 2, dot_mm / 2);
    canvas.path(dot, pen(colour::paper, 0.3), colour::ink);
  }
  for (const StopMark& mark : marks) drawRing(canvas, mark.ring, stopRing_mm, walk.stops[mark.stop].number);
}

}  // namespace brandpunt::output
