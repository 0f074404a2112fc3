// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_drawing/places.h"

#include <QImage>
#include <algorithm>
#include <cmath>
#include <optional>

namespace brandpunt::output {
namespace {

constexpr double cellOpacity = 0.80;
constexpr std::size_t mostVectorPoints = 20000;
constexpr double pointRadius_mm = 0.35;
constexpr double pictureDotsPerMm = 300 / 25.4;

/// The colour as it looks on the map, mixed with the land under it.
QColor overLand(const QColor& fill) {
  const auto mixed = [](int over, int under) {
    return static_cast<int>(std::lround(cellOpacity * over + (1 - cellOpacity) * under));
  };
  return {mixed(fill.red(), colour::land.red()), mixed(fill.green(), colour::land.green()),
          mixed(fill.blue(), colour::land.blue())};
}

void drawPointsWith(QPainter& painter, const MapView& view, const MapSpec& spec) {
  std::vector<QPointF> seen;
  for (const Point p : spec.points) {
    const QPointF at = view.toPaper(p);
    if (view.paper().contains(at)) seen.push_back(at);
  }
  drawDots(painter, seen, {.fill = QColor(27, 31, 36, 150), .radius_mm = pointRadius_mm});
}

/// The size at which every number on the map fits in its cell; nothing where the smallest that can be read does not:
/// numbers in some cells only would look as if the others had none.
std::optional<double> numberSize(const MapSpec& spec, const Sizes& sizes, double side_mm) {
  constexpr double leastPoints = 5.8, margin_mm = 0.4;
  std::string longest;
  for (const MapCell& cell : spec.cells) {
    if (cell.number.size() > longest.size()) longest = cell.number;
  }
  for (double points = sizes.cellNumber; points >= leastPoints; points -= 0.1) {
    const TextStyle style{.points = points, .weight = Weight::Bold};
    if (Canvas::width(longest, style) + margin_mm <= side_mm &&
        Canvas::capHeight(style) + margin_mm <= side_mm)
      return points;
  }
  return {};
}

}  // namespace

void drawCells(Canvas& canvas, const MapView& view, const MapSpec& spec) {
  const Ladder& ladder = ladderOf(spec.dwellings);
  for (const MapCell& cell : spec.cells) {
    const QRectF rect = view.toPaper(cell.box);
    if (!rect.intersects(view.paper())) continue;
    QColor fill = ladder.fill[static_cast<std::size_t>(cell.strength)];
    fill.setAlphaF(static_cast<float>(cellOpacity));
    canvas.rectangle(rect, fill, cellEdge_mm, cellEdgeOf(ladder));
  }
}

void drawCellNumbers(Canvas& canvas, const MapView& view, const MapSpec& spec, const Sizes& sizes,
                     std::vector<QRectF>& taken) {
  const Ladder& ladder = ladderOf(spec.dwellings);
  const double side = view.mm(spec.cellSize_m);
  const std::optional<double> points = numberSize(spec, sizes, side);
  if (!points) return;
  std::vector<QPainterPath> edges;
  QPainterPathStroker stroker;
  stroker.setWidth(sizes.casing);
  for (const MapOutline& outline : spec.outlines)
    edges.push_back(stroker.createStroke(view.toPaper(outline.area)));
  for (const MapCell& cell : spec.cells) {
    const QRectF rect = view.toPaper(cell.box);
    if (!view.paper().contains(rect)) continue;
    TextStyle style{.points = *points,
                    .weight = Weight::Bold,
                    .colour = ladder.text[static_cast<std::size_t>(cell.strength)]};
    const double width = Canvas::width(cell.number, style), height = Canvas::capHeight(style);
    // The spot in the cell that no edge crosses; where every spot is crossed, the middle with the edge through it.
    const double dx = std::max(0.0, (side - width) / 2 - 0.5), dy = std::max(0.0, (side - height) / 2 - 0.5);
    QPointF best = rect.center();
    for (const QPointF shift :
         {QPointF(0, 0), QPointF(0, -dy), QPointF(0, dy), QPointF(-dx, 0), QPointF(dx, 0), QPointF(-dx, -dy),
          QPointF(dx, -dy), QPointF(-dx, dy), QPointF(dx, dy)}) {
      const QPointF at = rect.center() + shift;
      const QRectF place(at.x() - width / 2, at.y() - height / 2, width, height);
      const bool crossed = std::any_of(edges.begin(), edges.end(), [&](const QPainterPath& e) {
        return e.controlPointRect().intersects(place) && e.intersects(place);
      });
      if (crossed) continue;
      best = at;
      break;
    }
    // In the colour of the cell, so that a street behind the number does not run through it.
    canvas.haloText(best.x(), best.y(), cell.number, style, 0, 0.55,
                    overLand(ladder.fill[static_cast<std::size_t>(cell.strength)]));
    taken.push_back(QRectF(best.x() - width / 2, best.y() - height / 2, width, height));
  }
}

void drawPoints(Canvas& canvas, const MapView& view, const MapSpec& spec) {
  if (spec.points.size() <= mostVectorPoints) {
    drawPointsWith(canvas.painter(), view, spec);
    return;
  }
  const QSizeF size = view.paper().size() * pictureDotsPerMm;
  QImage picture(size.toSize(), QImage::Format_ARGB32_Premultiplied);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(pictureDotsPerMm, pictureDotsPerMm);
  painter.translate(-view.paper().topLeft());
  drawPointsWith(painter, view, spec);
  painter.end();
  canvas.painter().drawImage(view.paper(), picture);
}

void drawOutlines(Canvas& canvas, const MapView& view, const MapSpec& spec, const Sizes& sizes) {
  for (const MapOutline& outline : spec.outlines) {
    const QPainterPath shape = view.toPaper(outline.area);
    if (!shape.controlPointRect().intersects(view.paper())) continue;
    if (outline.filled) {
      QColor fill = ladderOf(outline.dwellings).fill[0];
      fill.setAlphaF(static_cast<float>(cellOpacity));
      canvas.path(shape, Qt::NoPen, fill);
    }
    // A small outline at a small scale would be all line.
    const double factor = std::clamp(shape.controlPointRect().width() / (10 * sizes.outline), 0.55, 1.0);
    drawCased(canvas, shape,
              {.line = outline.line, .width_mm = sizes.outline * factor, .casing_mm = sizes.casing * factor});
  }
}

}  // namespace brandpunt::output
