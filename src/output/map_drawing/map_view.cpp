// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_drawing/map_view.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace brandpunt::output {

int roundScale(double atLeast) {
  static constexpr std::array<int, 20> scales{1000,  2000,   2500,   5000,   7500,   10000, 12500,
                                              15000, 20000,  25000,  30000,  40000,  50000, 60000,
                                              75000, 100000, 125000, 150000, 200000, 250000};
  for (const int scale : scales) {
    if (scale >= atLeast) return scale;
  }
  // Beyond a town: whole multiples of a quarter of a million.
  return static_cast<int>(std::min(std::ceil(atLeast / 250000) * 250000, 2e9));
}

double roundLength(double atMost_m) {
  const double power = std::pow(10, std::floor(std::log10(std::max(atMost_m, 1.0))));
  for (const double factor : {5.0, 2.0}) {
    if (factor * power <= atMost_m) return factor * power;
  }
  return power;
}

MapView::MapView(const QRectF& paper_mm, const Box& frame, int largestScale) : m_paper(paper_mm) {
  constexpr int largestOfAll =
      5000;  // nearer than this the cells and outlines would pretend to a precision they lack
  const Box shown = frame.empty() ? Box{-500, -500, 500, 500} : frame;
  m_centre = shown.centre();
  const double needed =
      std::max(shown.width() * 1000 / paper_mm.width(), shown.height() * 1000 / paper_mm.height());
  m_scale =
      roundScale(std::max({needed, static_cast<double>(largestScale), static_cast<double>(largestOfAll)}));
}

MapView::MapView(const QRectF& paper_mm, Point centre, double scale, double apart_mm)
    : m_paper(paper_mm), m_centre(centre), m_scale(scale), m_apart_mm(apart_mm) {}

Box MapView::world() const {
  const double halfWidth = m_paper.width() * m_scale / 2000, halfHeight = m_paper.height() * m_scale / 2000;
  return {m_centre.x - halfWidth, m_centre.y - halfHeight, m_centre.x + halfWidth, m_centre.y + halfHeight};
}

QPolygonF MapView::toPaper(const std::vector<Point>& points) const {
  QPolygonF polygon;
  polygon.reserve(static_cast<qsizetype>(points.size()));
  for (const Point p : points) {
    const QPointF at = toPaper(p);
    if (m_apart_mm > 0 && !polygon.isEmpty() &&
        std::abs(at.x() - polygon.back().x()) + std::abs(at.y() - polygon.back().y()) <= m_apart_mm)
      continue;
    polygon.push_back(at);
  }
  return polygon;
}

QPainterPath MapView::toPaper(const MultiPolygon& area) const {
  QPainterPath path;
  path.setFillRule(Qt::OddEvenFill);
  const auto addRing = [&](const Ring& ring) {
    path.addPolygon(toPaper(ring));
    path.closeSubpath();
  };
  for (const Polygon& polygon : area) {
    addRing(polygon.shell);
    for (const Ring& hole : polygon.holes) addRing(hole);
  }
  return path;
}

QPainterPath MapView::toPaper(const MultiLine& lines) const {
  QPainterPath path;
  for (const Line& line : lines) path.addPolygon(toPaper(line));
  return path;
}

}  // namespace brandpunt::output
