// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_view/map_renderer.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <vector>

#include "map_view/density.h"
#include "map_view/screen_map.h"
#include "theme/inks.h"

namespace brandpunt::ui {

namespace {

constexpr double namesUpTo = 14;    // metres a pixel
constexpr double numberedFrom = 6;  // incidents on one spot
constexpr double numberedUpTo = 5;  // metres a pixel; smaller maps would be all circles
constexpr double crowded = 40;      // dots in 100 x 100 pixels
constexpr int spriteSide = 8;       // pixels
constexpr double pileRim_px = 1.4;
constexpr double mostOverlap = 0.85;  // of two piles, as a share of their radii together
constexpr double streetWidth_m = 10, leastStreet_px = 3;

QImage blank(const Camera& camera, double ratio) {
  QImage image((camera.size * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(ratio);
  return image;
}

/// The pieces of the base map within the camera's view.
std::vector<const BaseFeature*> seenOf(const std::vector<BaseShape>& shapes, const Camera& camera) {
  const Box seen = camera.box();
  std::vector<const BaseFeature*> features;
  for (const BaseShape& shape : shapes) {
    if (shape.bounds.meets(seen)) features.push_back(&shape.feature);
  }
  return features;
}

/// The dot of an incident, drawn once: a hundred thousand circles would take seconds.
QImage dotSprite(const Tokens& tokens, double ratio) {
  QImage image(QSize(spriteSide, spriteSide) * ratio, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(ratio);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  const double middle = mm(spriteSide / 2.0);
  output::drawDots(output::Canvas::onScreen(painter).painter(), {{middle, middle}}, dotLook(tokens));
  return image;
}

void drawNames(QPainter& painter, const std::vector<BaseShape>& shapes, const Camera& camera,
               const Tokens& tokens) {
  if (camera.metresPerPixel > namesUpTo) return;
  painter.save();
  output::Canvas canvas = output::Canvas::onScreen(painter);
  std::vector<QRectF> taken;
  output::drawNames(canvas, viewOf(camera), seenOf(shapes, camera), screenNames(tokens), taken);
  painter.restore();
}

/// Busy streets, broader than the street itself and with an edge, so that they stand out from the base map and from the
/// density in the same colours.
void drawStreets(QPainter& painter, const std::vector<StreetStretch>& streets, const Camera& camera,
                 const Tokens& t) {
  const double width = std::max(leastStreet_px, streetWidth_m / camera.metresPerPixel);
  const Box seen = camera.box().grown(width * camera.metresPerPixel);
  const auto stroke = [&](const QColor& colour, double wide, const StreetStretch& stretch) {
    QPolygonF line;
    for (const Point p : stretch.course) line << camera.toScreen(p);
    painter.setPen(QPen(colour, wide, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
  };
  for (const StreetStretch& stretch : streets) {
    if (stretch.bounds.meets(seen)) stroke(t.street, width + 2, stretch);
  }
  for (const StreetStretch& stretch : streets) {
    if (stretch.bounds.meets(seen)) stroke(t.ramp[static_cast<std::size_t>(stretch.level)], width, stretch);
  }
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
    painter.drawImage(QPointF(std::round(at.x()) - spriteSide / 2, std::round(at.y()) - spriteSide / 2),
                      sprite);
  }
  output::DotLook look = dotLook(t);
  look.rim_mm = mm(pileRim_px);
  const output::TextStyle style = lettering(Type::Tick, t.dotRim);
  painter.save();
  output::Canvas canvas = output::Canvas::onScreen(painter);
  // The largest first; one that would hide its number is a dot, and opens at a larger scale.
  std::ranges::stable_sort(numbered, std::ranges::greater(), &Spot::n);
  std::vector<std::pair<QPointF, double>> drawn;
  for (const Spot* spot : numbered) {
    const QPointF at = camera.toScreen(spot->place);
    const double radius = std::max(11.0, std::sqrt(spot->n) * 2.2);
    const bool hides = std::ranges::any_of(drawn, [&](const auto& other) {
      return QLineF(at, other.first).length() < (radius + other.second) * mostOverlap;
    });
    if (hides) {
      painter.drawImage(QPointF(at.x() - spriteSide / 2, at.y() - spriteSide / 2), sprite);
      continue;
    }
    drawn.emplace_back(at, radius);
    output::drawPile(canvas, {mm(at.x()), mm(at.y())}, mm(radius), std::to_string(spot->n) + "×", look,
                     style);
  }
  painter.restore();
}

}  // namespace

QImage drawBase(const std::vector<BaseShape>& base, const Camera& camera, const Tokens& tokens,
                bool withParking, double devicePixelRatio, const std::stop_token& stop) {
  QImage image = blank(camera, devicePixelRatio);
  image.fill(tokens.land);
  QPainter painter(&image);
  output::Canvas canvas = output::Canvas::onScreen(painter);
  const bool whole = output::drawBaseLayers(canvas, viewOf(camera), seenOf(base, camera),
                                            screenLayers(tokens, camera.metresPerPixel, withParking), stop);
  return whole ? image : QImage();
}

QImage drawIncidents(const IncidentLayers& layers, const Camera& camera, const Tokens& tokens,
                     double devicePixelRatio, const std::stop_token& stop) {
  QImage image = blank(camera, devicePixelRatio);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  if (layers.density) {
    std::array<QRgb, 5> ramp{};
    for (std::size_t i = 0; i < ramp.size(); ++i) {
      const double alpha = 0.38 + 0.17 * static_cast<double>(i) / 4 + (tokens.dark ? 0.15 : 0.0);
      ramp[i] = qRgba(tokens.ramp[i].red(), tokens.ramp[i].green(), tokens.ramp[i].blue(),
                      static_cast<int>(std::round(255 * alpha)));
    }
    const QImage surface = densityImage(layers.spots, layers.radius_m, camera, ramp, stop);
    if (surface.isNull()) return {};
    painter.drawImage(QRectF(QPointF(), camera.size), surface);
  }
  drawStreets(painter, layers.streets, camera, tokens);
  drawNames(painter, layers.names, camera, tokens);
  const double strength = layers.dots ? dotStrength(layers.spots, camera) : 0;
  if (strength > 0) {
    painter.setOpacity(strength);
    dots(painter, layers.spots, camera, tokens, devicePixelRatio);
  }
  return stop.stop_requested() ? QImage() : image;
}

}  // namespace brandpunt::ui
