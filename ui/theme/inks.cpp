// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/inks.h"

namespace brandpunt::ui {

output::Inks inksOf(const Tokens& t) {
  return {.ink = t.text,
          .second = t.text2,
          .faint = t.text3,
          .rule = t.line,
          .ground = t.surface,
          .band = t.band,
          .notable = t.outOfBand};
}

output::TextStyle lettering(Type type, const QColor& colour) {
  const QFont font = fontOf(type);
  return {.points = font.pointSizeF(),
          .weight = font.weight() >= QFont::DemiBold ? output::Weight::Semibold : output::Weight::Regular,
          .colour = colour};
}

}  // namespace brandpunt::ui
