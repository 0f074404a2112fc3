// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_drawing/furniture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/number.h"
#include "map_drawing/scale_bar.h"
#include "paint/marks.h"

namespace brandpunt::output {
namespace {

const QColor plate(255, 255, 255, 219);  // white, 86 %

TextStyle barStyle(const Sizes& sizes) { return {.points = sizes.note, .colour = colour::ink}; }
TextStyle smallStyle(const Sizes& sizes) { return {.points = sizes.streetName, .colour = colour::second}; }

double barLengthOn(const MapView& view) { return barLength(view, view.paper().width() * 0.32); }

std::string scaleText(const MapView& view, const MapSpec& spec) {
  std::string words = spec.scaleWords;
  if (const std::size_t at = words.find("{scale}"); at != std::string::npos) {
    words.replace(at, 7, toPeople(view.scale(), 0, spec.language));
  }
  return words;
}

std::string crsText(const MapSpec& spec) { return spec.crs + " · " + spec.northWords; }

QSizeF scaleBarSize(const MapView& view, const MapSpec& spec, const Sizes& sizes) {
  const TextStyle bold = barStyle(sizes).with(Weight::Bold);
  const double words =
      std::max(Canvas::width(scaleText(view, spec), bold), Canvas::width(crsText(spec), smallStyle(sizes)));
  return {view.mm(barLengthOn(view)) + 10 + words + 6, 2.3 * Canvas::lineHeight(bold) + 1.5};
}

double weightIn(const MapView& view, const MapSpec& spec, const QRectF& rect) {
  double weight = 0;
  for (const MapOutline& outline : spec.outlines) {
    const QPainterPath shape = view.toPaper(outline.area);
    if (shape.controlPointRect().intersects(rect)) weight += outline.name.empty() ? 40 : 400;
  }
  for (const MapCell& cell : spec.cells) {
    if (view.toPaper(cell.box).intersects(rect)) weight += 1 + 2 * static_cast<double>(cell.strength);
  }
  for (std::size_t i = 0; spec.walk && i < spec.walk->course.size(); ++i)
    weight += rect.adjusted(-6, -6, 6, 6).contains(view.toPaper(spec.walk->course[i])) ? 20 : 0;
  for (std::size_t i = 0; spec.walk && i < spec.walk->stops.size(); ++i)
    weight += rect.adjusted(-6, -6, 6, 6).contains(view.toPaper(spec.walk->stops[i].place)) ? 100 : 0;
  for (const Point p : spec.points) weight += rect.contains(view.toPaper(p)) ? 0.2 : 0;
  return weight;
}

/// The four corners in the order in which a reader expects the thing there.
std::array<QRectF, 4> corners(const QRectF& paper, QSizeF size, const std::array<int, 4>& order,
                              double inset) {
  std::array<QRectF, 4> all;
  for (std::size_t i = 0; i < 4; ++i) {
    const bool right = order[i] % 2 == 1, bottom = order[i] >= 2;
    all[i] = {right ? paper.right() - size.width() - inset : paper.left() + inset,
              bottom ? paper.bottom() - size.height() - inset : paper.top() + inset, size.width(),
              size.height()};
  }
  return all;
}

void drawScaleBar(Canvas& canvas, const MapView& view, const MapSpec& spec, const Sizes& sizes,
                  const QRectF& rect) {
  canvas.rectangle(rect, plate);
  const double length = barLengthOn(view), left = rect.left() + 5;
  const TextStyle style = barStyle(sizes);
  drawScaleBar(canvas, view, QPointF(left, rect.bottom() - 3), length, spec.language, style);
  const double words = left + view.mm(length) + 9;
  canvas.text(words, rect.top() + 0.5 + Canvas::ascent(style), scaleText(view, spec),
              style.with(Weight::Bold));
  canvas.text(words, rect.bottom() - 1.9, crsText(spec), smallStyle(sizes));
}

void drawOverview(Canvas& canvas, const MapView& view, const MapSpec& spec, const QRectF& rect) {
  canvas.rectangle(rect, colour::paper, 0.5, colour::ink);
  Box all = spec.whole;
  all.include(view.world());
  const MapView small(rect.adjusted(2, 2, -2, -2), all, 0);
  canvas.painter().save();
  canvas.painter().setClipRect(rect.adjusted(0.25, 0.25, -0.25, -0.25));
  canvas.rectangle(rect, colour::land);
  for (const BaseFeature& feature : spec.base) {
    const auto* area = std::get_if<MultiPolygon>(&feature.geometry);
    if (area && feature.kind == BaseKind::Neighbourhood)
      canvas.path(small.toPaper(*area), pen(colour::rule, 0.12), colour::building);
    if (area && feature.kind == BaseKind::Water) canvas.path(small.toPaper(*area), Qt::NoPen, colour::water);
    const auto* lines = std::get_if<MultiLine>(&feature.geometry);
    if (lines && feature.kind == BaseKind::MainRoad)
      canvas.path(small.toPaper(*lines), pen(colour::mainRoadEdge, 0.2));
  }
  for (const MapCell& cell : spec.cells) {
    const QColor fill = ladderOf(spec.dwellings).fill[static_cast<std::size_t>(cell.strength)];
    canvas.rectangle(small.toPaper(cell.box), fill);
  }
  for (const MapOutline& outline : spec.outlines)
    canvas.path(small.toPaper(outline.area), pen(colour::ink, 0.25));
  canvas.rectangle(small.toPaper(view.world()), {}, 0.6, colour::ink);
  canvas.painter().restore();
  canvas.rectangle(rect, {}, 0.5, colour::ink);
}

}  // namespace

Furniture placeFurniture(const MapView& view, const MapSpec& spec, const Sizes& sizes) {
  const bool large = spec.paper == Paper::A3;
  Furniture furniture;
  std::vector<QRectF> used;
  const auto place = [&](QSizeF size, const std::array<int, 4>& order, double inset) {
    std::optional<QRectF> best;
    double least = 1e300;
    for (const QRectF& corner : corners(view.paper(), size, order, inset)) {
      if (std::any_of(used.begin(), used.end(),
                      [&](const QRectF& u) { return u.intersects(corner.adjusted(-2, -2, 2, 2)); })) {
        continue;
      }
      const double weight = weightIn(view, spec, corner);
      if (weight < least) least = weight, best = corner;
    }
    if (!best) return QRectF();
    used.push_back(*best);
    return *best;
  };
  const Box world = view.world();
  const double shown =
      std::min(world.width(), spec.whole.width()) * std::min(world.height(), spec.whole.height());
  if (!spec.whole.empty() && shown < 0.75 * spec.whole.width() * spec.whole.height()) {
    furniture.overview = place(large ? QSizeF(57, 42) : QSizeF(36, 27), {3, 2, 1, 0}, 0);
  }
  furniture.scaleBar = place(scaleBarSize(view, spec, sizes), {2, 3, 0, 1}, 1.5);
  const double arrow = large ? 12 : 8.5;
  furniture.north = place({arrow, arrow + 4}, {1, 0, 3, 2}, 2.5);
  return furniture;
}

void drawFurniture(Canvas& canvas, const MapView& view, const MapSpec& spec, const Sizes& sizes,
                   const Furniture& furniture) {
  if (!furniture.overview.isEmpty()) drawOverview(canvas, view, spec, furniture.overview);
  if (!furniture.scaleBar.isEmpty()) drawScaleBar(canvas, view, spec, sizes, furniture.scaleBar);
  if (!furniture.north.isEmpty()) {
    const double size = furniture.north.width();
    drawNorthArrow(canvas, {furniture.north.center().x(), furniture.north.bottom() - size / 2}, size,
                   {.points = sizes.note, .weight = Weight::Bold, .colour = colour::ink});
  }
}

}  // namespace brandpunt::output
