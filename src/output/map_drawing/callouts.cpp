// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_drawing/callouts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "paint/marks.h"

namespace brandpunt::output {
namespace {

constexpr double padding_mm = 1.3;

TextStyle nameStyle(const Sizes& sizes) {
  return {.points = sizes.calloutName, .weight = Weight::Bold, .colour = colour::ink};
}
TextStyle valueStyle(const Sizes& sizes) { return {.points = sizes.calloutValue, .colour = colour::second}; }

/// Hotspots that the table names have the larger badge.
double badgeSize(const MapOutline& outline, const Sizes& sizes) {
  return outline.name.empty() ? sizes.smallBadge : sizes.badge;
}

double widest(const MapView& view) { return view.paper().width() * 0.42; }

QSizeF boxSize(const MapView& view, const MapOutline& outline, const Sizes& sizes) {
  const double text = std::max(Canvas::width(outline.name, nameStyle(sizes)),
                               Canvas::width(outline.value, valueStyle(sizes)));
  return {
      std::min(text + sizes.badge + 3 * padding_mm, widest(view)),
      std::max(sizes.badge, Canvas::lineHeight(nameStyle(sizes)) + Canvas::lineHeight(valueStyle(sizes))) +
          1.2 * padding_mm};
}

/// The point of the shape's edge that lies nearest.
QPointF nearestOn(const QPainterPath& shape, QPointF to) {
  QPointF best = shape.controlPointRect().center();
  double least = 1e300;
  for (int i = 0; i < shape.elementCount(); ++i) {
    const QPointF p = shape.elementAt(i);
    const double d = std::hypot(p.x() - to.x(), p.y() - to.y());
    if (d < least) least = d, best = p;
  }
  return best;
}

/// How much of the incidents a label would cover: the fewer dark cells, the better.
double covered(const MapView& view, const MapSpec& spec, const QRectF& box) {
  double sum = 0;
  for (const MapCell& cell : spec.cells) {
    const QRectF rect = view.toPaper(cell.box);
    if (rect.intersects(box)) sum += 3 + 2 * static_cast<double>(cell.strength);
  }
  return sum * std::min(1.0, view.mm(spec.cellSize_m) / 4);
}

bool crosses(const QLineF& line, const QRectF& box) {
  if (box.contains(line.p1()) || box.contains(line.p2())) return true;
  const std::array<QLineF, 2> diagonals{QLineF(box.topLeft(), box.bottomRight()),
                                        QLineF(box.topRight(), box.bottomLeft())};
  return std::any_of(diagonals.begin(), diagonals.end(), [&](const QLineF& diagonal) {
    return line.intersects(diagonal, nullptr) == QLineF::BoundedIntersection;
  });
}

class Placer {
 public:
  Placer(const MapView& view, const MapSpec& spec, const Sizes& sizes, std::vector<QRectF>& taken)
      : m_view(view), m_spec(spec), m_sizes(sizes), m_taken(taken) {
    for (const MapOutline& outline : spec.outlines) m_shapes.push_back(view.toPaper(outline.area));
  }

  std::vector<Callout> place() {
    std::vector<Callout> placed;
    for (std::size_t i = 0; i < m_shapes.size(); ++i) {
      if (!m_view.paper().contains(m_shapes[i].controlPointRect().center())) continue;
      const MapOutline& outline = m_spec.outlines[i];
      std::optional<Callout> found;
      if (!outline.name.empty()) found = search(i, boxSize(m_view, outline, m_sizes), false);
      const double badge = badgeSize(outline, m_sizes);
      if (!found && badge > 0) found = search(i, {badge, badge}, true);
      // Of the hotspots that the table does not name a badge in a crowd would only hide others.
      if (!found && outline.name.empty()) continue;
      if (!found) {
        const QPointF centre = m_shapes[i].controlPointRect().center();
        const double half = m_sizes.badge / 2;
        found = Callout{i, {centre.x() - half, centre.y() - half, 2 * half, 2 * half}, centre, true};
      }
      m_taken.push_back(found->box.adjusted(-0.8, -0.8, 0.8, 0.8));
      m_leaders.push_back({found->anchor, found->box.center()});
      placed.push_back(*found);
    }
    return placed;
  }

 private:
  bool isFree(const QRectF& box) const {
    if (!m_view.paper().adjusted(1.5, 1.5, -1.5, -1.5).contains(box)) return false;
    const QRectF roomy = box.adjusted(-0.6, -0.6, 0.6, 0.6);
    const auto meetsBox = [&](const QRectF& t) { return t.intersects(roomy); };
    if (std::any_of(m_taken.begin(), m_taken.end(), meetsBox)) return false;
    if (std::any_of(m_leaders.begin(), m_leaders.end(), [&](const QLineF& l) { return crosses(l, roomy); }))
      return false;
    return std::none_of(m_shapes.begin(), m_shapes.end(), [&](const QPainterPath& s) {
      return s.controlPointRect().adjusted(-0.6, -0.6, 0.6, 0.6).intersects(roomy) && s.intersects(roomy);
    });
  }

