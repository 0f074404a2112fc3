// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/month_chart.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"

namespace brandpunt::output {
namespace {

/// Where months and numbers fall on the paper.
struct Axes {
  QRectF plot = {};
  double top = 1;
  std::size_t months = 1;

  double x(std::size_t month) const {
    if (months < 2) return plot.center().x();
    return plot.left() + plot.width() * static_cast<double>(month) / static_cast<double>(months - 1);
  }
  double y(double n) const { return plot.bottom() - plot.height() * n / top; }
};

void drawBand(Canvas& canvas, const Axes& axes, const MonthChart& chart) {
  QPainterPath band, expected;
  std::vector<QPointF> lows;
  for (std::size_t i = 0; i <= chart.months.size(); ++i) {
    const bool known = i < chart.months.size() && chart.months[i].expected;
    if (known) {
      const MonthChart::Month& m = chart.months[i];
      const QPointF high(axes.x(i), axes.y(*m.high)), middle(axes.x(i), axes.y(*m.expected));
      lows.empty() ? band.moveTo(high) : band.lineTo(high);
      lows.empty() ? expected.moveTo(middle) : expected.lineTo(middle);
      lows.push_back({axes.x(i), axes.y(*m.low)});
    } else if (!lows.empty()) {
      for (auto low = lows.rbegin(); low != lows.rend(); ++low) band.lineTo(*low);
      band.closeSubpath();
      lows.clear();
    }
  }
  canvas.path(band, Qt::NoPen, colour::band);
  canvas.path(expected, pen(colour::second, 0.3, {1.4, 0.9}));
}

/// Is there room for the names of the months beside each other?
bool labelsFit(const MonthChart& chart, const Axes& axes, const TextStyle& style) {
  if (chart.months.size() < 2) return true;
  const double step = axes.x(1) - axes.x(0);
  return std::all_of(chart.months.begin(), chart.months.end(),
                     [&](const MonthChart::Month& m) { return Canvas::width(m.label, style) + 0.6 <= step; });
}

}  // namespace

double axisStep(double largest) {
  const double rough = std::max(largest, 1.0) / 3;
  const double power = std::pow(10, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
    if (factor * power >= rough) return std::max(1.0, factor * power);
  }
  return 10 * power;
}

void drawMonthChart(Canvas& canvas, const QRectF& area, const MonthChart& chart, const Sizes& sizes) {
  const TextStyle label{.points = sizes.head, .colour = colour::second};
  const TextStyle value{.points = sizes.head, .weight = Weight::Bold, .colour = colour::ink};
  double largest = 0;
  for (const MonthChart::Month& m : chart.months)
    largest = std::max({largest, m.n.value_or(0), m.high.value_or(0)});
  const double step = axisStep(largest);
  const double labels = Canvas::width(toText(step * std::ceil(largest / step), 0), label) + 2.5;
  const double lettering = Canvas::lineHeight(label);
  Axes axes{area.adjusted(labels + 2, lettering, -3, -lettering - 0.8), std::max(largest, step),
            chart.months.size()};
  for (double n = 0; n <= axes.top * 1.0001; n += step) {
    canvas.line(area.left() + labels, axes.y(n), area.right(), axes.y(n), n == 0 ? 0.25 : 0.15,
                n == 0 ? colour::second : colour::rule);
    canvas.textAtMiddle(area.left() + labels - 1, axes.y(n), toText(n, 0), label, Align::Right);
  }
  drawBand(canvas, axes, chart);
  QPainterPath counts;
  bool joined = false;
  for (std::size_t i = 0; i < chart.months.size(); ++i) {
    const MonthChart::Month& m = chart.months[i];
    if (m.n) {
      const QPointF at(axes.x(i), axes.y(*m.n));
      joined ? counts.lineTo(at) : counts.moveTo(at);
    }
    joined = m.n.has_value();
  }
  QPen line = pen(colour::ink, 0.55);
  line.setJoinStyle(Qt::RoundJoin);
  canvas.path(counts, line);
  const std::size_t every = chart.months.size() > 18 ? 6 : 1;
  const bool initials = every == 1 && !labelsFit(chart, axes, label);
  for (std::size_t i = 0; i < chart.months.size(); ++i) {
    const MonthChart::Month& m = chart.months[i];
    const double x = axes.x(i);
    if (i % every == 0) {
      canvas.text(x, area.bottom(), initials ? m.label.substr(0, 1) : m.label, label, Align::Centre);
    }
    if (!m.n) continue;
    const bool outside = m.low && m.high && (*m.n < *m.low || *m.n > *m.high);
    const bool told = outside || i == 0 || i + 1 == chart.months.size();
    canvas.painter().setPen(Qt::NoPen);
    canvas.painter().setBrush(colour::ink);
    const double r = told ? 0.95 : 0.6;
    canvas.painter().drawEllipse(QPointF(x, axes.y(*m.n)), r, r);
    if (!told) continue;
    const bool under = m.expected && *m.n < *m.expected;
    canvas.textAtMiddle(x, axes.y(*m.n) + (under ? 2.6 : -2.6), toText(*m.n, 0), value, Align::Centre);
  }
}

}  // namespace brandpunt::output
