// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/geometry.h"

#include <cstdint>
#include <cstring>
#include <optional>

namespace brandpunt {
namespace {

void includeAll(Box& box, const std::vector<Point>& points) {
  for (const Point p : points) box.include(p);
}

double signedRingArea(const Ring& ring) {
  if (ring.size() < 4) return 0;
  // Relative to the first point: national coordinates squared would lose the last metres.
  const Point o = ring.front();
  double twice = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    twice += (ring[i].x - o.x) * (ring[i + 1].y - o.y) - (ring[i + 1].x - o.x) * (ring[i].y - o.y);
  }
  return twice / 2;
}

double squaredDistanceToSegment(Point p, Point a, Point b) {
  const double length2 = squaredDistance(a, b);
  if (length2 == 0) return squaredDistance(p, a);
  const double t = std::clamp(((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length2, 0.0, 1.0);
  return squaredDistance(p, {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
}

double squaredDistanceToLine(Point p, const std::vector<Point>& line) {
  double best = std::numeric_limits<double>::infinity();
  if (line.size() == 1) best = squaredDistance(p, line.front());
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    best = std::min(best, squaredDistanceToSegment(p, line[i], line[i + 1]));
  }
  return best;
}

enum class Side { Outside, Edge, Inside };

Side sideOf(const Ring& ring, Point p) {
  bool inside = false;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const Point a = ring[i];
    const Point b = ring[i + 1];
    const double cross = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    if (cross == 0 && p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x) && p.y >= std::min(a.y, b.y) &&
        p.y <= std::max(a.y, b.y)) {
      return Side::Edge;
    }
    // Half-open in y, so that a ray through a vertex crosses once.
    if ((a.y > p.y) != (b.y > p.y) && (cross > 0) == (b.y > a.y)) inside = !inside;
  }
  return inside ? Side::Inside : Side::Outside;
}

class WkbWriter {
 public:
  void point(Point p) { header(1), coordinates(p); }
  void line(const Line& line) { header(2), points(line); }
  void polygon(const Polygon& polygon) {
    header(3);
    number(1 + polygon.holes.size());
    points(polygon.shell);
    for (const Ring& hole : polygon.holes) points(hole);
  }
  void collection(std::uint32_t type, std::size_t count) { header(type), number(count); }
  std::vector<unsigned char> take() { return std::move(m_bytes); }

 private:
  void header(std::uint32_t type) { m_bytes.push_back(1), raw(&type, sizeof type); }
  void number(std::size_t n) {
    const auto count = static_cast<std::uint32_t>(n);
    raw(&count, sizeof count);
  }
  void coordinates(Point p) { raw(&p.x, sizeof p.x), raw(&p.y, sizeof p.y); }
  void points(const std::vector<Point>& all) {
    number(all.size());
    for (const Point p : all) coordinates(p);
  }
  void raw(const void* from, std::size_t size) {
    const auto* bytes = static_cast<const unsigned char*>(from);
    m_bytes.insert(m_bytes.end(), bytes, bytes + size);
  }
  std::vector<unsigned char> m_bytes = {};
};

class WkbReader {
 public:
  WkbReader(const unsigned char* bytes, std::size_t count) : m_bytes(bytes), m_left(count) {}

  std::optional<std::uint32_t> header() {
    if (m_left < 5 || *m_bytes != 1) return {};
    ++m_bytes, --m_left;
    return number();
  }
  std::optional<std::uint32_t> number() { return raw<std::uint32_t>(); }
  std::optional<Point> coordinates() {
    const auto x = raw<double>();
    const auto y = raw<double>();
    if (!x || !y) return {};
    return Point{*x, *y};
  }
  std::optional<std::vector<Point>> points() {
    const auto count = number();
    if (!count || *count > m_left / 16) return {};
    std::vector<Point> all;
    all.reserve(*count);
    for (std::uint32_t i = 0; i < *count; ++i) all.push_back(*coordinates());
    return all;
  }
  std::optional<Polygon> polygon() {
    const auto rings = number();
    if (!rings || *rings > m_left / 4) return {};
    Polygon polygon;
    for (std::uint32_t i = 0; i < *rings; ++i) {
      auto ring = points();
      if (!ring) return {};
      if (i == 0) {
        polygon.shell = std::move(*ring);
      } else {
        polygon.holes.push_back(std::move(*ring));
      }
    }
    return polygon;
  }

 private:
  template <class T>
  std::optional<T> raw() {
    if (m_left < sizeof(T)) return {};
    T value;
    std::memcpy(&value, m_bytes, sizeof(T));
    m_bytes += sizeof(T);
    m_left -= sizeof(T);
    return value;
  }
  const unsigned char* m_bytes;
  std::size_t m_left;
};

}  // namespace

Box boundsOf(const Geometry& geometry) {
  Box box;
  if (const auto* point = std::get_if<Point>(&geometry)) box.include(*point);
  if (const auto* lines = std::get_if<MultiLine>(&geometry)) {
    for (const Line& line : *lines) includeAll(box, line);
  }
  if (const auto* area = std::get_if<MultiPolygon>(&geometry)) {
    for (const Polygon& polygon : *area) includeAll(box, polygon.shell);
  }
  return box;
}

bool contains(const MultiPolygon& area, Point p) {
  for (const Polygon& polygon : area) {
    const Side shell = sideOf(polygon.shell, p);
    if (shell == Side::Edge) return true;
    if (shell == Side::Outside) continue;
    bool inHole = false;
    for (const Ring& hole : polygon.holes) inHole = inHole || sideOf(hole, p) == Side::Inside;
    if (!inHole) return true;
  }
  return false;
}

double areaOf(const MultiPolygon& area) {
  double sum = 0;
  for (const Polygon& polygon : area) {
    sum += std::abs(signedRingArea(polygon.shell));
    for (const Ring& hole : polygon.holes) sum -= std::abs(signedRingArea(hole));
  }
  return std::max(sum, 0.0);
}

double distanceTo(const MultiLine& lines, Point p) {
  double best = std::numeric_limits<double>::infinity();
  for (const Line& line : lines) best = std::min(best, squaredDistanceToLine(p, line));
  return std::sqrt(best);
}

double distanceTo(const MultiPolygon& area, Point p) {
  if (contains(area, p)) return 0;
  double best = std::numeric_limits<double>::infinity();
  for (const Polygon& polygon : area) {
    best = std::min(best, squaredDistanceToLine(p, polygon.shell));
    for (const Ring& hole : polygon.holes) best = std::min(best, squaredDistanceToLine(p, hole));
  }
  return std::sqrt(best);
}

std::vector<unsigned char> toWkb(const Geometry& geometry) {
  WkbWriter writer;
  if (const auto* point = std::get_if<Point>(&geometry)) writer.point(*point);
  if (const auto* lines = std::get_if<MultiLine>(&geometry)) {
    writer.collection(5, lines->size());
    for (const Line& line : *lines) writer.line(line);
  }
  if (const auto* area = std::get_if<MultiPolygon>(&geometry)) {
    writer.collection(6, area->size());
    for (const Polygon& polygon : *area) writer.polygon(polygon);
  }
  return writer.take();
}

Geometry fromWkb(const unsigned char* bytes, std::size_t count) {
  WkbReader reader(bytes, count);
  const auto type = reader.header();
  if (!type) return {};
  if (*type == 1) {
    const auto point = reader.coordinates();
    return point ? Geometry{*point} : Geometry{};
  }
  if (*type == 2) {
    auto line = reader.points();
    return line ? Geometry{MultiLine{std::move(*line)}} : Geometry{};
  }
  if (*type == 3) {
    auto polygon = reader.polygon();
    return polygon ? Geometry{MultiPolygon{std::move(*polygon)}} : Geometry{};
  }
  if (*type != 5 && *type != 6) return {};
  const auto parts = reader.number();
  if (!parts) return {};
  MultiLine lines;
  MultiPolygon area;
  for (std::uint32_t i = 0; i < *parts; ++i) {
    const auto part = reader.header();
    if (!part || *part + 3 != *type) return {};
    if (*part == 2) {
      auto line = reader.points();
      if (!line) return {};
      lines.push_back(std::move(*line));
    } else {
      auto polygon = reader.polygon();
      if (!polygon) return {};
      area.push_back(std::move(*polygon));
    }
  }
  return *type == 5 ? Geometry{std::move(lines)} : Geometry{std::move(area)};
}

}  // namespace brandpunt
