// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/time_table.h"

namespace brandpunt::output {
namespace {

double rowHeight(const Sizes& sizes) { return sizes.body * 0.58; }

}  // namespace

double timeTableHeight(const TimeTable& table, const Sizes& sizes) {
  return (static_cast<double>(table.rows.size()) + 1) * rowHeight(sizes);
}

void drawTimeTable(Canvas& canvas, double x, double y, double width_mm, const TimeTable& table,
                   const Sizes& sizes, const Ladder& ladder) {
  const TextStyle label{.points = sizes.head, .colour = colour::second};
  const TextStyle head{.points = sizes.head, .weight = Weight::Semibold, .colour = colour::ink};
  const TextStyle body{.points = sizes.body, .colour = colour::ink};
  const double row = rowHeight(sizes);
  double labels = 0;
  for (const TimeTable::Row& r : table.rows) labels = std::max(labels, Canvas::width(r.label, label));
  labels += 2;
  const double column = (width_mm - labels) / 7;
  for (std::size_t day = 0; day < 7; ++day) {
    canvas.textAtMiddle(x + labels + (static_cast<double>(day) + 0.5) * column, y + row / 2, table.days[day],
                        head, Align::Centre);
  }
  canvas.line(x + labels, y + row, x + width_mm, y + row, 0.15, colour::rule);
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const double top = y + (static_cast<double>(r) + 1) * row;
    canvas.textAtMiddle(x + labels - 1.2, top + row / 2, table.rows[r].label, label, Align::Right);
    for (std::size_t day = 0; day < 7; ++day) {
      const double shade = table.rows[r].shade[day];
      const QRectF cell(x + labels + static_cast<double>(day) * column, top, column, row);
      const std::size_t strength = shade > 0.8 ? 2 : shade > 0.6 ? 1 : 0;
      TextStyle style = body;
      if (shade > 0.4) {
        canvas.rectangle(cell.adjusted(0.06, 0.06, -0.06, -0.06), ladder.fill[strength]);
        style.colour = ladder.text[strength];
        if (strength > 0) style.weight = Weight::Semibold;
      }
      canvas.textAtMiddle(cell.center().x(), cell.center().y(), table.rows[r].cells[day], style,
                          Align::Centre);
    }
  }
  if (table.peak) {
    const QRectF frame(x + labels + (*table.peak)[1] * column, y + ((*table.peak)[0] + 1) * row, column, row);
    canvas.rectangle(frame, {}, 0.7, colour::ink);
  }
}

}  // namespace brandpunt::output
