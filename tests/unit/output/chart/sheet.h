// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of charts look at: a small sheet, and where a colour stands on it.
#pragma once
#include <QImage>

#include "page/drawing_session.h"
#include "paint/canvas.h"
#include "paint/style.h"

namespace brandpunt::output::test {

/// What was drawn on a white sheet at ten dots a millimetre.
template <class Draw>
QImage sheet(QSize size_mm, Draw draw) {
  startDrawing();
  QImage image(size_mm * 10, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::white);
  QPainter painter(&image);
  Canvas canvas(painter, 10);
  draw(canvas);
  return image;
}

/// The box of all pixels of exactly that colour, in millimetres; empty where there is none.
inline QRectF boxOf(const QImage& image, const QColor& colour) {
  QRect box;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      if (image.pixelColor(x, y) == colour) box |= QRect(x, y, 1, 1);
    }
  }
  return {box.x() / 10.0, box.y() / 10.0, box.width() / 10.0, box.height() / 10.0};
}

inline const Inks inks{.ink = Qt::black,
                       .second = Qt::darkGray,
                       .faint = Qt::cyan,
                       .rule = Qt::lightGray,
                       .ground = Qt::white,
                       .band = Qt::yellow,
                       .notable = Qt::red};

}  // namespace brandpunt::output::test
