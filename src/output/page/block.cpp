// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/block.h"

#include <algorithm>

#include "chart/change_picture.h"
#include "chart/month_chart.h"
#include "chart/time_table.h"
#include "paint/marks.h"

namespace brandpunt::output {
namespace {

constexpr double gap_mm = 1.2;

TextStyle heading(const Sizes& sizes) {
  return {.points = sizes.heading, .weight = Weight::Bold, .colour = colour::ink};
}
TextStyle note(const Sizes& sizes) { return {.points = sizes.note, .colour = colour::second}; }
TextStyle body(const Sizes& sizes) { return {.points = sizes.body, .colour = colour::ink}; }

double headingHeight(const std::string& title, const std::string& text, const Sizes& sizes, double width) {
  double height = Canvas::paragraphHeight(width, {{title}}, heading(sizes)) + 0.4;
  if (!text.empty()) height += Canvas::paragraphHeight(width, {{text}}, note(sizes)) + gap_mm;
  return height;
}

double drawHeading(Canvas& canvas, double x, double y, double width, const std::string& title,
                   const std::string& text, const Sizes& sizes) {
  const double top = y;
  TextStyle bold = heading(sizes);
  y += canvas.paragraph(x, y, width, {{title, Weight::Bold}}, bold) + 0.4;
  if (!text.empty()) y += canvas.paragraph(x, y, width, {{text}}, note(sizes)) + gap_mm;
  return y - top;
}

// --- legend ---

double sampleWidth(const Sizes& sizes) { return sizes.badge * 1.2; }

double entryHeight(const LegendEntry& entry, const Sizes& sizes, double width) {
  const double text = width - sampleWidth(sizes) - 3;
  double height = Canvas::paragraphHeight(text, {{entry.title, Weight::Bold}}, body(sizes));
  if (!entry.text.empty()) height += Canvas::paragraphHeight(text, {{entry.text}}, note(sizes));
  return std::max(height, sizes.badge * 0.8) + gap_mm;
}

void drawSample(Canvas& canvas, const LegendEntry& entry, const MapSpec& spec, const Sizes& sizes, double x,
                double y) {
  const double height = sizes.badge * 0.72, width = sampleWidth(sizes) * 0.82;
  const QRectF rect(x + 0.6, y + 0.6, width, height);
  const Ladder& ladder = ladderOf(spec.dwellings);
  const auto strength = static_cast<std::size_t>(entry.strength);
  switch (entry.kind) {
    case LegendEntry::Kind::Cell: {
      const QRectF square(x + 0.6 + (width - height) / 2, y + 0.6, height, height);
      QColor fill = ladder.fill[strength];
      fill.setAlphaF(0.80F);
      canvas.rectangle(square, colour::land);
      canvas.rectangle(square, fill, cellEdge_mm, cellEdgeOf(ladder));
      canvas.textAtMiddle(square.center().x(), square.center().y(), entry.sample,
                          {.points = sizes.note, .weight = Weight::Bold, .colour = ladder.text[strength]},
                          Align::Centre);
      return;
    }
    case LegendEntry::Kind::NoColour:
      canvas.rectangle({x + 0.6 + (width - height) / 2, y + 0.6, height, height}, colour::land, 0.2,
                       colour::rule);
      return;
    case LegendEntry::Kind::Point:
      canvas.painter().setPen(Qt::NoPen);
      canvas.painter().setBrush(colour::ink);
      canvas.painter().drawEllipse(rect.center(), 0.6, 0.6);
      return;
    case LegendEntry::Kind::Area:
    case LegendEntry::Kind::Outline: {
      QPainterPath shape;
      shape.addRoundedRect(rect, height * 0.3, height * 0.3);
      if (entry.kind == LegendEntry::Kind::Area) canvas.path(shape, Qt::NoPen, ladder.fill[0]);
      drawCased(canvas, shape,
                {.line = entry.line, .width_mm = sizes.outline * 0.8, .casing_mm = sizes.casing * 0.8});
      return;
    }
  }
}

// --- table ---

struct Columns {
  double name, nameWidth, count, before, picture, pictureWidth, words, wordsWidth;
  bool pictures;
};

/// Of the pieces that a line may break between: words, and the parts of a compound with hyphens.
double longestWordOf(const std::string& text, const TextStyle& style) {
  double longest = 0;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" -", from), text.size() - 1);
    longest = std::max(longest, Canvas::width(text.substr(from, end + 1 - from), style.with(Weight::Bold)));
    from = end + 1;
  }
  return longest;
}

