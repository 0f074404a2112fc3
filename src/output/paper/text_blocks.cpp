// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "paper/paper_block.h"

namespace brandpunt::output {
namespace {

constexpr double bar_mm = 1.2, numberAt_mm = 4.5, textAt_mm = 10;  // of the key messages
constexpr double bulletAt_mm = 4;
constexpr double decisionAt_mm = 6;
constexpr double fieldGap_mm = 6;
constexpr double signature_mm = 13;

std::vector<TextRun> runsOf(const KeyMessage& message) {
  return {{message.lead, Weight::Bold}, {message.text}};
}

}  // namespace

Block blockOf(const KeyMessages& messages, const PaperType& type) {
  const TextStyle style{.points = type.message, .colour = colour::ink};
  constexpr double between_mm = 0.9;
  Block block;
  block.height = [&messages, style](double width) {
    double height = 1;
    for (const KeyMessage& message : messages.messages)
      height += Canvas::paragraphHeight(width - textAt_mm, runsOf(message), style) + between_mm;
    return height;
  };
  block.draw = [&messages, style, block](Canvas& canvas, double x, double y, double width) {
    canvas.rectangle({x, y, bar_mm, block.height(width)}, colour::ink);
    y += 0.9;
    for (std::size_t i = 0; i < messages.messages.size(); ++i) {
      canvas.text(x + numberAt_mm, y + Canvas::ascent(style), std::to_string(i + 1),
                  style.with(Weight::Bold));
      y += canvas.paragraph(x + textAt_mm, y, width - textAt_mm, runsOf(messages.messages[i]), style) +
           between_mm;
    }
  };
  return block;
}

Block blockOf(const Heading& heading, const PaperType& type) {
  Block block;
  block.height = [&heading, &type](double width) {
    return Canvas::paragraphHeight(width, {{heading.text, Weight::Bold}}, type.headings()) +
           (heading.note.empty() ? 0 : Canvas::paragraphHeight(width, {{heading.note}}, type.aside()));
  };
  block.draw = [&heading, &type](Canvas& canvas, double x, double y, double width) {
    y += canvas.paragraph(x, y, width, {{heading.text, Weight::Bold}}, type.headings());
    if (!heading.note.empty()) canvas.paragraph(x, y, width, {{heading.note}}, type.aside());
  };
  return block;
}

Block blockOf(const Paragraph& paragraph, const PaperType& type) {
  const TextStyle style = paragraph.small ? type.aside() : type.text();
  Block block;
  block.height = [&paragraph, style](double width) {
    return Canvas::paragraphHeight(width, {{paragraph.text}}, style);
  };
  block.draw = [&paragraph, style](Canvas& canvas, double x, double y, double width) {
    canvas.paragraph(x, y, width, {{paragraph.text}}, style);
  };
  return block;
}

Block blockOf(const Bullets& bullets, const PaperType& type) {
  constexpr double between_mm = 0.5;
  Block block;
  block.height = [&bullets, &type](double width) {
    double height = 0;
    for (const std::string& text : bullets.texts)
      height += Canvas::paragraphHeight(width - bulletAt_mm, {{text}}, type.text()) + between_mm;
    return height;
  };
  block.draw = [&bullets, &type](Canvas& canvas, double x, double y, double width) {
    for (const std::string& text : bullets.texts) {
      canvas.painter().setPen(Qt::NoPen);
      canvas.painter().setBrush(colour::ink);
      canvas.painter().drawEllipse(QPointF(x + 1, y + Canvas::lineHeight(type.text()) / 2), 0.5, 0.5);
      y += canvas.paragraph(x + bulletAt_mm, y, width - bulletAt_mm, {{text}}, type.text()) + between_mm;
    }
  };
  return block;
}

double widthOfTickBoxes(const std::vector<std::string>& words, const PaperType& type) {
  double width = 0;
  for (const std::string& word : words)
    width += type.box + (word.empty() ? 0 : 1 + Canvas::width(word, type.text())) + 2.6;
  return words.empty() ? 0 : width - 2.6;
}

void drawTickBoxes(Canvas& canvas, double x, double y, const std::vector<std::string>& words,
                   const PaperType& type) {
  for (const std::string& word : words) {
    canvas.rectangle({x, y - type.box / 2, type.box, type.box}, colour::paper, type.boxLine, colour::ink);
    x += type.box;
    if (!word.empty()) {
      canvas.textAtMiddle(x + 1, y, word, type.text());
      x += 1 + Canvas::width(word, type.text());
    }
    x += 2.6;
  }
}

Block blockOf(const Decisions& decisions, const PaperType& type) {
  const std::vector<std::string> answers(decisions.answers.begin(), decisions.answers.end());
  constexpr double between_mm = 1;
  const auto textWidth = [answers, &type](double width) {
    return width - decisionAt_mm - widthOfTickBoxes(answers, type) - 3;
  };
  Block block;
  block.height = [&decisions, &type, textWidth](double width) {
    double height = Canvas::lineHeight(type.text()) + 1.6;
    for (const auto& decision : decisions.decisions)
      height += std::max(Canvas::paragraphHeight(textWidth(width), {{decision.text}}, type.text()),
                         type.box + 0.6) +
                between_mm;
    return height;
  };
  block.draw = [&decisions, &type, textWidth, answers](Canvas& canvas, double x, double y, double width) {
    canvas.line(x, y, x + width, y, 0.3, colour::ink);
    y += 0.8;
    y += canvas.paragraph(x, y, width, {{decisions.who, Weight::Bold}}, type.text()) + 0.8;
    for (const auto& decision : decisions.decisions) {
      canvas.text(x + decisionAt_mm - 1.8, y + Canvas::ascent(type.text()), std::to_string(decision.number),
                  type.text().with(Weight::Bold), Align::Right);
      const double height =
          canvas.paragraph(x + decisionAt_mm, y, textWidth(width), {{decision.text}}, type.text());
      drawTickBoxes(canvas, x + width - widthOfTickBoxes(answers, type), y + type.box / 2 + 0.3, answers,
                    type);
      y += std::max(height, type.box + 0.6) + between_mm;
    }
  };
  return block;
}

Block blockOf(const FillLines& lines, const PaperType& type) {
  const bool details = std::any_of(lines.lines.begin(), lines.lines.end(),
                                   [](const FillLines::Line& line) { return !line.detail.empty(); });
  Block block;
  block.height = [&lines, &type, details](double) {
    const double line = Canvas::lineHeight(type.text());
    return lines.below ? line + (details ? Canvas::lineHeight(type.small()) : 0) + signature_mm * 0.75
                       : line + 3;
  };
  block.draw = [&lines, &type, block](Canvas& canvas, double x, double y, double width) {
    double shares = 0;
    for (const FillLines::Line& line : lines.lines) shares += line.share;
    const auto gaps = static_cast<double>(lines.lines.size()) - 1;
    const double bottom = y + block.height(width);
    for (const FillLines::Line& line : lines.lines) {
      const double own = (width - fieldGap_mm * gaps) * line.share / std::max(shares, 1e-9);
      if (lines.below) {
        canvas.text(x, y + Canvas::ascent(type.text()), line.label, type.strong());
        if (!line.detail.empty())
          canvas.text(x, y + Canvas::lineHeight(type.text()) + Canvas::ascent(type.small()), line.detail,
                      type.small());
        canvas.line(x, bottom, x + own, bottom, 0.25, colour::ink);
      } else {
        canvas.text(x, bottom - 1, line.label, type.text());
        canvas.line(x + Canvas::width(line.label, type.text()) + 2, bottom, x + own, bottom, 0.25,
                    colour::ink);
      }
      x += own + fieldGap_mm;
    }
  };
  return block;
}

Block blockOf(const SketchField& field, const PaperType&) {
  constexpr double step_mm = 5;
  Block block;
  block.height = [&field](double) { return field.height_mm; };
  block.draw = [&field](Canvas& canvas, double x, double y, double width) {
    canvas.rectangle({x, y, width, field.height_mm}, {}, 0.25, colour::ink);
    canvas.painter().setPen(Qt::NoPen);
    canvas.painter().setBrush(colour::rule);
    for (double dy = step_mm; dy < field.height_mm; dy += step_mm) {
      for (double dx = step_mm; dx < width; dx += step_mm)
        canvas.painter().drawEllipse(QPointF(x + dx, y + dy), 0.16, 0.16);
    }
  };
  return block;
}

}  // namespace brandpunt::output
