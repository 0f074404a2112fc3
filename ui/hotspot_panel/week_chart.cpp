// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot_panel/week_chart.h"

#include <QLocale>
#include <QPainter>

#include "chart/week_chart.h"
#include "theme/inks.h"

namespace brandpunt::ui {

namespace {

constexpr int hoursOfDay = 24;
constexpr int daysOfWeek = 7;

QString dayName(int weekday) {
  const QLocale locale(language() == Language::Dutch ? QLocale::Dutch : QLocale::English);
  return locale.dayName(weekday + 1, QLocale::ShortFormat).remove(QLatin1Char('.'));
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
  const output::Inks inks = inksOf(t);
  output::WeekLook look{.inks = inks,
                        .ramp = t.ramp,
                        .nothing = t.sunken,
                        .bars = t.bars,
                        .label = lettering(Type::Tick, t.text2),
                        .language = language(),
                        .legend = tr("an hour or more").toStdString()};
  for (int day = 0; day < daysOfWeek; ++day)
    look.days[static_cast<std::size_t>(day)] = dayName(day).toStdString();
  QPainter painter(this);
  drawFocus(painter);
  output::Canvas canvas = output::Canvas::onScreen(painter);
  constexpr double inset_px = 3;  // the focus ring
  output::drawWeekChart(
      canvas, QRectF(mm(inset_px), mm(inset_px), mm(width() - 2 * inset_px), mm(height() - 2 * inset_px)),
      m_times, look);
}

NumberTable WeekChart::numbers() const {
  NumberTable table{{tr("hour")}};
  for (int day = 0; day < daysOfWeek; ++day) table.front() << dayName(day);
  for (int column = 0; column < hoursOfDay; ++column) {
    const auto hour = static_cast<std::size_t>((column + output::firstHourOfWeekChart) % hoursOfDay);
    QStringList line{QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0'))};
    for (const double value : m_times.table[hour]) line << shown(value, 2);
    table.push_back(line);
  }
  return table;
}

}  // namespace brandpunt::ui
