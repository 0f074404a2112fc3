// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>
#include <array>

#include "base/expects.h"
#include "theme/theme.h"

namespace brandpunt::ui {

namespace {

constexpr std::array fileNames{"data",   "hotspots", "advice",       "share",         "undo",
                               "redo",   "search",   "chevron-down", "chevron-right", "chevron-left",
                               "plus",   "minus",    "full-extent",  "hand",          "identify",
                               "check",  "question", "excluded",     "warning",       "lock",
                               "hidden", "document", "folder",       "town",          "download",
                               "link",   "clock",    "play",         "map",           "close"};

void draw(QPainter& painter, Symbol symbol, const QColor& colour, const QRectF& rect) {
  QFile file(QStringLiteral(":/icons/") + QLatin1String(fileNames.at(static_cast<std::size_t>(symbol))) +
             QStringLiteral(".svg"));
  expects(file.open(QIODevice::ReadOnly));
  // Qt draws currentColor black, so the colour is written into the drawing.
  QByteArray drawing = file.readAll();
  drawing.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
  QSvgRenderer renderer(drawing);
  renderer.render(&painter, rect);
}

/// Draws at the size asked for, so that 150 % and 200 % stay sharp.
class StrokeIcon : public QIconEngine {
 public:
  StrokeIcon(Symbol symbol, QColor normal, QColor on) : m_symbol(symbol), m_normal(normal), m_on(on) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    painter->save();
    if (mode == QIcon::Disabled) painter->setOpacity(0.4 * painter->opacity());
    const int side = qMin(rect.width(), rect.height());
    const QRectF square(rect.center().x() - side / 2 + 0.0, rect.center().y() - side / 2 + 0.0, side, side);
    draw(*painter, m_symbol, state == QIcon::On ? m_on : m_normal, square);
    painter->restore();
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap picture(size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return picture;
  }
  QIconEngine* clone() const override { return new StrokeIcon(*this); }

 private:
  Symbol m_symbol;
  QColor m_normal;
  QColor m_on;
};

}  // namespace

QIcon iconOf(Symbol symbol) { return QIcon(new StrokeIcon(symbol, tokens().text2, tokens().accent)); }
QIcon iconOf(Symbol symbol, const QColor& colour) { return QIcon(new StrokeIcon(symbol, colour, colour)); }

QPixmap pixmap(Symbol symbol, const QColor& colour, int size, double devicePixelRatio) {
  QPixmap picture(QSize(size, size) * devicePixelRatio);
  picture.setDevicePixelRatio(devicePixelRatio);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  draw(painter, symbol, colour, QRectF(0, 0, size, size));
  return picture;
}

}  // namespace brandpunt::ui
