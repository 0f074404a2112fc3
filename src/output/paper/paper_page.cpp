// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/paper_page.h"

#include <algorithm>

#include "paper/paper_block.h"

namespace brandpunt::output {
namespace {

constexpr double markHeight_mm = 6.4, markGap_mm = 1.4, markPad_mm = 3.4;

TextStyle titleStyle(const PaperType& type) {
  return {.points = type.title, .weight = Weight::Bold, .colour = colour::ink};
}
TextStyle subtitleStyle(const PaperType& type) { return {.points = type.subtitle, .colour = colour::ink}; }
TextStyle overStyle(const PaperType& type) { return {.points = type.over, .colour = colour::second}; }
TextStyle markStyle(const PaperType& type, bool filled) {
  return {.points = type.mark,
          .weight = Weight::Bold,
          .colour = filled ? colour::paper : colour::ink,
          .spacing = 0.04};
}
TextStyle footStyle(const PaperType& type) { return {.points = type.foot, .colour = colour::second}; }

/// Those of the paper, then those of the page.
std::vector<PaperMark> marksOf(const PaperSpec& paper, const PaperPage& page) {
  std::vector<PaperMark> marks = paper.marks;
  marks.insert(marks.end(), page.marks.begin(), page.marks.end());
  return marks;
}

double marksWidth(const std::vector<PaperMark>& marks, const PaperType& type) {
  double width = 0;
  for (const PaperMark& mark : marks)
    width = std::max(width, Canvas::width(mark.text, markStyle(type, true)) + 2 * markPad_mm);
  return width;
}

double marksHeight(const std::vector<PaperMark>& marks) {
  return static_cast<double>(marks.size()) * (markHeight_mm + markGap_mm);
}

/// The title goes beside the marks where it fits there, else under them.
struct Head {
  double titleTop = 0, titleWidth = 0, subtitleTop = 0, subtitleWidth = 0, bottom = 0;
};
Head headOf(const PaperSpec& paper, const PaperPage& page, const PaperType& type) {
  const std::vector<PaperMark> marks = marksOf(paper, page);
  const double width = paperWidth_mm - type.left - type.right;
  const double beside = width - marksWidth(marks, type) - 4;
  const double over = page.over.empty() ? 0 : Canvas::lineHeight(overStyle(type));
  const double firstMark = marks.empty() ? 0 : markHeight_mm + markGap_mm;
  Head head;
  const bool narrow = Canvas::paragraphLines(beside, {{page.title, Weight::Bold}}, titleStyle(type)) == 1;
  head.titleTop = type.top + (narrow ? over : std::max(over, firstMark)) + 0.3;
  head.titleWidth = narrow ? beside : width;
  head.subtitleTop = head.titleTop +
                     Canvas::paragraphHeight(head.titleWidth, {{page.title, Weight::Bold}}, titleStyle(type));
  head.subtitleWidth = head.subtitleTop >= type.top + marksHeight(marks) ? width : head.titleWidth;
  head.bottom = head.subtitleTop;
  if (!page.subtitle.empty())
    head.bottom += Canvas::paragraphHeight(head.subtitleWidth, {{page.subtitle}}, subtitleStyle(type));
  head.bottom = std::max(head.bottom, type.top + marksHeight(marks));
  return head;
}

double footHeight(const PaperSpec& paper, const PaperType& type) {
  const auto lines = static_cast<double>(std::max<std::size_t>(1, paper.foot.size()));
  return lines * Canvas::lineHeight(footStyle(type)) + 1.6;
}

std::string pageWordsOf(const PaperSpec& paper, std::size_t number) {
  std::string words = paper.pageWords;
  for (const auto& [key, value] :
       {std::pair{std::string("{page}"), number + 1}, {std::string("{pages}"), paper.pages.size()}}) {
    if (const auto at = words.find(key); at != std::string::npos)
      words.replace(at, key.size(), std::to_string(value));
  }
  return words;
}

void drawHead(Canvas& canvas, const PaperSpec& paper, const PaperPage& page, const PaperType& type) {
  const double right = paperWidth_mm - type.right;
  double y = type.top;
  for (const PaperMark& mark : marksOf(paper, page)) {
    const TextStyle style = markStyle(type, mark.filled);
    const double width = Canvas::width(mark.text, style) + 2 * markPad_mm;
    const QRectF box(right - width, y, width, markHeight_mm);
    canvas.rectangle(box, mark.filled ? colour::ink : colour::paper, mark.filled ? 0 : 0.35, colour::ink);
    canvas.textAtMiddle(box.center().x(), box.center().y(), mark.text, style, Align::Centre);
    y += markHeight_mm + markGap_mm;
  }
  const Head head = headOf(paper, page, type);
  if (!page.over.empty())
    canvas.text(type.left, type.top + Canvas::ascent(overStyle(type)), page.over, overStyle(type));
  canvas.paragraph(type.left, head.titleTop, head.titleWidth, {{page.title, Weight::Bold}}, titleStyle(type));
  if (!page.subtitle.empty())
    canvas.paragraph(type.left, head.subtitleTop, head.subtitleWidth, {{page.subtitle}}, subtitleStyle(type));
}

void drawFoot(Canvas& canvas, const PaperSpec& paper, std::size_t number, const PaperType& type) {
  const double right = paperWidth_mm - type.right;
  const TextStyle style = footStyle(type);
  double y = paperHeight_mm - type.bottom - footHeight(paper, type);
  canvas.line(type.left, y, right, y, 0.15, colour::rule);
  y += 1.6 + Canvas::ascent(style);
  const double lead = Canvas::width(paper.footLead + " ", style.with(Weight::Bold));
  canvas.text(type.left, y, paper.footLead, style.with(Weight::Bold).in(colour::ink));
  canvas.text(right, y, pageWordsOf(paper, number), style, Align::Right);
  canvas.text(right, y + Canvas::lineHeight(style), paper.footRight, style, Align::Right);
  const double room = right - type.left - 32;
  for (std::size_t i = 0; i < paper.foot.size(); ++i) {
    const double indent = i == 0 ? lead : 0;
    canvas.text(type.left + indent, y,
                Canvas::elided((i == 0 ? "· " : "") + paper.foot[i], style, room - indent), style);
    y += Canvas::lineHeight(style);
  }
}

/// The page with its field to sketch on as high as the room that is left.
PaperPage filled(const PaperSpec& paper, PaperPage page) {
  const PageFrame frame = frameOf(paper, page);
  const double room = frame.footTop - frame.headBottom - heightOf(paper, page);
  for (PaperBlock& block : page.blocks) {
    auto* field = std::get_if<SketchField>(&block.content);
    if (!field || !field->fills || room <= 0) continue;
    field->height_mm += room;
    break;
  }
  return page;
}

}  // namespace

PageFrame frameOf(const PaperSpec& paper, const PaperPage& page) {
  const PaperType& type = paperTypeOf(paper.outside);
  return {type.left, paperWidth_mm - type.left - type.right, headOf(paper, page, type).bottom + 2.4,
          paperHeight_mm - type.bottom - footHeight(paper, type) - 2};
}

double heightOf(const PaperSpec& paper, const PaperPage& page) {
  return stackOf(page.blocks, paperTypeOf(paper.outside)).height(frameOf(paper, page).width);
}

void drawPaperPage(Canvas& canvas, const PaperSpec& paper, std::size_t number) {
  const PaperPage page = filled(paper, paper.pages[number]);
  const PaperType& type = paperTypeOf(paper.outside);
  const PageFrame frame = frameOf(paper, page);
  canvas.rectangle({0, 0, paperWidth_mm, paperHeight_mm}, colour::paper);
  drawHead(canvas, paper, page, type);
  stackOf(page.blocks, type).draw(canvas, frame.left, frame.headBottom, frame.width);
  drawFoot(canvas, paper, number, type);
}

}  // namespace brandpunt::output
