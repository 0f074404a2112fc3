// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot_panel/month_chart.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "theme/theme.h"

namespace brandpunt::ui {

namespace {

constexpr int monthsOfPeriod = 12;

QString monthName(const Date& first, bool withYear) {
  const QLocale locale(language() == Language::Dutch ? QLocale::Dutch : QLocale::English);
  QString name = locale.monthName(first.month, QLocale::ShortFormat).remove(QLatin1Char('.'));
  return withYear ? name + QLatin1Char(' ') + QString::number(first.year) : name;
}

/// A height of the axis that divides in two whole parts.
double niceTop(double largest) {
  for (const double top : {2.0, 4.0, 6.0, 10.0, 20.0, 40.0, 60.0, 100.0, 200.0, 400.0, 1000.0}) {
    if (largest <= top) return top;
  }
  return std::ceil(largest / 1000) * 1000;
}

}  // namespace

MonthChart::MonthChart(QWidget* parent) : Chart(tr("Incidents by month"), parent) {}

void MonthChart::show(std::vector<ChartMonth> months, const QString& sentence) {
  m_months = std::move(months);
  setAccessibleDescription(sentence);
  update();
}

void MonthChart::paintEvent(QPaintEvent*) {
  if (m_months.size() < 2) return;
  const Tokens& t = tokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(fontOf(Type::Tick));
  const QFontMetricsF metrics(painter.font());
  double largest = 1;
  for (const ChartMonth& m : m_months) largest = std::max({largest, static_cast<double>(m.n), m.high});
  const double top = niceTop(largest);
  const double tail = metrics.horizontalAdvance(tr("to be expected")) + 10;
  const QRectF plot(26, 8, width() - 26 - tail, height() - 30);
  const auto x = [&](double i) {
    return plot.left() + plot.width() * i / static_cast<double>(m_months.size() - 1);
  };
  const auto y = [&](double n) { return plot.bottom() - plot.height() * n / top; };

  for (const double value : {0.0, top / 2, top}) {
    painter.setPen(QPen(t.line, 1));
    painter.drawLine(QPointF(plot.left(), y(value)), QPointF(plot.right(), y(value)));
    painter.setPen(t.text2);
    painter.drawText(QRectF(0, y(value) - 8, 20, 16), Qt::AlignRight | Qt::AlignVCenter, shown(value));
  }

  QPolygonF ribbon;
  for (std::size_t i = 0; i < m_months.size(); ++i) {
    if (m_months[i].low <= m_months[i].high)
      ribbon << QPointF(x(static_cast<double>(i)), y(m_months[i].high));
  }
  const bool banded = ribbon.size() > 1;
  for (std::size_t i = m_months.size(); i-- > 0;) {
    if (m_months[i].low <= m_months[i].high) ribbon << QPointF(x(static_cast<double>(i)), y(m_months[i].low));
  }
  if (banded) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.band);
    painter.drawPolygon(ribbon);
    const ChartMonth& last = m_months.back();
    painter.setPen(t.text2);
    const double middle = y((last.low + last.high) / 2);
    painter.drawText(QRectF(plot.right() + 8, middle - 15, tail, 15), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("to be expected"));
    painter.drawText(QRectF(plot.right() + 8, middle, tail, 15), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("(8 in 10)"));
  }

  const std::size_t divide = m_months.size() > monthsOfPeriod ? m_months.size() - monthsOfPeriod : 0;
  if (divide > 0) {
    painter.setPen(QPen(t.text3, 1, Qt::DotLine));
    const double at = x(static_cast<double>(divide) - 0.5);
    painter.drawLine(QPointF(at, plot.top()), QPointF(at, plot.bottom()));
  }
  const auto line = [&](std::size_t from, std::size_t to, const QPen& pen) {
    QPolygonF points;
    for (std::size_t i = from; i < to; ++i) points << QPointF(x(static_cast<double>(i)), y(m_months[i].n));
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points);
  };
  if (divide > 0) line(0, divide + 1, QPen(t.text3, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  line(divide, m_months.size(), QPen(t.text, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));

  QRectF lastNumber;
  for (std::size_t i = divide; i < m_months.size(); ++i) {
    const ChartMonth& m = m_months[i];
    if (m.low > m.high || (m.n >= m.low && m.n <= m.high)) continue;
    const QPointF at(x(static_cast<double>(i)), y(m.n));
    painter.setPen(QPen(t.surface, 1));
    painter.setBrush(t.outOfBand);
    painter.drawEllipse(at, 4, 4);
    painter.setPen(t.text);
    painter.setFont(fontOf(Type::Strong));
    const bool below = m.n < m.low;
    // Numbers that would lie over each other are left to the table.
    const QRectF number(at.x() - 26, std::max(0.0, at.y() + (below ? 3 : -17)), 22, 16);
    if (!number.intersects(lastNumber)) {
      painter.drawText(number, Qt::AlignRight | Qt::AlignVCenter, QString::number(m.n));
      lastNumber = number;
    }
    painter.setFont(fontOf(Type::Tick));
  }

  painter.setPen(t.text2);
  for (std::size_t i = 0; i < m_months.size(); ++i) {
    const bool first = i == 0;
    const bool start = i == divide;
    const bool end = i + 1 == m_months.size();
    const bool half = i == divide + 6 || (divide >= 12 && i == divide - 6);
    if (!first && !start && !end && !half) continue;
    const QString label = monthName(m_months[i].first, first || start);
    const double wide = metrics.horizontalAdvance(label) + 4;
    const double left =
        std::clamp(x(static_cast<double>(i)) - wide / 2, plot.left() - 4, plot.right() - wide + 12);
    painter.drawText(QRectF(left, plot.bottom() + 4, wide, 16), Qt::AlignCenter, label);
  }
  drawFocus(painter);
}

NumberTable MonthChart::numbers() const {
  NumberTable table{{tr("month"), tr("incidents"), tr("expected from"), tr("to")}};
  for (const ChartMonth& m : m_months) {
    const bool banded = m.low <= m.high;
    table.push_back({monthName(m.first, true), QString::number(m.n), banded ? shown(m.low) : QString(),
                     banded ? shown(m.high) : QString()});
  }
  return table;
}

}  // namespace brandpunt::ui