Columns columnsOf(const HotspotTable& table, const Sizes& sizes, double width) {
  Columns c{};
  c.pictures = std::any_of(table.rows.begin(), table.rows.end(),
                           [](const HotspotRow& r) { return r.ratio.has_value(); });
  const TextStyle head{.points = sizes.head, .weight = Weight::Semibold};
  const TextStyle key{.points = sizes.keyNumber, .weight = Weight::Bold};
  double count = Canvas::width(table.head[1], head), before = Canvas::width(table.head[2], head), words = 0;
  for (const HotspotRow& row : table.rows) {
    count = std::max(count, Canvas::width(row.count, key));
    before = std::max(before, Canvas::width(row.before, body(sizes)));
    words = std::max({words, Canvas::width(row.verdict, body(sizes).with(Weight::Semibold)),
                      Canvas::width(row.band, note(sizes))});
  }
  c.name = sizes.tableBadge + 2;
  c.wordsWidth = std::min(words + 5.2, width * 0.38);
  c.words = width - c.wordsWidth;
  const auto place = [&](double picture) {
    c.pictureWidth = picture;
    c.picture = c.words - picture - (picture > 0 ? 1.5 : 0);
    c.before = c.picture - 2;
    c.count = c.before - before - 3;
    c.nameWidth = c.count - count - 2 - c.name;
  };
  place(c.pictures ? 15 : 0);
  // A name that must be broken within a word reads worse than a band without its picture.
  double longestWord = 0;
  for (const HotspotRow& row : table.rows)
    longestWord = std::max(longestWord, longestWordOf(row.name, body(sizes)));
  if (c.pictures && longestWord > c.nameWidth) {
    c.pictures = false;
    const double narrow = c.wordsWidth;
    const auto give = [&](double wordsWidth) {
      c.wordsWidth = wordsWidth;
      c.words = width - wordsWidth;
      place(0);
    };
    give(std::min(words + 5.2, width * 0.44));
    if (longestWord > c.nameWidth) give(narrow);
  }
  return c;
}

double rowHeight(const HotspotRow& row, const Columns& c, const Sizes& sizes) {
  const double left =
      (row.name.empty() ? 0 : Canvas::paragraphHeight(c.nameWidth, {{row.name, Weight::Bold}}, body(sizes))) +
      Canvas::paragraphHeight(c.nameWidth, {{row.detail}}, note(sizes));
  const double right =
      Canvas::paragraphHeight(c.wordsWidth - 5, {{row.verdict, Weight::Semibold}}, body(sizes)) +
      (row.band.empty() ? 0 : Canvas::paragraphHeight(c.wordsWidth - 5, {{row.band}}, note(sizes)));
  return std::max({left, right, sizes.tableBadge}) + 1.4;
}

void drawRow(Canvas& canvas, const HotspotRow& row, const Columns& c, const MapSpec& spec, const Sizes& sizes,
             double x, double y, double height) {
  const double middle = y + height / 2;
  drawBadge(canvas, {x + sizes.tableBadge / 2, middle}, sizes.tableBadge, row.badge, spec.dwellings);
  const double leftHeight =
      (row.name.empty() ? 0 : Canvas::paragraphHeight(c.nameWidth, {{row.name, Weight::Bold}}, body(sizes))) +
      Canvas::paragraphHeight(c.nameWidth, {{row.detail}}, note(sizes));
  double top = middle - leftHeight / 2;
  if (!row.name.empty())
    top += canvas.paragraph(x + c.name, top, c.nameWidth, {{row.name, Weight::Bold}}, body(sizes));
  canvas.paragraph(x + c.name, top, c.nameWidth, {{row.detail}}, note(sizes));
  canvas.textAtMiddle(x + c.count, middle, row.count,
                      {.points = sizes.keyNumber, .weight = Weight::Bold, .colour = colour::ink},
                      Align::Right);
  canvas.textAtMiddle(x + c.before, middle, row.before, body(sizes).in(colour::second), Align::Right);
  if (row.ratio && c.pictures)
    drawChangePicture(canvas, {x + c.picture, middle - 2.7, c.pictureWidth, 5.4}, *row.ratio);
  const double words = x + c.words + 5, wordsWidth = c.wordsWidth - 5;
  const double right =
      Canvas::paragraphHeight(wordsWidth, {{row.verdict, Weight::Semibold}}, body(sizes)) +
      (row.band.empty() ? 0 : Canvas::paragraphHeight(wordsWidth, {{row.band}}, note(sizes)));
  top = middle - right / 2;
  drawChangeMark(canvas, {x + c.words + 2, top + Canvas::lineHeight(body(sizes)) / 2}, row.mark);
  top += canvas.paragraph(words, top, wordsWidth, {{row.verdict, Weight::Semibold}}, body(sizes));
  if (!row.band.empty()) canvas.paragraph(words, top, wordsWidth, {{row.band}}, note(sizes));
}

double headHeight(const HotspotTable& table, const Columns& c, const Sizes& sizes) {
  const TextStyle style{.points = sizes.head, .weight = Weight::Semibold};
  return Canvas::paragraphHeight(c.words + c.wordsWidth - c.picture, {{table.head[3], Weight::Semibold}},
                                 style) +
         0.8;
}

}  // namespace

