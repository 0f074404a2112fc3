// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/canvas.h"

#include <QFontMetricsF>
#include <cmath>

namespace brandpunt::output {
namespace {

// Fonts are set in hundredths of a millimetre: large enough that rounding to whole units does not show, and the same on
// every device.
constexpr double unitsPerMm = 100;
constexpr double mmPerPoint = 25.4 / 72;

QString toQt(const std::string& text) { return QString::fromStdString(text); }

struct Word {
  QString text = {};
  Weight weight = Weight::Regular;
  double width = 0;
};
using WordLine = std::vector<Word>;

/// Cuts a word that is wider than the column into pieces that fit.
void addWord(std::vector<Word>& words, const QString& text, const TextStyle& style, double width_mm) {
  QString rest = text;
  while (true) {
    const double width = Canvas::width(rest.toStdString(), style);
    if (width <= width_mm || rest.size() < 2) {
      words.push_back({rest, style.weight, width});
      return;
    }
    qsizetype fits = rest.size() - 1;
    while (fits > 1 && Canvas::width(rest.left(fits).toStdString(), style) > width_mm) --fits;
    if (const qsizetype hyphen = rest.lastIndexOf('-', fits - 1); hyphen > 0) fits = hyphen + 1;
    words.push_back({rest.left(fits), style.weight, Canvas::width(rest.left(fits).toStdString(), style)});
    rest = rest.mid(fits);
  }
}

std::vector<WordLine> broken(double width_mm, const std::vector<TextRun>& runs, const TextStyle& style) {
  std::vector<Word> words;
  for (const TextRun& run : runs) {
    for (const QString& word : toQt(run.text).split(QChar(' '), Qt::SkipEmptyParts)) {
      addWord(words, word, style.with(run.weight), width_mm);
    }
  }
  const double space = Canvas::width(" ", style);
  std::vector<WordLine> lines;
  double used = 0;
  for (const Word& word : words) {
    if (lines.empty() || used + space + word.width > width_mm) {
      lines.emplace_back();
      used = 0;
    } else {
      used += space;
    }
    lines.back().push_back(word);
    used += word.width;
  }
  return lines;
}

}  // namespace

Canvas::Canvas(QPainter& painter, double dotsPerMm) : m_painter(painter) {
  m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
  m_painter.scale(dotsPerMm, dotsPerMm);
}

Canvas Canvas::onScreen(QPainter& painter) {
  Canvas canvas(painter, screenDotsPerMm);
  canvas.m_screen = true;
  return canvas;
}

QFont Canvas::fontOf(const TextStyle& style) {
  QFont font;
  font.setFamilies({"Open Sans", "Noto Sans", "DejaVu Sans"});
  font.setPixelSize(static_cast<int>(std::lround(style.points * mmPerPoint * unitsPerMm)));
  font.setHintingPreference(QFont::PreferNoHinting);
  font.setItalic(style.italic);
  font.setWeight(style.weight == Weight::Bold       ? QFont::Bold
                 : style.weight == Weight::Semibold ? QFont::DemiBold
                                                    : QFont::Normal);
  // As a share: Qt multiplies an absolute distance by the dots of the device, ten times too much in a PDF.
  if (style.spacing > 0) font.setLetterSpacing(QFont::PercentageSpacing, 100 * (1 + style.spacing));
  if (style.capitals) font.setCapitalization(QFont::AllUppercase);
  return font;
}

double Canvas::width(const std::string& text, const TextStyle& style) {
  return QFontMetricsF(fontOf(style)).horizontalAdvance(toQt(text)) / unitsPerMm;
}
double Canvas::ascent(const TextStyle& style) { return QFontMetricsF(fontOf(style)).ascent() / unitsPerMm; }
double Canvas::capHeight(const TextStyle& style) {
  return QFontMetricsF(fontOf(style)).capHeight() / unitsPerMm;
}
double Canvas::lineHeight(const TextStyle& style) { return style.points * mmPerPoint * 1.28; }

std::string Canvas::elided(const std::string& text, const TextStyle& style, double width_mm) {
  return QFontMetricsF(fontOf(style))
      .elidedText(toQt(text), Qt::ElideRight, width_mm * unitsPerMm)
      .toStdString();
}

void Canvas::text(double x, double y, const std::string& text, const TextStyle& style, Align align) {
  if (text.empty()) return;
  if (align != Align::Left) x -= width(text, style) * (align == Align::Right ? 1 : 0.5);
  m_painter.save();
  m_painter.translate(x, y);
  const double unit = m_screen ? screenDotsPerMm : unitsPerMm;
  m_painter.scale(1 / unit, 1 / unit);
  QFont font = fontOf(style);
  if (m_screen) {
    // Without a scale in the way Qt takes its letters from a cache.
    font.setPixelSize(
        std::max(1, static_cast<int>(std::lround(style.points * mmPerPoint * screenDotsPerMm))));
    font.setHintingPreference(QFont::PreferDefaultHinting);
  }
  m_painter.setFont(font);
  m_painter.setPen(style.colour);
  m_painter.drawText(QPointF(0, 0), toQt(text));
  m_painter.restore();
}

void Canvas::textAtMiddle(double x, double y, const std::string& words, const TextStyle& style, Align align) {
  text(x, y + capHeight(style) / 2, words, style, align);
}

void Canvas::haloText(double x, double y, const std::string& words, const TextStyle& style, double degrees,
                      double halo_mm, QColor halo) {
  if (words.empty()) return;
  m_painter.save();
  m_painter.translate(x, y);
  m_painter.rotate(degrees);
  m_painter.save();
  m_painter.scale(1 / unitsPerMm, 1 / unitsPerMm);
  QPainterPath outline;
  const QString shown = style.capitals ? toQt(words).toUpper() : toQt(words);
  outline.addText(QPointF(-width(words, style) * unitsPerMm / 2, capHeight(style) * unitsPerMm / 2),
                  fontOf(style), shown);
  QPen edge(halo, 2 * halo_mm * unitsPerMm, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
  m_painter.strokePath(outline, edge);
  m_painter.restore();
  textAtMiddle(0, 0, words, style, Align::Centre);
  m_painter.restore();
}

double Canvas::paragraph(double x, double y, double width_mm, const std::vector<TextRun>& runs,
                         const TextStyle& style, Align align) {
  const std::vector<WordLine> lines = broken(width_mm, runs, style);
  const double space = width(" ", style), height = lineHeight(style);
  double baseline = y + ascent(style);
  for (const WordLine& line : lines) {
    double used = space * static_cast<double>(line.size() - 1);
    for (const Word& word : line) used += word.width;
    double left = x + (align == Align::Left ? 0 : (width_mm - used) * (align == Align::Right ? 1 : 0.5));
    // Words of one weight go out together, so that the text layer of a PDF reads as sentences.
    for (std::size_t i = 0; i < line.size();) {
      QString joined = line[i].text;
      double advance = line[i].width + space;
      const Weight weight = line[i].weight;
      for (++i; i < line.size() && line[i].weight == weight; ++i) {
        joined += ' ' + line[i].text;
        advance += line[i].width + space;
      }
      text(left, baseline, joined.toStdString(), style.with(weight));
      left += advance;
    }
    baseline += height;
  }
  return static_cast<double>(lines.size()) * height;
}

double Canvas::paragraphHeight(double width_mm, const std::vector<TextRun>& runs, const TextStyle& style) {
  return static_cast<double>(paragraphLines(width_mm, runs, style)) * lineHeight(style);
}
std::size_t Canvas::paragraphLines(double width_mm, const std::vector<TextRun>& runs,
                                   const TextStyle& style) {
  return broken(width_mm, runs, style).size();
}

void Canvas::line(double x1, double y1, double x2, double y2, double width_mm, QColor colour) {
  m_painter.setPen(pen(colour, width_mm));
  m_painter.drawLine(QPointF(x1, y1), QPointF(x2, y2));
}

void Canvas::rectangle(const QRectF& rect, QColor fill, double line_mm, QColor edge, double radius_mm) {
  m_painter.setPen(line_mm > 0 ? pen(edge, line_mm) : QPen(Qt::NoPen));
  m_painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
  if (radius_mm > 0) {
    m_painter.drawRoundedRect(rect, radius_mm, radius_mm);
  } else {
    m_painter.drawRect(rect);
  }
}

void Canvas::path(const QPainterPath& shape, const QPen& edge, const QBrush& brush) {
  m_painter.setPen(edge);
  m_painter.setBrush(brush);
  m_painter.drawPath(shape);
}

QPen pen(QColor colour, double width_mm, std::vector<double> dashes_mm, bool round) {
  QPen result(colour, width_mm, Qt::SolidLine, round ? Qt::RoundCap : Qt::FlatCap,
              round ? Qt::RoundJoin : Qt::MiterJoin);
  if (!dashes_mm.empty()) {
    QList<qreal> pattern;  // in multiples of the width
    for (const double dash : dashes_mm) pattern.push_back(dash / width_mm);
    result.setDashPattern(pattern);
  }
  return result;
}

}  // namespace brandpunt::output
