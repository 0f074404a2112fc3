// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <type_traits>

#include "chart/change_picture.h"
#include "paint/marks.h"
#include "paper/paper_block.h"

namespace brandpunt::output {
namespace {

constexpr double cellGap_mm = 2.2;
constexpr double markWidth_mm = 5.4, boxGap_mm = 1;
constexpr double ratioHeight_mm = 5.4, ratioWidth_mm = 19;

/// Where the columns of a table begin, and how wide they are.
struct Grid {
  std::vector<double> at = {}, width = {};
};

Grid gridOf(const PaperTable& table, double width) {
  double shares = 0, fixed = 0;
  for (const PaperColumn& column : table.columns) {
    if (column.width_mm > 0)
      fixed += column.width_mm;
    else
      shares += column.share;
  }
  const double rest = width - fixed - cellGap_mm * (static_cast<double>(table.columns.size()) - 1);
  Grid grid;
  double x = 0;
  for (const PaperColumn& column : table.columns) {
    const double own =
        column.width_mm > 0 ? column.width_mm : std::max(1.0, rest) * column.share / std::max(shares, 1e-9);
    grid.at.push_back(x);
    grid.width.push_back(own);
    x += own + cellGap_mm;
  }
  return grid;
}

/// Measures and draws the cells of one table.
class CellPainter {
 public:
  explicit CellPainter(const PaperType& type) : m_type(type) {}

  double height(const PaperCell& cell, double width) const {
    return std::visit([&](const auto& content) { return heightOf(content, width); }, cell);
  }
  void draw(Canvas& canvas, const PaperCell& cell, const PaperColumn& column, const QRectF& area) const {
    std::visit([&](const auto& content) { drawOne(canvas, content, column, area); }, cell);
  }

 private:
  double heightOf(const TextCell& cell, double width) const {
    width -= cell.mark == ChangeMark::None ? 0 : markWidth_mm;
    double height = 0;
    if (!cell.text.empty())
      height += Canvas::paragraphHeight(width, {{cell.text, weightOf(cell)}}, m_type.text());
    if (!cell.detail.empty()) height += Canvas::paragraphHeight(width, {{cell.detail}}, m_type.small());
    return height;
  }
  double heightOf(const BadgeCell& cell, double) const { return cell.id.empty() ? 0 : m_type.badge; }
  double heightOf(const NumberCell&, double) const {
    return Canvas::lineHeight({.points = m_type.key, .weight = Weight::Bold});
  }
  double heightOf(const RatioCell&, double) const { return ratioHeight_mm; }
  double heightOf(const SeverityCell&, double) const { return 3.6; }
  double heightOf(const TickCell& cell, double width) const {
    const auto lines = static_cast<double>(linesOf(cell, width).size());
    return lines * m_type.box + std::max(0.0, lines - 1) * boxGap_mm;
  }
  double heightOf(const WriteCell& cell, double width) const {
    return cell.hint.empty() ? 0 : Canvas::paragraphHeight(width, {{cell.hint}}, m_type.small());
  }

  /// Boxes that fit beside each other; a single one that does not stands alone.
  std::vector<std::vector<std::string>> linesOf(const TickCell& cell, double width) const {
    std::vector<std::vector<std::string>> lines;
    for (const std::string& word : cell.words) {
      std::vector<std::string> longer = lines.empty() ? std::vector<std::string>{} : lines.back();
      longer.push_back(word);
      if (lines.empty() || widthOfTickBoxes(longer, m_type) > width)
        lines.push_back({word});
      else
        lines.back() = std::move(longer);
    }
    return lines;
  }

  static Weight weightOf(const TextCell& cell) { return cell.strong ? Weight::Semibold : Weight::Regular; }

