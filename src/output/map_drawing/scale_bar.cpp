// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_drawing/scale_bar.h"

#include <cmath>

#include "base/number.h"

namespace brandpunt::output {
namespace {

constexpr double kilometresFrom_m = 2000;
constexpr double height_mm = 1.4;
constexpr double edge_mm = 0.2;

}  // namespace

double barLength(const MapView& view, double most_mm) { return roundLength(most_mm * view.scale() / 1000); }

void drawScaleBar(Canvas& canvas, const MapView& view, QPointF left, double length_m, Language language,
                  const TextStyle& style, const Inks& inks) {
  const double bar = view.mm(length_m);
  const double top = left.y() - height_mm / 2;
  canvas.rectangle({left.x(), top, bar, height_mm}, inks.ground, edge_mm, inks.ink);
  canvas.rectangle({left.x(), top, bar / 2, height_mm}, inks.ink);
  const bool inKilometres = length_m >= kilometresFrom_m;
  const auto label = [&](double share) {
    const double value = length_m * share / (inKilometres ? 1000 : 1);
    return toPeople(value, value == std::floor(value) ? 0 : 1, language);
  };
  const double baseline = left.y() - 1.8;
  canvas.text(left.x(), baseline, "0", style, Align::Centre);
  canvas.text(left.x() + bar / 2, baseline, label(0.5), style, Align::Centre);
  canvas.text(left.x() + bar, baseline, label(1) + (inKilometres ? " km" : " m"), style, Align::Centre);
}

}  // namespace brandpunt::output
