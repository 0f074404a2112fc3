// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/week_chart.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"

namespace brandpunt::output {
namespace {

constexpr int hoursOfDay = 24;
constexpr int daysOfWeek = 7;
constexpr int hoursBetweenLabels = 3;
constexpr double daysWidth_mm = 8.5;   // of the names of days
constexpr double sumsWidth_mm = 14.5;  // of a bar and a number for each day
constexpr double barHeight_mm = 4.2;   // of the busiest hour
constexpr double gap_mm = 1.2;         // between the cells and what belongs to them
constexpr double swatchHeight_mm = 1.6;
constexpr double seam_mm = 0.26;  // between cells

/// Sums by hour and by day, and the largest cell.
struct Sums {
  std::array<double, hoursOfDay> byHour = {};
  std::array<double, daysOfWeek> byDay = {};
  double largest = 0;

  explicit Sums(const HotTimes& times) {
    for (std::size_t hour = 0; hour < hoursOfDay; ++hour) {
      for (std::size_t day = 0; day < daysOfWeek; ++day) {
        const double value = times.table[hour][day];
        largest = std::max(largest, value);
        byHour[hour] += value;
        byDay[day] += value;
      }
    }
  }
};

class WeekDrawing {
 public:
  WeekDrawing(Canvas& canvas, const QRectF& area, const HotTimes& times, const WeekLook& look)
      : m_canvas(canvas),
        m_times(times),
        m_look(look),
        m_sums(times),
        m_classes(weekClasses(m_sums.largest)) {
    m_line = Canvas::lineHeight(look.label);
    m_legendTop = area.top();
    m_plot = area.adjusted(daysWidth_mm, swatchHeight_mm + m_line + barHeight_mm + 2 * gap_mm, -sumsWidth_mm,
                           -m_line);
    m_wide = m_plot.width() / hoursOfDay;
    m_high = m_plot.height() / daysOfWeek;
  }

  void draw() {
    drawCells();
    drawDays();
    drawHours();
    drawLegend();
    drawPeak();
  }

 private:
  static std::size_t hourAt(int column) {
    return static_cast<std::size_t>((column + firstHourOfWeekChart) % hoursOfDay);
  }

  void drawCells() {
    const double busiest = std::max(1e-9, *std::ranges::max_element(m_sums.byHour));
    for (int column = 0; column < hoursOfDay; ++column) {
      const double left = m_plot.left() + column * m_wide;
      for (int day = 0; day < daysOfWeek; ++day) {
        const double value = m_times.table[hourAt(column)][static_cast<std::size_t>(day)];
        std::size_t level = 0;
        while (level < m_classes.size() && value >= m_classes[level]) ++level;
        m_canvas.painter().fillRect(
            QRectF(left, m_plot.top() + day * m_high, m_wide - seam_mm, m_high - seam_mm),
            level == 0 ? m_look.nothing : m_look.ramp[level - 1]);
      }
      const double bar = barHeight_mm * m_sums.byHour[hourAt(column)] / busiest;
      m_canvas.painter().fillRect(QRectF(left, m_plot.top() - gap_mm - bar, m_wide - seam_mm, bar),
                                  m_look.bars);
    }
  }

  void drawDays() {
    const double busiest = std::max(1e-9, *std::ranges::max_element(m_sums.byDay));
    for (std::size_t day = 0; day < daysOfWeek; ++day) {
      const double middle = m_plot.top() + (static_cast<double>(day) + 0.5) * m_high;
      m_canvas.textAtMiddle(m_plot.left() - gap_mm, middle, m_look.days[day], m_look.label, Align::Right);
      const double sum = m_sums.byDay[day];
      m_canvas.painter().fillRect(QRectF(m_plot.right() + gap_mm, middle - m_high * 0.3,
                                         sumsWidth_mm * 0.4 * sum / busiest, m_high * 0.6),
                                  m_look.bars);
      m_canvas.textAtMiddle(m_plot.right() + sumsWidth_mm, middle, toPeople(sum, 0, m_look.language),
                            m_look.label, Align::Right);
    }
  }

  void drawHours() {
    for (int column = 0; column <= hoursOfDay; column += hoursBetweenLabels) {
      const std::size_t hour = hourAt(column);
      m_canvas.text(m_plot.left() + column * m_wide, m_plot.bottom() + m_line * 0.85,
                    (hour < 10 ? "0" : "") + std::to_string(hour), m_look.label, Align::Centre);
    }
  }

  void drawLegend() {
    constexpr double swatch = 6.9;
    const int decimals = m_classes[1] >= 2 ? 0 : m_classes[4] < 0.4 ? 2 : 1;
    const double baseline = m_legendTop + swatchHeight_mm + m_line * 0.85;
    for (std::size_t level = 0; level < m_classes.size(); ++level) {
      const double left = m_plot.left() + static_cast<double>(level) * swatch;
      m_canvas.painter().fillRect(QRectF(left, m_legendTop, swatch - seam_mm, swatchHeight_mm),
                                  m_look.ramp[level]);
      m_canvas.text(left, baseline,
                    toPeople(m_classes[level], m_classes[level] < 2 ? decimals : 0, m_look.language),
                    m_look.label);
    }
    m_canvas.text(m_plot.left() + static_cast<double>(m_classes.size()) * swatch + gap_mm, baseline,
                  m_look.legend, m_look.label);
  }

  void drawPeak() {
    if (!m_times.peak) return;
    const int from = (m_times.peak->window.fromHour - firstHourOfWeekChart + hoursOfDay) % hoursOfDay;
    const int to = from + m_times.peak->window.hours;
    const auto frame = [&](int first, int last) {
      const QRectF r(m_plot.left() + first * m_wide - seam_mm / 2, m_plot.top() - seam_mm / 2,
                     (last - first) * m_wide, m_plot.height());
      m_canvas.rectangle(r, {}, 1.05, m_look.inks.ground);
      m_canvas.rectangle(r, {}, 0.53, m_look.inks.ink);
    };
    frame(from, std::min(to, hoursOfDay));
    if (to > hoursOfDay) frame(0, to - hoursOfDay);
  }

  Canvas& m_canvas;
  const HotTimes& m_times;
  const WeekLook& m_look;
  Sums m_sums;
  std::array<double, 5> m_classes;
  QRectF m_plot = {};
  double m_line = 0, m_legendTop = 0, m_wide = 0, m_high = 0;
};

}  // namespace

std::array<double, 5> weekClasses(double largest) {
  std::array<double, 5> limits{};
  const double most = std::max(largest, 0.5) / 4;  // then the largest cell is of the highest class
  const double unit = std::pow(10, std::floor(std::log10(most)));
  double nice = unit;
  for (const double times : {2.0, 2.5, 5.0}) {
    if (times * unit <= most) nice = times * unit;
  }
  for (std::size_t i = 0; i < limits.size(); ++i) limits[i] = nice * static_cast<double>(i);
  limits[0] = nice / 4;  // below it a cell is as good as empty
  return limits;
}

void drawWeekChart(Canvas& canvas, const QRectF& area, const HotTimes& times, const WeekLook& look) {
  WeekDrawing(canvas, area, times, look).draw();
}

}  // namespace brandpunt::output
