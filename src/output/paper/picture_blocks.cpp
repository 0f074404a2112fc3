// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "base/number.h"
#include "chart/month_chart.h"
#include "chart/time_table.h"
#include "paper/paper_block.h"

namespace brandpunt::output {
namespace {

constexpr double labelColumn_mm = 32;

/// From dark to light, so that the parts of a bar differ without colour.
struct Shade {
  QColor fill, text;
};
const std::array<Shade, 6>& shades() {
  static const std::array<Shade, 6> all{{{colour::ink, colour::paper},
                                         {QColor("#6b7178"), colour::paper},
                                         {QColor("#99a1a9"), colour::ink},
                                         {QColor("#c5cacf"), colour::ink},
                                         {QColor("#e4e6e9"), colour::ink},
                                         {colour::paper, colour::ink}}};
  return all;
}
/// The last part is always the lightest: what fell away.
const Shade& shadeOf(std::size_t i, std::size_t parts) {
  return i + 1 == parts && parts > 1 ? shades().back() : shades()[std::min<std::size_t>(i, 4)];
}

void drawLabel(Canvas& canvas, double x, double middle, const std::string& text, const std::string& detail,
               const PaperType& type) {
  const double height =
      Canvas::lineHeight(type.strong()) +
      (detail.empty() ? 0 : Canvas::paragraphHeight(labelColumn_mm - 3, {{detail}}, type.small()));
  double y = middle - height / 2;
  y += canvas.paragraph(x, y, labelColumn_mm - 2, {{text, Weight::Semibold}}, type.text());
  if (!detail.empty()) canvas.paragraph(x, y, labelColumn_mm - 3, {{detail}}, type.small());
}

/// Widths in true proportion; a part that is there is never less than what the eye can find.
std::vector<double> widthsOf(const PartsBar& bar, double width) {
  constexpr double least_mm = 1.2;
  double total = 0;
  for (const PartsBar::Part& part : bar.parts) total += part.n;
  std::vector<double> widths;
  double excess = 0, large = 0;
  for (const PartsBar::Part& part : bar.parts) {
    double own = total > 0 ? width * part.n / total : 0;
    if (part.n > 0 && own < least_mm) {
      excess += least_mm - own;
      own = least_mm;
    } else {
      large += own;
    }
    widths.push_back(own);
  }
  for (double& own : widths) {
    if (own > least_mm && large > 0) own -= excess * own / large;
  }
  return widths;
}

void drawBarLegend(Canvas& canvas, const PartsBar& bar, double x, double y, const PaperType& type) {
  const double middle = y + Canvas::lineHeight(type.small()) / 2;
  for (std::size_t i = 0; i < bar.parts.size(); ++i) {
    const PartsBar::Part& part = bar.parts[i];
    if (part.legend.empty()) continue;
    canvas.rectangle({x, middle - 1.3, 2.6, 2.6}, shadeOf(i, bar.parts.size()).fill, 0.2, colour::ink);
    canvas.textAtMiddle(x + 3.4, middle, part.legend, type.small().in(colour::ink));
    x += 3.4 + Canvas::width(part.legend, type.small()) + 5;
  }
}

/// A grid of hours and days with the hours that matter in black: to be read by a pocket torch.
void drawTimeMarks(Canvas& canvas, const QRectF& area, const TimeTable& table, const PaperType& type) {
  const TextStyle style = type.small().in(colour::ink);
  constexpr double labels_mm = 14;
  const double row = area.height() / (static_cast<double>(table.rows.size()) + 1);
  const double column = (area.width() - labels_mm) / 7;
  for (std::size_t day = 0; day < 7; ++day) {
    const double middle = area.left() + labels_mm + (static_cast<double>(day) + 0.5) * column;
    canvas.textAtMiddle(middle, area.top() + row / 2, table.days[day], style.with(Weight::Semibold),
                        Align::Centre);
  }
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const double top = area.top() + (static_cast<double>(r) + 1) * row;
    canvas.textAtMiddle(area.left() + labels_mm - 1.6, top + row / 2, table.rows[r].label, style,
                        Align::Right);
    for (std::size_t day = 0; day < 7; ++day) {
      const QRectF cell(area.left() + labels_mm + static_cast<double>(day) * column, top, column, row);
      canvas.rectangle(cell, table.rows[r].shade[day] > 0.5 ? colour::ink : colour::paper, 0.15,
                       colour::rule);
    }
  }
}

}  // namespace

