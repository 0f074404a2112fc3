// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <algorithm>

#include "place/point.h"

namespace brandpunt::ui {

/// What part of the world the map shows, and how large. North is up.
struct Camera {
  Point centre = {};
  double metresPerPixel = 10;
  QSizeF size = {800, 600};  ///< of the view, in logical pixels

  QPointF toScreen(Point p) const {
    return {size.width() / 2 + (p.x - centre.x) / metresPerPixel,
            size.height() / 2 - (p.y - centre.y) / metresPerPixel};
  }
  Point toWorld(QPointF s) const {
    return {centre.x + (s.x() - size.width() / 2) * metresPerPixel,
            centre.y - (s.y() - size.height() / 2) * metresPerPixel};
  }
  Box box() const {
    const double halfWidth = size.width() / 2 * metresPerPixel;
    const double halfHeight = size.height() / 2 * metresPerPixel;
    return {centre.x - halfWidth, centre.y - halfHeight, centre.x + halfWidth, centre.y + halfHeight};
  }
  QRectF toScreen(const Box& b) const {
    return {toScreen(Point{b.minX, b.maxY}), toScreen(Point{b.maxX, b.minY})};
  }

  /// The same place under the pointer, larger (factor < 1) or smaller.
  Camera zoomedAt(QPointF at, double factor) const {
    Camera next = *this;
    next.metresPerPixel = std::clamp(metresPerPixel * factor, smallest_m, largest_m);
    const Point fixed = toWorld(at);
    const Point moved = next.toWorld(at);
    next.centre = {centre.x + fixed.x - moved.x, centre.y + fixed.y - moved.y};
    return next;
  }
  /// All of the box with a margin around it; an empty box leaves the camera where it is.
  Camera showing(const Box& b, double margin = 0.06) const {
    if (b.empty()) return *this;
    Camera next = *this;
    next.centre = b.centre();
    const double roomX = std::max(1.0, size.width() * (1 - 2 * margin));
    const double roomY = std::max(1.0, size.height() * (1 - 2 * margin));
    next.metresPerPixel = std::clamp(std::max(b.width() / roomX, b.height() / roomY), smallest_m, largest_m);
    return next;
  }
  /// The n of "1 : n" on a screen of 96 dots an inch.
  double scale() const { return metresPerPixel * 96 / 0.0254; }
  static double metresPerPixelOf(double scale) { return scale * 0.0254 / 96; }

  static constexpr double smallest_m = 0.05;
  static constexpr double largest_m = 2000;
};

}  // namespace brandpunt::ui
