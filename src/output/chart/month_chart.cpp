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

void drawBand(Canvas& canvas, const Axes& axes, const MonthChart& chart, const MonthLook& look) {
  QPainterPath band, expected;
  std::vector<QPointF> lows;
  for (std::size_t i = 0; i <= chart.months.size(); ++i) {
    const bool known = i < chart.months.size() && chart.months[i].low && chart.months[i].high;
    if (known) {
      const MonthChart::Month& m = chart.months[i];
      const QPointF high(axes.x(i), axes.y(*m.high));
      lows.empty() ? band.moveTo(high) : band.lineTo(high);
      if (m.expected) {
        const QPointF middle(axes.x(i), axes.y(*m.expected));
        lows.empty() ? expected.moveTo(middle) : expected.lineTo(middle);
      }
      lows.push_back({axes.x(i), axes.y(*m.low)});
    } else if (!lows.empty()) {
      for (auto low = lows.rbegin(); low != lows.rend(); ++low) band.lineTo(*low);
      band.closeSubpath();
      lows.clear();
    }
  }
  canvas.path(band, Qt::NoPen, look.inks.band);
  canvas.path(expected, pen(look.inks.second, 0.3, {1.4, 0.9}));
}

void drawBandWords(Canvas& canvas, const Axes& axes, const MonthChart::Month& last, const MonthLook& look) {
  if (!last.low || !last.high) return;
  const double line = Canvas::lineHeight(look.label), lines = static_cast<double>(look.bandWords.size());
  double y = axes.y((*last.low + *last.high) / 2) - (lines - 1) / 2 * line;
  y = std::clamp(y, axes.plot.top(), std::max(axes.plot.top(), axes.plot.bottom() - (lines - 0.5) * line));
  for (const std::string& words : look.bandWords) {
    canvas.textAtMiddle(axes.plot.right() + 2.2, y, words, look.label);
    y += line;
  }
}

/// The counts of months [from, to), interrupted where there is none.
QPainterPath countLine(const Axes& axes, const MonthChart& chart, std::size_t from, std::size_t to) {
  QPainterPath counts;
  bool joined = false;
  for (std::size_t i = from; i < to; ++i) {
    const MonthChart::Month& m = chart.months[i];
    if (m.n) {
      const QPointF at(axes.x(i), axes.y(*m.n));
      joined ? counts.lineTo(at) : counts.moveTo(at);
    }
    joined = m.n.has_value();
  }
  return counts;
}

void drawCounts(Canvas& canvas, const Axes& axes, const MonthChart& chart, const MonthLook& look) {
  const auto stroke = [&](std::size_t from, std::size_t to, double width_mm, const QColor& colour) {
    QPen line = pen(colour, width_mm);
    line.setJoinStyle(Qt::RoundJoin);
    canvas.path(countLine(axes, chart, from, to), line);
  };
  if (look.periodFrom > 0) {
    const double divide = (axes.x(look.periodFrom - 1) + axes.x(look.periodFrom)) / 2;
    canvas.painter().setPen(pen(look.inks.faint, 0.25, {0.3, 0.8}));
    canvas.painter().drawLine(QPointF(divide, axes.plot.top()), QPointF(divide, axes.plot.bottom()));
    stroke(0, look.periodFrom + 1, 0.35, look.inks.faint);
  }
  stroke(look.periodFrom, chart.months.size(), 0.55, look.inks.ink);
}

void drawDotsAndNumbers(Canvas& canvas, const Axes& axes, const MonthChart& chart, const MonthLook& look) {
  std::vector<QRectF> taken;
  for (std::size_t i = look.periodFrom; i < chart.months.size(); ++i) {
    const MonthChart::Month& m = chart.months[i];
    if (!m.n) continue;
    const double x = axes.x(i);
    const bool outside = m.low && m.high && (*m.n < *m.low || *m.n > *m.high);
    const bool told = outside || i == look.periodFrom || i + 1 == chart.months.size();
    canvas.painter().setPen(Qt::NoPen);
    canvas.painter().setBrush(outside ? look.inks.notable : look.inks.ink);
    const double r = told ? 0.95 : 0.6;
    canvas.painter().drawEllipse(QPointF(x, axes.y(*m.n)), r, r);
    if (!told) continue;
    const std::optional<double> usual = m.expected        ? m.expected
                                        : m.low && m.high ? std::optional((*m.low + *m.high) / 2)
                                                          : std::nullopt;
    const bool under = usual && *m.n < *usual;
    const std::string number = toText(*m.n, 0);
    const double y = axes.y(*m.n) + (under ? 2.6 : -2.6);
    const double half = Canvas::width(number, look.value) / 2, tall = Canvas::capHeight(look.value);
    const QRectF place(x - half, y - tall / 2, 2 * half, tall);
    const bool covered =
        std::any_of(taken.begin(), taken.end(), [&](const QRectF& t) { return t.intersects(place); });
    if (covered) continue;
    taken.push_back(place);
    canvas.textAtMiddle(x, y, number, look.value, Align::Centre);
  }
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

MonthLook paperMonthLook(const Sizes& sizes) {
  return {.label = {.points = sizes.head, .colour = colour::second},
          .value = {.points = sizes.head, .weight = Weight::Bold, .colour = colour::ink}};
}

void drawMonthChart(Canvas& canvas, const QRectF& area, const MonthChart& chart, const MonthLook& look) {
  double largest = 0;
  for (const MonthChart::Month& m : chart.months)
    largest = std::max({largest, m.n.value_or(0), m.high.value_or(0)});
  const double step = axisStep(largest);
  const double labels = Canvas::width(toText(step * std::ceil(largest / step), 0), look.label) + 2.5;
  const double lettering = Canvas::lineHeight(look.label);
  double tail = 0;
  for (const std::string& words : look.bandWords) tail = std::max(tail, Canvas::width(words, look.label));
  Axes axes{area.adjusted(labels + 2, lettering, -3 - tail, -lettering - 0.8), std::max(largest, step),
            chart.months.size()};
  for (double n = 0; n <= axes.top * 1.0001; n += step) {
    canvas.line(area.left() + labels, axes.y(n), axes.plot.right() + 3, axes.y(n), n == 0 ? 0.25 : 0.15,
                n == 0 ? look.inks.second : look.inks.rule);
    canvas.textAtMiddle(area.left() + labels - 1, axes.y(n), toText(n, 0), look.label, Align::Right);
  }
  drawBand(canvas, axes, chart, look);
  if (!chart.months.empty()) drawBandWords(canvas, axes, chart.months.back(), look);
  drawCounts(canvas, axes, chart, look);
  const std::size_t every = chart.months.size() > 18 ? 6 : 1;
  const bool initials = every == 1 && !labelsFit(chart, axes, look.label);
  for (std::size_t i = 0; i < chart.months.size(); i += every) {
    const std::string& label = chart.months[i].label;
    canvas.text(axes.x(i), area.bottom(), initials ? label.substr(0, 1) : label, look.label, Align::Centre);
  }
  drawDotsAndNumbers(canvas, axes, chart, look);
}

}  // namespace brandpunt::output
