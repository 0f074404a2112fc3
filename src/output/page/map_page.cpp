// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/map_page.h"

#include <algorithm>

namespace brandpunt::output {
namespace {

constexpr double blockGap_mm = 4.2;
constexpr std::size_t leastRows = 1;

TextStyle titleStyle(const Sizes& sizes) {
  return {.points = sizes.title, .weight = Weight::Bold, .colour = colour::ink};
}
TextStyle subtitleStyle(const Sizes& sizes) { return {.points = sizes.subtitle, .colour = colour::ink}; }
TextStyle footStyle(const Sizes& sizes) { return {.points = sizes.foot, .colour = colour::second}; }
TextStyle markStyle(const Sizes& sizes) {
  return {.points = sizes.mark, .weight = Weight::Bold, .colour = colour::paper, .spacing = 0.04};
}

std::vector<TextRun> subtitleRuns(const MapSpec& spec) {
  // The comma after the bold part belongs to it: words are set apart by blanks only.
  std::string bold = spec.subtitle[1], rest = spec.subtitle[2];
  if (!rest.empty() && rest.front() == ',') {
    bold += ',';
    rest.erase(0, 1);
  }
  return {{spec.subtitle[0]}, {bold, Weight::Bold}, {rest}};
}

std::vector<TextRun> footRuns(const FootText& foot) { return {{foot.lead, Weight::Bold}, {foot.text}}; }

/// A column being filled from above.
struct Column {
  double x = 0, width = 0, top = 0, bottom = 0;
  double used = 0;
  std::vector<Block> blocks = {};

