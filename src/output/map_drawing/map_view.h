// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPainterPath>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include "place/geometry.h"

namespace brandpunt::output {

/// Where the world lies on the paper: a rectangle in millimetres, and the round scale at which it shows its middle.
class MapView {
 public:
  /// The largest round scale at which the frame fits the rectangle, but not larger than 1 : largestScale.
  /// An empty frame shows one square kilometre round the origin.
  MapView(const QRectF& paper_mm, const Box& frame, int largestScale);
  /// The place in the middle at exactly that scale, as a screen shows it.
  /// \param apart_mm  vertices nearer to each other than this cannot be told apart and are one
  MapView(const QRectF& paper_mm, Point centre, double scale, double apart_mm);

  const QRectF& paper() const { return m_paper; }
  double scale() const { return m_scale; }  ///< denominator
  Box world() const;                        ///< all that the rectangle shows
  double mm(double metres) const { return metres * 1000 / m_scale; }
  QPointF toPaper(Point p) const {
    return {m_paper.center().x() + mm(p.x - m_centre.x), m_paper.center().y() - mm(p.y - m_centre.y)};
  }
  QRectF toPaper(const Box& box) const {
    return QRectF(toPaper(Point{box.minX, box.maxY}), toPaper(Point{box.maxX, box.minY}));
  }
  QPolygonF toPaper(const std::vector<Point>& points) const;
  QPainterPath toPaper(const MultiPolygon& area) const;
  QPainterPath toPaper(const MultiLine& lines) const;

 private:
  QRectF m_paper;
  Point m_centre = {};
  double m_scale = 10000;
  double m_apart_mm = 0;
};

/// The round scales that maps are drawn at, by their denominators.
int roundScale(double atLeast);

/// A round length for a scale bar: 1, 2 or 5 times a power of ten, at most the given one.
double roundLength(double atMost_m);

}  // namespace brandpunt::output
