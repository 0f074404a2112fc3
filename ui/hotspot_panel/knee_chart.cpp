// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot_panel/knee_chart.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "theme/theme.h"

namespace brandpunt::ui {

namespace {

constexpr double left_px = 56, right_px = 16, top_px = 22, bottom_px = 38;
constexpr int rowsOfTable = 20;

/// A round step that divides the height in about four.
double stepFor(double most) {
  const double unit = std::pow(10, std::floor(std::log10(most / 4)));
  for (const double times : {1.0, 2.0, 5.0}) {
    if (most / (times * unit) <= 5) return times * unit;
  }
  return 10 * unit;
}

}  // namespace

KneeChart::KneeChart(QWidget* parent) : Chart(tr("Distance to the nearest neighbours"), parent) {}

void KneeChart::show(std::vector<double> curve_m, double knee_m, double radius_m, int neighbour,
                     const QString& sentence) {
  m_curve_m = std::move(curve_m);
  m_knee_m = knee_m, m_radius_m = radius_m, m_neighbour = neighbour;
  setAccessibleDescription(sentence);
  update();
}

void KneeChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawFocus(painter);
  if (m_curve_m.size() < 2) return;
  const Tokens& t = tokens();
  const QRectF plot(left_px, top_px, width() - left_px - right_px, height() - top_px - bottom_px);
  const double most = std::max({m_curve_m.back(), m_radius_m, 1.0}) * 1.05;
  const auto at = [&](double share, double metres) {
    return QPointF(plot.left() + share * plot.width(), plot.bottom() - metres / most * plot.height());
  };
  painter.setFont(fontOf(Type::Tick));
  const double step = stepFor(most);
  for (double metres = 0; metres <= most; metres += step) {
    const double y = at(0, metres).y();
    painter.setPen(QPen(t.line, 1));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    painter.setPen(t.text2);
    painter.drawText(QRectF(0, y - 10, left_px - 8, 20), Qt::AlignRight | Qt::AlignVCenter,
                     tr("%1 m").arg(shown(metres)));
  }
  QPainterPath curve(at(0, m_curve_m.front()));
  const auto last = static_cast<double>(m_curve_m.size() - 1);
  for (std::size_t i = 1; i < m_curve_m.size(); ++i)
    curve.lineTo(at(static_cast<double>(i) / last, m_curve_m[i]));
  painter.setPen(QPen(t.ink, 2));
  painter.drawPath(curve);

  painter.setFont(fontOf(Type::Small));
  if (m_knee_m > 0) {
    const auto knee = std::ranges::lower_bound(m_curve_m, m_knee_m);
    const double share = static_cast<double>(knee - m_curve_m.begin()) / last;
    const QPointF bend = at(share, m_knee_m);
    painter.setPen(QPen(t.accent, 1, Qt::DashLine));
    painter.drawLine(at(share, 0), bend);
    painter.setBrush(t.accent);
    painter.setPen(QPen(t.surface, 1.5));
    painter.drawEllipse(bend, 5, 5);
    painter.setPen(t.text);
    const QString words = tr("bend: %1 m").arg(shown(m_knee_m));
    const bool roomRight = share < 0.7;
    painter.drawText(QRectF(bend.x() + (roomRight ? 10 : -170), bend.y() - 24, 160, 20),
                     (roomRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, words);
  }
  const double radius = at(0, m_radius_m).y();
  painter.setPen(QPen(t.accent, 2));
  painter.drawLine(QPointF(plot.left(), radius), QPointF(plot.right(), radius));
  painter.setPen(t.text);
  painter.drawText(QRectF(plot.left() + 6, radius - 20, 200, 18), Qt::AlignLeft | Qt::AlignVCenter,
                   tr("radius in use: %1 m").arg(shown(m_radius_m)));
  painter.setPen(t.text2);
  painter.setFont(fontOf(Type::Tick));
  painter.drawText(QRectF(plot.left(), plot.bottom() + 4, plot.width(), 16), Qt::AlignLeft, tr("in groups"));
  painter.drawText(QRectF(plot.left(), plot.bottom() + 4, plot.width(), 16), Qt::AlignRight, tr("scattered"));
  painter.drawText(QRectF(plot.left(), plot.bottom() + 18, plot.width(), 16), Qt::AlignHCenter,
                   tr("incidents, by their distance to neighbour %1").arg(m_neighbour));
}

NumberTable KneeChart::numbers() const {
  NumberTable table{{tr("share of the incidents"), tr("distance to neighbour %1, m").arg(m_neighbour)}};
  if (m_curve_m.empty()) return table;
  for (int i = 0; i <= rowsOfTable; ++i) {
    const double share = static_cast<double>(i) / rowsOfTable;
    const auto index = static_cast<std::size_t>(share * static_cast<double>(m_curve_m.size() - 1));
    table.push_back({tr("%1 %").arg(shown(share * 100)), shown(m_curve_m[index], 0)});
  }
  return table;
}

}  // namespace brandpunt::ui
