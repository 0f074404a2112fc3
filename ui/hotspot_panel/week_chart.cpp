// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot_panel/week_chart.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "base/number.h"
#include "theme/theme.h"

namespace brandpunt::ui {

namespace {

constexpr int firstHour = 6;
constexpr int hoursOfDay = 24;
constexpr int daysOfWeek = 7;

QString dayName(int weekday) {
  const QLocale locale(language() == Language::Dutch ? QLocale::Dutch : QLocale::English);
  return locale.dayName(weekday + 1, QLocale::ShortFormat).remove(QLatin1Char('.'));
}

/// Upper limits of the lower four classes, as parts of the largest cell, in numbers that are easy to say.
std::array<double, 5> limitsFor(double largest) {
  std::array<double, 5> limits{};
  const double step = std::max(largest, 0.5) / 5;
  const double unit = std::pow(10, std::floor(std::log10(step)));
  double nice = unit * 10;
  for (const double times : {1.0, 2.0, 2.5, 5.0}) {
    if (times * unit >= step * 0.85) {
      nice = times * unit;
      break;
    }
  }
  for (std::size_t i = 0; i < limits.size(); ++i) limits[i] = nice * static_cast<double>(i);
  limits[0] = nice / 4;
  return limits;
}

}  // namespace

WeekChart::WeekChart(QWidget* parent) : Chart(tr("Incidents by hour and weekday"), parent) {}

void WeekChart::show(const HotTimes& times, const QString& sentence) {
  m_times = times;
  setAccessibleDescription(sentence);
  update();
}

void WeekChart::paintEvent(QPaintEvent*) {
  if (m_times.n == 0) return;
  const Tokens& t = tokens();
  QPainter painter(this);
  painter.setFont(fontOf(Type::Tick));
  const double sumWidth = 54;
  const double top = 44;  // the legend, and below it the bars by hour
  const QRectF plot(32, top, width() - 32 - sumWidth, height() - top - 20);
  const double wide = plot.width() / hoursOfDay;
  const double high = plot.height() / daysOfWeek;
  const auto hourAt = [](int column) { return static_cast<std::size_t>((column + firstHour) % hoursOfDay); };
  const auto cell = [&](int column, int day) {
    return QRectF(plot.left() + column * wide, plot.top() + day * high, wide - 1, high - 1);
  };
  double largest = 0;
  std::array<double, hoursOfDay> byHour{};
  std::array<double, daysOfWeek> byDay{};
  for (std::size_t hour = 0; hour < hoursOfDay; ++hour) {
    for (std::size_t day = 0; day < daysOfWeek; ++day) {
      const double value = m_times.table[hour][day];
      largest = std::max(largest, value);
      byHour[hour] += value;
      byDay[day] += value;
    }
  }
  const std::array<double, 5> limits = limitsFor(largest);
  const double busiestHour = std::max(1e-9, *std::ranges::max_element(byHour));
  const double busiestDay = std::max(1e-9, *std::ranges::max_element(byDay));

  for (int column = 0; column < hoursOfDay; ++column) {
    const std::size_t hour = hourAt(column);
    for (int day = 0; day < daysOfWeek; ++day) {
      const double value = m_times.table[hour][static_cast<std::size_t>(day)];
      std::size_t level = 0;
      while (level < limits.size() && value >= limits[level]) ++level;
      painter.fillRect(cell(column, day), level == 0 ? t.sunken : t.ramp[level - 1]);
    }
    const double bar = 16 * byHour[hour] / busiestHour;
    painter.fillRect(QRectF(plot.left() + column * wide, plot.top() - 4 - bar, wide - 1, bar), t.bars);
  }
  painter.setPen(t.text2);
  for (int day = 0; day < daysOfWeek; ++day) {
    const QRectF row(0, plot.top() + day * high, 27, high);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, dayName(day));
    const double sum = byDay[static_cast<std::size_t>(day)];
    painter.fillRect(QRectF(plot.right() + 5, row.top() + high * 0.2, 22 * sum / busiestDay, high * 0.6),
                     t.bars);
    painter.drawText(QRectF(plot.right() + 26, row.top(), sumWidth - 30, high),
                     Qt::AlignRight | Qt::AlignVCenter, shown(sum));
  }
  for (int column = 0; column <= hoursOfDay; column += 3) {
    const int hour = (column + firstHour) % hoursOfDay;
    painter.drawText(QRectF(plot.left() + column * wide - 15, plot.bottom() + 2, 30, 16), Qt::AlignCenter,
                     QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0')));
  }
  const double swatch = 26;
  for (std::size_t level = 0; level < limits.size(); ++level) {
    const double x = plot.left() + static_cast<double>(level) * swatch;
    painter.fillRect(QRectF(x, 0, swatch - 1, 6), t.ramp[level]);
    painter.setPen(t.text2);
    painter.drawText(QRectF(x, 6, swatch, 14), Qt::AlignLeft | Qt::AlignVCenter,
                     shown(limits[level], limits[level] < 2 ? (limits[4] < 0.4 ? 2 : 1) : 0));
  }
  painter.drawText(QRectF(plot.left() + 5 * swatch + 4, -2, 120, 20), Qt::AlignLeft | Qt::AlignVCenter,
                   tr("an hour or more"));
  if (m_times.peak) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const int from = (m_times.peak->window.fromHour - firstHour + hoursOfDay) % hoursOfDay;
    const int to = from + m_times.peak->window.hours;
    const auto frame = [&](int a, int b) {
      const QRectF r(plot.left() + a * wide - 0.5, plot.top() - 0.5, (b - a) * wide, plot.height());
      painter.setPen(QPen(t.casing, 4));
      painter.drawRect(r);
      painter.setPen(QPen(t.text, 2));
      painter.drawRect(r);
    };
    frame(from, std::min(to, hoursOfDay));
    if (to > hoursOfDay) frame(0, to - hoursOfDay);
  }
  drawFocus(painter);
}

NumberTable WeekChart::numbers() const {
  NumberTable table{{tr("hour")}};
  for (int day = 0; day < daysOfWeek; ++day) table.front() << dayName(day);
  for (int column = 0; column < hoursOfDay; ++column) {
    const auto hour = static_cast<std::size_t>((column + firstHour) % hoursOfDay);
    QStringList line{QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0'))};
    for (const double value : m_times.table[hour]) line << shown(value, 2);
    table.push_back(line);
  }
  return table;
}

}  // namespace brandpunt::ui
