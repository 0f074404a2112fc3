// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/covering_points.h"

#include <algorithm>

#include <cmath>
#include <cstdint>
#include <numbers>

namespace brandpunt::geo {
namespace {

constexpr double squaresOfRadius = 8;
constexpr double mostSquares = 4e6;
constexpr double ofPolygon =
    0.995;  // so much of the radius lies inside a polygon of 32 corners, whatever the direction

/// For every square of the ground, how many discs reach over all of it.
class Ground {
 public:
  Ground(const Box& box, double radius)
      : m_radius(radius),
        m_side(radius / squaresOfRadius),
        m_corner{box.minX, box.minY},
        m_columns(static_cast<std::size_t>(box.width() / m_side) + 1),
        m_rows(static_cast<std::size_t>(box.height() / m_side) + 1),
        m_covered(m_columns * m_rows, 0) {}

  void add(Point p) {
    forEachMet(p, [](std::uint32_t& covered, bool whole) {
      covered += whole ? 1 : 0;
      return true;
    });
  }
  void takeAway(Point p) {
    forEachMet(p, [](std::uint32_t& covered, bool whole) {
      covered -= whole ? 1 : 0;
      return true;
    });
  }
  /// Do others reach over all squares that the disc meets?
  bool isCovered(Point p) {
    return forEachMet(p, [](std::uint32_t& covered, bool whole) { return covered > (whole ? 1U : 0U); });
  }

 private:
  /// Calls f(count, whether the disc reaches over the whole square) for the squares the disc meets, until it says no.
  template <class Function>
  bool forEachMet(Point p, Function f) {
    const double half = m_side * std::numbers::sqrt2 / 2 * (1 + 1e-9);
    const double meets = m_radius + half, covers = m_radius * ofPolygon - half;
    const auto first = [&](double d) {
      return static_cast<std::size_t>(std::max(0.0, (d - meets) / m_side));
    };
    const std::size_t lastColumn = std::min(m_columns, first(p.x - m_corner.x + 2 * meets) + 1);
    const std::size_t lastRow = std::min(m_rows, first(p.y - m_corner.y + 2 * meets) + 1);
    for (std::size_t row = first(p.y - m_corner.y); row < lastRow; ++row) {
      const double dy = m_corner.y + (static_cast<double>(row) + 0.5) * m_side - p.y;
      for (std::size_t column = first(p.x - m_corner.x); column < lastColumn; ++column) {
        const double dx = m_corner.x + (static_cast<double>(column) + 0.5) * m_side - p.x;
        const double d2 = dx * dx + dy * dy;
        if (d2 <= meets * meets && !f(m_covered[row * m_columns + column], d2 <= covers * covers))
          return false;
      }
    }
    return true;
  }

  double m_radius, m_side;
  Point m_corner;
  std::size_t m_columns, m_rows;
  std::vector<std::uint32_t> m_covered;
};

}  // namespace

std::vector<Point> coveringPoints(std::span<const Point> points, Metres radius) {
  Box box;
  for (const Point p : points) box.include(p);
  if (!box.empty()) box = box.grown(radius.value);
  const double side = radius.value / squaresOfRadius;
  if (!((box.width() / side + 1) * (box.height() / side + 1) <= mostSquares))
    return {points.begin(), points.end()};
  Ground ground(box, radius.value);
  for (const Point p : points) ground.add(p);
  std::vector<Point> kept;
  for (const Point p : points) {
    if (ground.isCovered(p)) {
      ground.takeAway(p);
    } else {
      kept.push_back(p);
    }
  }
  return kept;
}

}  // namespace brandpunt::geo