Block blockOf(const PartsBar& bar, const PaperType& type) {
  const double thick = bar.label.empty() ? 7.6 : 5.4;
  Block block;
  block.height = [&bar, &type, thick](double) {
    return thick + (bar.legend ? 1.4 + Canvas::lineHeight(type.small()) : 0);
  };
  block.draw = [&bar, &type, thick](Canvas& canvas, double x, double y, double width) {
    if (!bar.label.empty()) {
      drawLabel(canvas, x, y + thick / 2, bar.label, "", type);
      x += labelColumn_mm;
      width -= labelColumn_mm;
    }
    const std::vector<double> widths = widthsOf(bar, width);
    double left = x;
    for (std::size_t i = 0; i < bar.parts.size(); ++i) {
      if (widths[i] <= 0) continue;
      const Shade& shade = shadeOf(i, bar.parts.size());
      canvas.rectangle({left, y, widths[i], thick}, shade.fill, 0.2, colour::ink);
      const TextStyle style = type.strong().in(shade.text);
      if (Canvas::width(bar.parts[i].label, style) + 3 <= widths[i])
        canvas.textAtMiddle(left + 1.6, y + thick / 2, bar.parts[i].label, style);
      left += widths[i];
    }
    if (bar.legend) drawBarLegend(canvas, bar, x, y + thick + 1.4, type);
  };
  return block;
}

Block blockOf(const MonthColumns& months, const PaperType& type) {
  constexpr double plot_mm = 13;
  Block block;
  block.height = [&type](double) { return plot_mm + 2 * Canvas::lineHeight(type.small()) + 0.8; };
  block.draw = [&months, &type](Canvas& canvas, double x, double y, double width) {
    const double number = Canvas::lineHeight(type.small()), bottom = y + number + plot_mm;
    drawLabel(canvas, x, y + number + plot_mm / 2, months.label, months.detail, type);
    x += labelColumn_mm;
    width -= labelColumn_mm;
    double most = 1;
    for (const auto& month : months.months) most = std::max(most, month.n.value_or(0));
    const double step = width / static_cast<double>(std::max<std::size_t>(1, months.months.size()));
    for (std::size_t i = 0; i < months.months.size(); ++i) {
      const MonthColumns::Month& month = months.months[i];
      const double left = x + step * static_cast<double>(i), middle = left + step / 2;
      const double height = month.n ? plot_mm * *month.n / most : 0;
      if (height > 0) {
        const QRectF column(left + 0.5, bottom - height, step - 1, height);
        canvas.rectangle(column, month.provisional ? colour::paper : QColor("#99a1a9"));
        QPainterPath edge;
        edge.addRect(column);
        canvas.path(edge, month.provisional ? pen(colour::ink, 0.25, {1, 0.8}) : pen(colour::ink, 0.25));
      }
      const std::string text = month.n ? toPeople(*month.n, 0, Language::Dutch) : "·";
      canvas.textAtMiddle(middle, bottom - height - number / 2, text, type.small().in(colour::ink),
                          Align::Centre);
      canvas.textAtMiddle(middle, bottom + 0.8 + number / 2, month.label, type.small(), Align::Centre);
    }
    canvas.line(x, bottom, x + width, bottom, 0.2, colour::ink);
  };
  return block;
}

Block blockOf(const MonthPicture& picture, const PaperType& type) {
  const MonthChart& chart = picture.chart;
  const auto wordsHeight = [&chart, &type](double width) {
    return Canvas::paragraphHeight(width, {{chart.title, Weight::Semibold}}, type.text()) +
           (chart.note.empty() ? 0 : Canvas::paragraphHeight(width, {{chart.note}}, type.small())) + 0.8;
  };
  Block block;
  block.height = [&picture, wordsHeight](double width) { return wordsHeight(width) + picture.height_mm; };
  block.draw = [&picture, &chart, &type, wordsHeight](Canvas& canvas, double x, double y, double width) {
    const double top = canvas.paragraph(x, y, width, {{chart.title, Weight::Semibold}}, type.text());
    if (!chart.note.empty()) canvas.paragraph(x, y + top, width, {{chart.note}}, type.small());
    drawMonthChart(canvas, {x, y + wordsHeight(width), width, picture.height_mm}, chart,
                   paperMonthLook(sizesOf(Paper::A4)));
  };
  return block;
}

Block blockOf(const TimePicture& picture, const PaperType& type) {
  const TimeTable& table = picture.table;
  const auto wordsHeight = [&table, &type](double width) {
    return (table.title.empty()
                ? 0
                : Canvas::paragraphHeight(width, {{table.title, Weight::Bold}}, type.headings())) +
           (table.note.empty() ? 0 : Canvas::paragraphHeight(width, {{table.note}}, type.aside()) + 0.8);
  };
  Block block;
  block.height = [&table, wordsHeight](double width) {
    return wordsHeight(width) + timeTableHeight(table, sizesOf(Paper::A4));
  };
  block.draw = [&picture, &table, &type, wordsHeight](Canvas& canvas, double x, double y, double width) {
    double top = y;
    if (!table.title.empty())
      top += canvas.paragraph(x, top, width, {{table.title, Weight::Bold}}, type.headings());
    if (!table.note.empty()) canvas.paragraph(x, top, width, {{table.note}}, type.aside());
    const double below = y + wordsHeight(width);
    if (picture.marksOnly) {
      drawTimeMarks(canvas, {x, below, width, timeTableHeight(table, sizesOf(Paper::A4))}, table, type);
      return;
    }
    drawTimeTable(canvas, x, below, width, table, sizesOf(Paper::A4), ladderOf(picture.dwellings));
  };
  return block;
}

}  // namespace brandpunt::output
