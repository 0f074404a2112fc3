// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/change_picture.h"

#include <algorithm>
#include <cmath>

#include "paint/style.h"

namespace brandpunt::output {

void drawChangePicture(Canvas& canvas, const QRectF& area, const std::array<double, 3>& ratio) {
  constexpr double largest = 4;
  const double middle = area.center().y();
  const auto at = [&](double r) {
    const double share = std::log(std::clamp(r, 1 / largest, largest)) / std::log(largest);
    return area.center().x() + share * area.width() / 2;
  };
  canvas.line(at(1), area.top(), at(1), area.bottom(), 0.22, colour::ink);
  canvas.line(at(ratio[0]), middle, at(ratio[2]), middle, 0.35, colour::ink);
  for (const double end : {ratio[0], ratio[2]}) {
    const double x = at(end);
    if (end > largest || end < 1 / largest) {
      const double back = end > 1 ? -1.3 : 1.3;
      QPainterPath head(QPointF(x, middle));
      head.lineTo(x + back, middle - 0.8);
      head.lineTo(x + back, middle + 0.8);
      head.closeSubpath();
      canvas.path(head, Qt::NoPen, colour::ink);
    } else {
      canvas.line(x, middle - 0.9, x, middle + 0.9, 0.35, colour::ink);
    }
  }
  if (ratio[1] > largest || ratio[1] < 1 / largest) return;  // the arrow head says that it lies beyond
  const bool clear = ratio[0] > 1 || ratio[2] < 1;
  canvas.painter().setPen(pen(colour::ink, 0.35));
  canvas.painter().setBrush(clear ? colour::ink : colour::paper);
  canvas.painter().drawEllipse(QPointF(at(ratio[1]), middle), 1.15, 1.15);
}

}  // namespace brandpunt::output