  /// Would the leader run through a label or cross another leader?
  bool leaderIsClear(const QLineF& leader) const {
    for (const QLineF& other : m_leaders) {
      if (leader.intersects(other, nullptr) == QLineF::BoundedIntersection) return false;
    }
    return std::none_of(m_taken.begin(), m_taken.end(), [&](const QRectF& t) {
      for (double share = 0.1; share < 0.95; share += 0.1) {
        if (t.contains(leader.pointAt(share))) return true;
      }
      return false;
    });
  }

  /// What it costs, in millimetres farther off, that the leader runs over other hotspots: it would point at them too.
  double crossed(std::size_t index, const QLineF& leader) const {
    constexpr double costOfOne = 200;
    double cost = 0;
    for (std::size_t i = 0; i < m_shapes.size(); ++i) {
      if (i == index || !crosses(leader, m_shapes[i].controlPointRect())) continue;
      for (double share = 0; share < 1; share += 0.02) {
        if (!m_shapes[i].contains(leader.pointAt(share))) continue;
        cost += costOfOne;
        break;
      }
    }
    return cost;
  }

  std::optional<Callout> search(std::size_t index, QSizeF size, bool badgeOnly) const {
    static constexpr std::array<QPointF, 16> directions{
        QPointF(1, -1),   QPointF(1, 1),   QPointF(-1, -1),   QPointF(-1, 1),
        QPointF(1, 0),    QPointF(-1, 0),  QPointF(0, -1),    QPointF(0, 1),
        QPointF(1, -0.5), QPointF(1, 0.5), QPointF(-1, -0.5), QPointF(-1, 0.5),
        QPointF(0.5, -1), QPointF(0.5, 1), QPointF(-0.5, -1), QPointF(-0.5, 1)};
    const QRectF bounds = m_shapes[index].controlPointRect();
    std::optional<Callout> best;
    double least = 1e300;
    for (const double gap : {4.0, 8.0, 14.0, 22.0, 34.0, 50.0}) {
      if (badgeOnly && gap > 14) break;
      for (const QPointF direction : directions) {
        const double reach = badgeOnly ? gap * 0.35 : gap;
        const QPointF centre(
            bounds.center().x() + direction.x() * (bounds.width() / 2 + reach + size.width() / 2),
            bounds.center().y() + direction.y() * (bounds.height() / 2 + reach + size.height() / 2));
        const QRectF box(centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(),
                         size.height());
        if (!isFree(box)) continue;
        const QPointF anchor = nearestOn(m_shapes[index], centre);
        if (!leaderIsClear({anchor, centre})) continue;
        const double cost = gap + 1.5 * covered(m_view, m_spec, box) + crossed(index, {anchor, centre});
        if (cost < least) {
          least = cost;
          best = Callout{index, box, anchor, badgeOnly};
        }
      }
    }
    return best;
  }

  const MapView& m_view;
  const MapSpec& m_spec;
  const Sizes& m_sizes;
  std::vector<QRectF>& m_taken;
  std::vector<QPainterPath> m_shapes = {};
  std::vector<QLineF> m_leaders = {};
};

}  // namespace

std::vector<Callout> placeCallouts(const MapView& view, const MapSpec& spec, const Sizes& sizes,
                                   std::vector<QRectF>& taken) {
  return Placer(view, spec, sizes, taken).place();
}

void drawCallouts(Canvas& canvas, const MapSpec& spec, const Sizes& sizes,
                  const std::vector<Callout>& callouts) {
  for (const Callout& callout : callouts) {
    QPainterPath leader(callout.anchor);
    leader.lineTo(callout.box.center());
    canvas.path(leader, pen(colour::paper, 1.1));
    canvas.path(leader, pen(colour::ink, 0.30));
    if (!callout.badgeOnly) {
      canvas.painter().setPen(Qt::NoPen);
      canvas.painter().setBrush(colour::ink);
      canvas.painter().drawEllipse(callout.anchor, 0.6, 0.6);
    }
  }
  for (const Callout& callout : callouts) {
    const MapOutline& outline = spec.outlines[callout.outline];
    if (callout.badgeOnly) {
      drawBadge(canvas, callout.box.center(), callout.box.width(), outline.badge, outline.dwellings);
      continue;
    }
    canvas.rectangle(callout.box, colour::paper, 0.30, colour::ink, 0.8);
    const double left = callout.box.left() + padding_mm + sizes.badge / 2;
    drawBadge(canvas, {left, callout.box.center().y()}, sizes.badge, outline.badge, outline.dwellings);
    const double x = left + sizes.badge / 2 + padding_mm, width = callout.box.right() - padding_mm - x;
    const TextStyle name = nameStyle(sizes), value = valueStyle(sizes);
    const double middle = callout.box.center().y();
    const double shift = (Canvas::lineHeight(name) + Canvas::lineHeight(value)) / 4;
    canvas.textAtMiddle(x, middle - shift, Canvas::elided(outline.name, name, width + 0.1), name);
    canvas.textAtMiddle(x, middle + shift, Canvas::elided(outline.value, value, width + 0.1), value);
  }
}

}  // namespace brandpunt::output
