// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_view/map_renderer.h"

#include <QFont>
#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <vector>

#include "map_view/density.h"
#include "theme/theme.h"

namespace brandpunt::ui {

namespace {

constexpr std::size_t shapesBetweenLooks = 512;
constexpr double numberedFrom = 6;  // incidents on one spot
constexpr double numberedUpTo = 5;  // metres a pixel; smaller maps would be all circles
constexpr double crowded = 40;      // dots in 100 x 100 pixels

QImage blank(const Camera& camera, double ratio) {
  QImage image((camera.size * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(ratio);
  return image;
}

QPolygonF onScreen(const std::vector<Point>& points, const Camera& camera) {
  QPolygonF polygon;
  polygon.reserve(static_cast<qsizetype>(points.size()));
  for (const Point p : points) {
    const QPointF s = camera.toScreen(p);
    // Vertices closer than a third of a pixel cannot be told apart.
    if (polygon.isEmpty() ||
        std::abs(s.x() - polygon.back().x()) + std::abs(s.y() - polygon.back().y()) > 0.35) {
      polygon << s;
    }
  }
  return polygon;
}

void fill(QPainter& painter, const MultiPolygon& area, const Camera& camera) {
  for (const Polygon& polygon : area) {
    if (polygon.holes.empty()) {
      painter.drawPolygon(onScreen(polygon.shell, camera));
      continue;
    }
    QPainterPath path;
    path.addPolygon(onScreen(polygon.shell, camera));
    for (const Ring& hole : polygon.holes) path.addPolygon(onScreen(hole, camera));
    painter.drawPath(path);
  }
}

void stroke(QPainter& painter, const Geometry& geometry, const Camera& camera) {
  if (const auto* lines = std::get_if<MultiLine>(&geometry)) {
    for (const Line& line : *lines) painter.drawPolyline(onScreen(line, camera));
  } else if (const auto* area = std::get_if<MultiPolygon>(&geometry)) {
    for (const Polygon& polygon : *area) painter.drawPolyline(onScreen(polygon.shell, camera));
  }
}

/// Width of a road in pixels: true to scale when large, never thinner than a hair that can be seen.
double width(double metres, double atLeast_px, const Camera& camera) {
  return std::max(atLeast_px, metres / camera.metresPerPixel);
}

class BaseDrawing {
 public:
  BaseDrawing(QPainter& painter, const std::vector<BaseShape>& shapes, const Camera& camera,
              const Tokens& tokens, const std::stop_token& stop)
      : m_painter(painter), m_camera(camera), m_tokens(tokens), m_stop(stop) {
    const Box seen = camera.box();
    for (const BaseShape& shape : shapes) {
      if (shape.bounds.meets(seen)) m_seen.push_back(&shape);
    }
  }

  bool draw(bool withParking) {
    const double mpp = m_camera.metresPerPixel;
    areas(BaseKind::Green, m_tokens.green);
    areas(BaseKind::Water, m_tokens.water);
    areas(BaseKind::BusinessArea, m_tokens.block);
    if (mpp < 12) areas(BaseKind::Building, m_tokens.building, mpp < 1.2);
    if (withParking) areas(BaseKind::ParkingArea, m_tokens.parking, mpp < 3);
    if (mpp < 4) lines(BaseKind::Path, m_tokens.street, width(2, 0.6, m_camera));
    if (mpp < 30) lines(BaseKind::Street, m_tokens.street, width(7, mpp < 8 ? 1.2 : 0.6, m_camera));
    lines(BaseKind::MainRoad, m_tokens.mainRoadCasing, width(13, 2.4, m_camera) + 1.6);
    lines(BaseKind::MainRoad, m_tokens.mainRoad, width(13, 2.4, m_camera));
    railways();
    return !m_stop.stop_requested();
  }

 private:
  bool tired() { return ++m_drawn % shapesBetweenLooks == 0 && m_stop.stop_requested(); }

  void areas(BaseKind kind, const QColor& colour, bool edged = false) {
    m_painter.setPen(edged ? QPen(colour.darker(108), 0.8) : QPen(Qt::NoPen));
    m_painter.setBrush(colour);
    for (const BaseShape* shape : m_seen) {
      if (shape->feature.kind != kind) continue;
      if (tired()) return;
      if (const auto* area = std::get_if<MultiPolygon>(&shape->feature.geometry))
        fill(m_painter, *area, m_camera);
      if (std::holds_alternative<MultiLine>(shape->feature.geometry)) {
        m_painter.save();
        m_painter.setPen(QPen(colour, width(6, 1.4, m_camera), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
        stroke(m_painter, shape->feature.geometry, m_camera);
        m_painter.restore();
      }
    }
  }

  void lines(BaseKind kind, const QColor& colour, double width_px) {
    m_painter.setPen(QPen(colour, width_px, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    for (const BaseShape* shape : m_seen) {
      if (shape->feature.kind != kind) continue;
      if (tired()) return;
      stroke(m_painter, shape->feature.geometry, m_camera);
    }
  }

  void railways() {
    lines(BaseKind::Railway, m_tokens.rail, 2.2);
    QPen ties(m_tokens.land, 1);
    ties.setDashPattern({6, 6});
    ties.setCapStyle(Qt::FlatCap);
    m_painter.setPen(ties);
    for (const BaseShape* shape : m_seen) {
      if (shape->feature.kind == BaseKind::Railway) stroke(m_painter, shape->feature.geometry, m_camera);
    }
  }

  QPainter& m_painter;
  const Camera& m_camera;
  const Tokens& m_tokens;
  const std::stop_token& m_stop;
  std::vector<const BaseShape*> m_seen = {};
  std::size_t m_drawn = 0;
};

/// Names that fit their thing and touch no other name.
class NameDrawing {
 public:
  NameDrawing(QPainter& painter, const Camera& camera, const Tokens& tokens)
      : m_painter(painter), m_camera(camera), m_tokens(tokens) {}

  void draw(const std::vector<BaseShape>& shapes) {
    if (m_camera.metresPerPixel > 14) return;
    const Box seen = m_camera.box();
    for (const BaseShape& shape : shapes) {
      if (shape.feature.name.empty() || !shape.bounds.meets(seen)) continue;
      const BaseKind kind = shape.feature.kind;
      if (kind == BaseKind::Water || kind == BaseKind::Green) {
        name(shape, kind == BaseKind::Water ? m_tokens.waterLabel : m_tokens.greenLabel, true);
      } else if (kind == BaseKind::Neighbourhood) {
        name(shape, m_tokens.mapLabel, false);
      }
    }
  }

 private:
  void name(const BaseShape& shape, const QColor& colour, bool italic) {
    QFont face = fontOf(Type::Tick);
    face.setItalic(italic);
    QString text = QString::fromStdString(shape.feature.name);
    if (!italic) {
      text = text.toUpper();
      face.setLetterSpacing(QFont::AbsoluteSpacing, 1);
      face.setWeight(QFont::DemiBold);
    }
    const QFontMetricsF metrics(face);
    const QPointF middle = m_camera.toScreen(shape.bounds.centre());
    const QRectF room(middle.x() - metrics.horizontalAdvance(text) / 2, middle.y() - metrics.height() / 2,
                      metrics.horizontalAdvance(text), metrics.height());
    // A name wider than its thing would float over its neighbours.
    if (room.width() > m_camera.toScreen(shape.bounds).width() * 1.3) return;
    for (const QRectF& taken : m_taken) {
      if (taken.intersects(room)) return;
    }
    m_taken.push_back(room.adjusted(-8, -6, 8, 6));
    QPainterPath path;
    path.addText(room.left(), room.top() + metrics.ascent(), face, text);
    QColor halo = m_tokens.land;
    halo.setAlphaF(0.85F);
    m_painter.strokePath(path, QPen(halo, 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.fillPath(path, colour);
  }

  QPainter& m_painter;
  const Camera& m_camera;
  const Tokens& m_tokens;
  std::vector<QRectF> m_taken = {};
};

/// A dot of 5 px with a rim of 1 px, drawn once.
QImage dotSprite(const Tokens& t, double ratio) {
  QImage image(QSize(8, 8) * ratio, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(ratio);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.dotRim);
  painter.drawEllipse(QPointF(4, 4), 3.5, 3.5);
  painter.setBrush(t.dot);
  painter.drawEllipse(QPointF(4, 4), 2.5, 2.5);
  return image;
}

/// How visible the dots are: 1 up to the limit, 0 from twice as many.
double dotStrength(const std::vector<Spot>& spots, const Camera& camera) {
  const Box seen = camera.box();
  const auto n =
      std::count_if(spots.begin(), spots.end(), [&](const Spot& s) { return seen.contains(s.place); });
  const double squares = camera.size.width() * camera.size.height() / 1e4;
  return std::clamp(2 - static_cast<double>(n) / squares / crowded, 0.0, 1.0);
}

void dots(QPainter& painter, const std::vector<Spot>& spots, const Camera& camera, const Tokens& t,
          double ratio) {
  const QImage sprite = dotSprite(t, ratio);
  const int columns = static_cast<int>(camera.size.width()) / 2 + 1;
  const int rows = static_cast<int>(camera.size.height()) / 2 + 1;
  std::vector<bool> taken(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
  std::vector<const Spot*> numbered;
  const Box seen = camera.box();
  for (const Spot& spot : spots) {
    if (!seen.contains(spot.place)) continue;
    if (spot.n >= numberedFrom && camera.metresPerPixel <= numberedUpTo) {
      numbered.push_back(&spot);
      continue;
    }
    const QPointF at = camera.toScreen(spot.place);
    const auto place =
        static_cast<std::size_t>(static_cast<int>(at.y()) / 2 * columns + static_cast<int>(at.x()) / 2);
    if (place >= taken.size() || taken[place]) continue;
    taken[place] = true;
    painter.drawImage(QPointF(std::round(at.x()) - 4, std::round(at.y()) - 4), sprite);
  }
  painter.setFont(fontOf(Type::Tick));
  for (const Spot* spot : numbered) {
    const double radius = std::max(11.0, std::sqrt(spot->n) * 2.2);
    const QPointF at = camera.toScreen(spot->place);
    painter.setPen(QPen(t.dotRim, 1.4));
    painter.setBrush(t.dot);
    painter.drawEllipse(at, radius, radius);
    painter.setPen(t.dotRim);
    painter.drawText(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), Qt::AlignCenter,
                     QString::number(spot->n) + QChar(0x00D7));
  }
}

}  // namespace

QImage drawBase(const std::vector<BaseShape>& base, const Camera& camera, const Tokens& tokens,
                bool withParking, double devicePixelRatio, const std::stop_token& stop) {
  QImage image = blank(camera, devicePixelRatio);
  image.fill(tokens.land);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  BaseDrawing drawing(painter, base, camera, tokens, stop);
  if (!drawing.draw(withParking)) return {};
  return image;
}

QImage drawIncidents(const std::vector<BaseShape>& names, const std::vector<Spot>& spots,
                     const Camera& camera, const Tokens& tokens, double radius_m, bool withDensity,
                     bool withDots, double devicePixelRatio, const std::stop_token& stop) {
  QImage image = blank(camera, devicePixelRatio);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  if (withDensity) {
    std::array<QRgb, 5> ramp{};
    for (std::size_t i = 0; i < ramp.size(); ++i) {
      const double alpha = 0.38 + 0.17 * static_cast<double>(i) / 4 + (tokens.dark ? 0.15 : 0.0);
      ramp[i] = qRgba(tokens.ramp[i].red(), tokens.ramp[i].green(), tokens.ramp[i].blue(),
                      static_cast<int>(std::round(255 * alpha)));
    }
    const QImage surface = densityImage(spots, radius_m, camera, ramp, stop);
    if (surface.isNull()) return {};
    painter.drawImage(QRectF(QPointF(), camera.size), surface);
  }
  NameDrawing(painter, camera, tokens).draw(names);
  const double strength = withDots ? dotStrength(spots, camera) : 0;
  if (strength > 0) {
    painter.setOpacity(strength);
    dots(painter, spots, camera, tokens, devicePixelRatio);
  }
  return stop.stop_requested() ? QImage() : image;
}

}  // namespace brandpunt::ui
