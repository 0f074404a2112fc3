// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot_panel/month_chart.h"

#include <QLocale>
#include <QPainter>

#include "chart/month_chart.h"
#include "theme/inks.h"

namespace brandpunt::ui {

namespace {

constexpr std::size_t monthsOfPeriod = 12;
constexpr std::size_t yearsToldFrom =
    18;  // months; with fewer every month has its name, and no room for a year

QString monthName(const Date& first, bool withYear) {
  const QLocale locale(language() == Language::Dutch ? QLocale::Dutch : QLocale::English);
  QString name = locale.monthName(first.month, QLocale::ShortFormat).remove(QLatin1Char('.'));
  return withYear ? name + QLatin1Char(' ') + QString::number(first.year) : name;
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
  const bool twoYears = m_months.size() > yearsToldFrom;
  const std::size_t divide = m_months.size() > monthsOfPeriod ? m_months.size() - monthsOfPeriod : 0;
  brandpunt::MonthChart chart;
  for (std::size_t i = 0; i < m_months.size(); ++i) {
    const ChartMonth& m = m_months[i];
    brandpunt::MonthChart::Month month{
        .label = monthName(m.first, twoYears && (i == 0 || i == divide)).toStdString(),
        .n = static_cast<double>(m.n)};
    if (m.low <= m.high) month.low = m.low, month.high = m.high;
    chart.months.push_back(std::move(month));
  }
  const output::Inks inks = inksOf(tokens());
  const output::MonthLook look{
      .inks = inks,
      .label = lettering(Type::Tick, inks.second),
      .value = lettering(Type::Tick, inks.ink).with(output::Weight::Semibold),
      .periodFrom = divide,
      .bandWords = {tr("to be expected").toStdString(), tr("(8 in 10)").toStdString()}};
  QPainter painter(this);
  drawFocus(painter);
  output::Canvas canvas = output::Canvas::onScreen(painter);
  constexpr double inset_px = 4;  // the focus ring
  output::drawMonthChart(
      canvas, QRectF(mm(inset_px), mm(inset_px), mm(width() - 2 * inset_px), mm(height() - 2 * inset_px)),
      chart, look);
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