  double room() const { return bottom - top - used; }
  double costOf(const Block& block) const { return block.height(width) + (blocks.empty() ? 0 : blockGap_mm); }
  bool fits(const Block& block) const { return costOf(block) <= room(); }
  void add(Block block) {
    used += costOf(block);
    blocks.push_back(std::move(block));
  }
};

/// The most rows of the table with which the blocks behind it still fit.
std::size_t rowsThatFit(const MapSpec& spec, const Sizes& sizes, const Column& column, double keptFree) {
  std::size_t rows = spec.table->rows.size();
  while (rows > std::min(leastRows, spec.table->rows.size()) &&
         column.costOf(hotspotBlock(spec, sizes, rows)) + keptFree > column.room()) {
    --rows;
  }
  return rows;
}

/// The table comes first, with all its rows: the title counts them and the map names them. Charts follow while there is
/// room.
/// \param share  of the usual height of the month chart
/// \returns whether all fits
bool fillColumn(const MapSpec& spec, const Sizes& sizes, Column& column, double share) {
  if (!spec.legend.empty()) column.add(legendBlock(spec, sizes));
  bool all = true;
  if (spec.table) {
    const double note = spec.times || spec.months ? column.costOf(noteBlock(spec.chartsLeftOut, sizes)) : 0;
    const std::size_t rows = rowsThatFit(spec, sizes, column, note);
    all = rows == spec.table->rows.size();
    column.add(hotspotBlock(spec, sizes, rows));
  }
  bool charts = true;
  std::vector<Block> wanted;
  if (spec.times) wanted.push_back(timesBlock(spec, sizes));
  if (spec.months) wanted.push_back(monthsBlock(spec, sizes, share));
  for (Block& block : wanted) {
    if (column.fits(block)) {
      column.add(std::move(block));
    } else {
      charts = false;
    }
  }
  if (!charts && !spec.chartsLeftOut.empty()) {
    Block note = noteBlock(spec.chartsLeftOut, sizes);
    if (column.fits(note)) column.add(std::move(note));
  }
  return all && charts;
}

/// With a lower month chart where that makes all fit.
Column oneColumn(const MapSpec& spec, const Sizes& sizes, const Column& empty) {
  Column column;
  for (const double share : {1.0, 0.85, 0.7, 0.6}) {
    column = empty;
    if (fillColumn(spec, sizes, column, share)) break;
  }
  return column;
}

void put(MapPage& page, Column& column, bool spread) {
  // What is left over goes between the blocks, up to a point.
  const double gaps = static_cast<double>(column.blocks.size()) - 1;
  const double more = spread && gaps > 0 ? std::min(6.0, std::max(0.0, column.room()) / gaps) : 0;
  double y = column.top;
  for (Block& block : column.blocks) {
    const double height = block.height(column.width);
    page.blocks.push_back({std::move(block), {column.x, y, column.width, height}});
    y += height + blockGap_mm + more;
  }
}

/// The head: mark top right, title and subtitle beside it. Returns where the map may begin.
double layOutHead(const MapSpec& spec, const Sizes& sizes, double top, MapPage& page) {
  const double left = page.margin, right = page.paper.width() - page.margin;
  const double markWidth = Canvas::width(spec.mark, markStyle(sizes)) + 6, markHeight = sizes.mark * 0.62;
  page.mark = {right - markWidth, top + 1, markWidth, markHeight};
  const bool ownRow =
      spec.orientation == Orientation::Portrait;  // beside the title it would force a second line
  const double width = right - left - (ownRow ? 0 : markWidth + 6);
  if (ownRow) top += markHeight + 3;
  const double title = Canvas::paragraphHeight(width, {{spec.title, Weight::Bold}}, titleStyle(sizes));
  const double subtitle = Canvas::paragraphHeight(width, subtitleRuns(spec), subtitleStyle(sizes));
  page.title = {left, top - 1.5, width, title + 0.5 + subtitle};
  return page.title.bottom() + (spec.paper == Paper::A3 ? 5 : 3);
}

/// The foot from below; returns where it begins.
double layOutFoot(const MapSpec& spec, const Sizes& sizes, MapPage& page) {
  const double left = page.margin, right = page.paper.width() - page.margin;
  page.lastLine = page.paper.height() - 6;
  const double bottom = page.lastLine - Canvas::lineHeight(footStyle(sizes)) - 2;
  const auto columns = static_cast<double>(std::max<std::size_t>(1, spec.foot.size()));
  const double gap = 7, width = (right - left - gap * (columns - 1)) / columns;
  double height = 0;
  for (const FootText& foot : spec.foot) {
    height = std::max(height, Canvas::paragraphHeight(width, footRuns(foot), footStyle(sizes)));
  }
  for (std::size_t i = 0; i < spec.foot.size(); ++i) {
    page.foot.push_back({left + static_cast<double>(i) * (width + gap), bottom - height, width, height});
  }
  return bottom - height - 2;
}

}  // namespace

MapPage layOutMap(const MapSpec& spec) {
  const Sizes& sizes = sizesOf(spec.paper);
  const bool large = spec.paper == Paper::A3;
  MapPage page;
  page.paper = large ? QSizeF(420, 297) : QSizeF(297, 210);
  if (spec.orientation == Orientation::Portrait) page.paper.transpose();
  page.margin = large ? 10 : 9;
  const double top = layOutHead(spec, sizes, large ? 10 : 8, page);
  const double bottom = layOutFoot(spec, sizes, page) - 2;
  const double left = page.margin, width = page.paper.width() - 2 * page.margin;
  if (spec.orientation == Orientation::Landscape) {
    // A legend alone needs less than tables do: the rest is for the map.
    const double tables = large ? 110 : 84, legendOnly = large ? 72 : 56, gap = large ? 7 : 5;
    const double side = spec.table || spec.times || spec.months ? tables : legendOnly;
    page.map = {left, top, width - side - gap, bottom - top};
    Column column = oneColumn(spec, sizes, {left + width - side, side, top, bottom});
    put(page, column, true);
    return page;
  }
  const double gap = 7;
  const double least = (bottom - top) * 0.48;  // of the height for the map
  const double columnsHeight = bottom - top - least - 4;
  Column first{left, (width - gap) / 2, 0, columnsHeight}, second = first;
  second.x += first.width + gap;
  if (!spec.legend.empty()) first.add(legendBlock(spec, sizes));
  bool charts = true;
  std::vector<Block> rest;
  if (spec.times) rest.push_back(timesBlock(spec, sizes));
  if (spec.months) rest.push_back(monthsBlock(spec, sizes));
  if (spec.table) second.add(hotspotBlock(spec, sizes, rowsThatFit(spec, sizes, second, 0)));
  for (Block& block : rest) {
    Column& roomier = first.room() >= second.room() ? first : second;
    if (roomier.fits(block)) {
      roomier.add(std::move(block));
    } else {
      charts = false;
    }
  }
  if (!charts && !spec.chartsLeftOut.empty()) {
    Block note = noteBlock(spec.chartsLeftOut, sizes);
    Column& roomier = first.room() >= second.room() ? first : second;
    if (roomier.fits(note)) roomier.add(std::move(note));
  }
  const double used = std::max(first.used, second.used);
  page.map = {left, top, width, bottom - top - used - 4};
  for (Column* column : {&first, &second}) {
    column->top = bottom - used;
    column->bottom = bottom;
    put(page, *column, false);
  }
  return page;
}

void drawMapPage(Canvas& canvas, const MapSpec& spec, const MapPage& page) {
  const Sizes& sizes = sizesOf(spec.paper);
  canvas.rectangle({QPointF(0, 0), page.paper}, colour::paper);
  double y = page.title.top();
  y += canvas.paragraph(page.title.left(), y, page.title.width(), {{spec.title, Weight::Bold}},
                        titleStyle(sizes)) +
       0.5;
  canvas.paragraph(page.title.left(), y, page.title.width(), subtitleRuns(spec), subtitleStyle(sizes));
  canvas.rectangle(page.mark, colour::ink);
  canvas.textAtMiddle(page.mark.center().x(), page.mark.center().y(), spec.mark, markStyle(sizes),
                      Align::Centre);

  MapArrangement arrangement = arrangeMap(page.map, spec);
  drawMapArea(canvas, spec, arrangement);
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const QRectF& area = page.blocks[i].area;
    page.blocks[i].block.draw(canvas, area.left(), area.top(), area.width());
  }
  if (!page.foot.empty()) {
    const double rule = page.foot.front().top() - 2;
    canvas.line(page.margin, rule, page.paper.width() - page.margin, rule, 0.3, colour::ink);
  }
  for (std::size_t i = 0; i < page.foot.size(); ++i) {
    canvas.paragraph(page.foot[i].left(), page.foot[i].top(), page.foot[i].width(), footRuns(spec.foot[i]),
                     footStyle(sizes));
  }
  const TextStyle last = footStyle(sizes);
  const double lead = Canvas::width(spec.lastLineLead + " ", last.with(Weight::Bold));
  canvas.text(page.margin, page.lastLine, spec.lastLineLead, last.with(Weight::Bold).in(colour::ink));
  canvas.text(page.margin + lead, page.lastLine, "· " + spec.lastLine, last);
  canvas.text(page.paper.width() - page.margin, page.lastLine, spec.lastLineRight, last, Align::Right);
}

}  // namespace brandpunt::output