Block noteBlock(const std::string& text, const Sizes& sizes) {
  Block block;
  block.height = [&](double width) { return Canvas::paragraphHeight(width, {{text}}, note(sizes)); };
  block.draw = [&](Canvas& canvas, double x, double y, double width) {
    canvas.paragraph(x, y, width, {{text}}, note(sizes));
  };
  return block;
}

Block legendBlock(const MapSpec& spec, const Sizes& sizes) {
  Block block;
  block.height = [&](double width) {
    double height = headingHeight(spec.legendTitle, "", sizes, width) + gap_mm;
    for (const LegendEntry& entry : spec.legend) height += entryHeight(entry, sizes, width);
    if (!spec.legendNote.empty()) height += Canvas::paragraphHeight(width, {{spec.legendNote}}, note(sizes));
    return height;
  };
  block.draw = [&](Canvas& canvas, double x, double y, double width) {
    y += drawHeading(canvas, x, y, width, spec.legendTitle, "", sizes) + gap_mm;
    const double text = x + sampleWidth(sizes) + 3, textWidth = width - sampleWidth(sizes) - 3;
    for (const LegendEntry& entry : spec.legend) {
      drawSample(canvas, entry, spec, sizes, x, y);
      double line = y;
      line += canvas.paragraph(text, line, textWidth, {{entry.title, Weight::Bold}}, body(sizes));
      if (!entry.text.empty()) canvas.paragraph(text, line, textWidth, {{entry.text}}, note(sizes));
      y += entryHeight(entry, sizes, width);
    }
    if (!spec.legendNote.empty()) canvas.paragraph(x, y, width, {{spec.legendNote}}, note(sizes));
  };
  return block;
}

Block hotspotBlock(const MapSpec& spec, const Sizes& sizes, std::size_t rows) {
  const HotspotTable& table = *spec.table;
  Block block;
  block.height = [&table, &sizes, rows](double width) {
    const Columns c = columnsOf(table, sizes, width);
    double height = headingHeight(table.titles[table.rows.size() - rows], table.note, sizes, width) +
                    headHeight(table, c, sizes);
    for (std::size_t i = 0; i < rows; ++i) height += rowHeight(table.rows[i], c, sizes);
    const std::string& left = table.leftOut[table.rows.size() - rows];
    return height + (left.empty() ? 0 : Canvas::paragraphHeight(width, {{left}}, note(sizes)) + gap_mm);
  };
  block.draw = [&table, &sizes, &spec, rows](Canvas& canvas, double x, double y, double width) {
    const Columns c = columnsOf(table, sizes, width);
    y += drawHeading(canvas, x, y, width, table.titles[table.rows.size() - rows], table.note, sizes);
    const TextStyle head{.points = sizes.head, .weight = Weight::Semibold, .colour = colour::ink};
    const double headTop = headHeight(table, c, sizes), baseline = y + headTop - 1.3;
    canvas.text(x + c.count, baseline, table.head[1], head, Align::Right);
    canvas.text(x + c.before, baseline, table.head[2], head, Align::Right);
    canvas.paragraph(x + c.picture + (c.pictures ? 0 : 5), y,
                     c.words + c.wordsWidth - c.picture - (c.pictures ? 0 : 5),
                     {{table.head[3], Weight::Semibold}}, head);
    y += headTop;
    canvas.line(x, y, x + width, y, 0.35, colour::ink);
    for (std::size_t i = 0; i < rows; ++i) {
      const double height = rowHeight(table.rows[i], c, sizes);
      drawRow(canvas, table.rows[i], c, spec, sizes, x, y, height);
      y += height;
      canvas.line(x, y, x + width, y, 0.15, colour::rule);
    }
    const std::string& left = table.leftOut[table.rows.size() - rows];
    if (!left.empty()) canvas.paragraph(x, y + gap_mm, width, {{left}}, note(sizes));
  };
  return block;
}

Block timesBlock(const MapSpec& spec, const Sizes& sizes) {
  const TimeTable& table = *spec.times;
  Block block;
  block.height = [&](double width) {
    return headingHeight(table.title, table.note, sizes, width) + timeTableHeight(table, sizes);
  };
  block.draw = [&](Canvas& canvas, double x, double y, double width) {
    y += drawHeading(canvas, x, y, width, table.title, table.note, sizes);
    drawTimeTable(canvas, x, y, width, table, sizes, ladderOf(spec.dwellings));
  };
  return block;
}

Block monthsBlock(const MapSpec& spec, const Sizes& sizes, double share) {
  const MonthChart& chart = *spec.months;
  const double plot = share * (spec.paper == Paper::A3 ? 30 : 23);
  Block block;
  block.height = [&, plot](double width) {
    return headingHeight(chart.title, chart.note, sizes, width) + plot;
  };
  block.draw = [&, plot](Canvas& canvas, double x, double y, double width) {
    y += drawHeading(canvas, x, y, width, chart.title, chart.note, sizes);
    drawMonthChart(canvas, {x, y, width, plot}, chart, paperMonthLook(sizes));
  };
  return block;
}

}  // namespace brandpunt::output
