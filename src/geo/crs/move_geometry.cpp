// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/move_geometry.h"

namespace brandpunt::geo {
namespace {

class Mover {
 public:
  explicit Mover(const Transform& transform) : m_transform(transform) {}

  Geometry operator()(std::monostate) const { return {}; }
  Geometry operator()(const Point& point) const {
    const auto there = m_transform(point);
    return there ? Geometry(*there) : Geometry{};
  }
  Geometry operator()(const MultiLine& lines) const {
    MultiLine there = lines;
    for (Line& line : there) {
      if (!move(line)) return {};
    }
    return there;
  }
  Geometry operator()(const MultiPolygon& areas) const {
    MultiPolygon there = areas;
    for (Polygon& polygon : there) {
      if (!move(polygon.shell)) return {};
      for (Ring& hole : polygon.holes) {
        if (!move(hole)) return {};
      }
    }
    return there;
  }

 private:
  bool move(std::vector<Point>& points) const {
    for (Point& point : points) {
      const auto there = m_transform(point);
      if (!there) return false;
      point = *there;
    }
    return true;
  }
  const Transform& m_transform;
};

}  // namespace

Geometry moved(const Geometry& shape, const Transform& transform) {
  return std::visit(Mover(transform), shape);
}

}  // namespace brandpunt::geo