  void drawOne(Canvas& canvas, const TextCell& cell, const PaperColumn& column, const QRectF& area) const {
    double x = area.left(), width = area.width(), y = area.center().y() - heightOf(cell, width) / 2;
    if (cell.mark != ChangeMark::None) {
      drawChangeMark(canvas, {x + 1.9, y + Canvas::lineHeight(m_type.text()) / 2}, cell.mark);
      x += markWidth_mm;
      width -= markWidth_mm;
    }
    const Align align = column.toTheRight ? Align::Right : Align::Left;
    if (!cell.text.empty())
      y += canvas.paragraph(x, y, width, {{cell.text, weightOf(cell)}}, m_type.text(), align);
    if (!cell.detail.empty()) canvas.paragraph(x, y, width, {{cell.detail}}, m_type.small(), align);
  }
  void drawOne(Canvas& canvas, const BadgeCell& cell, const PaperColumn&, const QRectF& area) const {
    if (cell.id.empty()) return;
    const QPointF centre(area.left() + m_type.badge / 2, area.center().y());
    if (cell.shape != BadgeShape::Circle) {
      drawBadge(canvas, centre, m_type.badge, cell.id, cell.shape == BadgeShape::Square);
      return;
    }
    canvas.painter().setPen(pen(colour::ink, 0.4));
    canvas.painter().setBrush(colour::paper);
    canvas.painter().drawEllipse(centre, m_type.badge / 2 - 0.2, m_type.badge / 2 - 0.2);
    canvas.textAtMiddle(centre.x(), centre.y(), cell.id,
                        {.points = m_type.badge * 1.35, .weight = Weight::Bold, .colour = colour::ink},
                        Align::Centre);
  }
  void drawOne(Canvas& canvas, const NumberCell& cell, const PaperColumn& column, const QRectF& area) const {
    const TextStyle style{.points = m_type.key, .weight = Weight::Bold, .colour = colour::ink};
    if (column.toTheRight)
      canvas.textAtMiddle(area.right(), area.center().y(), cell.number, style, Align::Right);
    else
      canvas.textAtMiddle(area.left(), area.center().y(), cell.number, style);
  }
  void drawOne(Canvas& canvas, const RatioCell& cell, const PaperColumn&, const QRectF& area) const {
    if (!cell.ratio) return;
    const double width = std::min(ratioWidth_mm, area.width());
    drawChangePicture(canvas, {area.left(), area.center().y() - ratioHeight_mm / 2, width, ratioHeight_mm},
                      *cell.ratio);
  }
  void drawOne(Canvas& canvas, const SeverityCell& cell, const PaperColumn&, const QRectF& area) const {
    drawSeverity(canvas, {area.left() + 2, area.center().y()}, cell.severity);
  }
  void drawOne(Canvas& canvas, const TickCell& cell, const PaperColumn&, const QRectF& area) const {
    double y = area.center().y() - heightOf(cell, area.width()) / 2 + m_type.box / 2;
    for (const std::vector<std::string>& line : linesOf(cell, area.width())) {
      drawTickBoxes(canvas, area.left(), y, line, m_type);
      y += m_type.box + boxGap_mm;
    }
  }
  void drawOne(Canvas& canvas, const WriteCell& cell, const PaperColumn&, const QRectF& area) const {
    if (!cell.hint.empty())
      canvas.paragraph(area.left(), area.top() + 0.4, area.width(), {{cell.hint}}, m_type.small());
  }

  const PaperType& m_type;
};

double headWidth(const PaperTable& table, const Grid& grid, std::size_t i) {
  const std::size_t last =
      std::min(i + std::max<std::size_t>(1, table.columns[i].headSpans), grid.at.size()) - 1;
  return grid.at[last] + grid.width[last] - grid.at[i];
}

double headHeight(const PaperTable& table, const Grid& grid, const PaperType& type) {
  double height = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string& head = table.columns[i].head;
    if (head.empty()) continue;
    height = std::max(
        height, Canvas::paragraphHeight(headWidth(table, grid, i), {{head, Weight::Semibold}}, type.heads()));
  }
  return height > 0 ? height + 0.9 : 0;
}

double rowHeight(const PaperTable& table, const PaperRow& row, const Grid& grid, const PaperType& type) {
  const CellPainter cells(type);
  double height = 0;
  for (std::size_t i = 0; i < std::min(row.cells.size(), grid.width.size()); ++i)
    height = std::max(height, cells.height(row.cells[i], grid.width[i]));
  return std::max(table.leastRow_mm, height + 2 * type.pad);
}

void drawHead(Canvas& canvas, const PaperTable& table, const Grid& grid, const PaperType& type, double x,
              double y, double height) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const PaperColumn& column = table.columns[i];
    if (column.head.empty()) continue;
    const std::vector<TextRun> runs{{column.head, Weight::Semibold}};
    const double width = headWidth(table, grid, i);
    const double own = Canvas::paragraphHeight(width, runs, type.heads());
    canvas.paragraph(x + grid.at[i], y + height - 0.9 - own, width, runs, type.heads(),
                     column.toTheRight ? Align::Right : Align::Left);
  }
}

}  // namespace

Block blockOf(const PaperTable& table, const PaperType& type) {
  Block block;
  block.height = [&table, &type](double width) {
    const Grid grid = gridOf(table, width);
    double height = headHeight(table, grid, type);
    for (const PaperRow& row : table.rows) height += rowHeight(table, row, grid, type);
    if (!table.note.empty()) height += 1 + Canvas::paragraphHeight(width, {{table.note}}, type.aside());
    return height;
  };
  block.draw = [&table, &type](Canvas& canvas, double x, double y, double width) {
    const Grid grid = gridOf(table, width);
    const CellPainter cells(type);
    const double head = headHeight(table, grid, type);
    drawHead(canvas, table, grid, type, x, y, head);
    y += head;
    canvas.line(x, y, x + width, y, 0.35, colour::ink);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      const PaperRow& row = table.rows[r];
      const double height = rowHeight(table, row, grid, type);
      if (r > 0) {
        const double from = row.opensGroup || grid.at.size() < 2 ? x : x + grid.at[1];
        canvas.line(from, y, x + width, y, row.opensGroup ? 0.25 : 0.15, colour::rule);
      }
      for (std::size_t i = 0; i < grid.at.size(); ++i) {
        const double left = x + grid.at[i];
        if (table.columns[i].ruled) canvas.line(left - 1.1, y, left - 1.1, y + height, 0.15, colour::rule);
        if (i < row.cells.size())
          cells.draw(canvas, row.cells[i], table.columns[i], {left, y, grid.width[i], height});
      }
      y += height;
    }
    canvas.line(x, y, x + width, y, 0.25, colour::rule);
    if (!table.note.empty()) canvas.paragraph(x, y + 1, width, {{table.note}}, type.aside());
  };
  return block;
}

}  // namespace brandpunt::output
