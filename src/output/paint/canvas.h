// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <string>
#include <vector>

namespace brandpunt::output {

enum class Weight { Regular, Semibold, Bold };

struct TextStyle {
  double points = 8;
  Weight weight = Weight::Regular;
  QColor colour = {};
  bool italic = false;
  double spacing = 0;  ///< extra between letters, as a share of each letter's width
  bool capitals = false;

  TextStyle with(Weight w) const {
    TextStyle other = *this;
    other.weight = w;
    return other;
  }
  TextStyle in(QColor c) const {
    TextStyle other = *this;
    other.colour = c;
    return other;
  }
};

/// A piece of running text in one style.
struct TextRun {
  std::string text = {};
  Weight weight = Weight::Regular;
};

enum class Align { Left, Centre, Right };

/// A sheet of paper measured in millimetres, y downwards: text is measured and broken the same way for every device, so
/// a PDF, a picture and the window have the same lines.
class Canvas {
 public:
  /// \param painter  active; \param dotsPerMm of its device
  Canvas(QPainter& painter, double dotsPerMm);
  /// The same for a screen, in logical pixels: letters are set for its pixels, which is faster and sharper. Their widths
  /// are those of paper within a pixel.
  static Canvas onScreen(QPainter& painter);

  QPainter& painter() { return m_painter; }

  /// How many logical pixels of a screen stand for a millimetre: Qt's 96 an inch, at every zoom of the desktop.
  static constexpr double screenDotsPerMm = 96 / 25.4;

  static QFont fontOf(const TextStyle& style);
  static double width(const std::string& text, const TextStyle& style);
  static double ascent(const TextStyle& style);  ///< of the font's capitals and accents
  static double capHeight(const TextStyle& style);
  static double lineHeight(const TextStyle& style);  ///< from baseline to baseline
  /// The text as it is if it fits, else its beginning and an ellipsis.
  static std::string elided(const std::string& text, const TextStyle& style, double width_mm);

  /// One line; y is the baseline.
  void text(double x, double y, const std::string& text, const TextStyle& style, Align align = Align::Left);
  /// One line with its middle at y.
  void textAtMiddle(double x, double y, const std::string& text, const TextStyle& style,
                    Align align = Align::Left);
  /// One line over a light edge, so that it reads on any map; turned by degrees (clockwise) around its middle.
  void haloText(double x, double y, const std::string& text, const TextStyle& style, double degrees = 0,
                double halo_mm = 0.5, QColor halo = QColor(255, 255, 255, 215));

  /// Running text broken into lines; a word that is wider than the column is broken too.
  /// \param y  top of the first line
  /// \returns the height it takes.
  double paragraph(double x, double y, double width_mm, const std::vector<TextRun>& runs,
                   const TextStyle& style, Align align = Align::Left);
  static double paragraphHeight(double width_mm, const std::vector<TextRun>& runs, const TextStyle& style);
  static std::size_t paragraphLines(double width_mm, const std::vector<TextRun>& runs,
                                    const TextStyle& style);

  void line(double x1, double y1, double x2, double y2, double width_mm, QColor colour);
  void rectangle(const QRectF& rect, QColor fill, double line_mm = 0, QColor edge = {}, double radius_mm = 0);
  void path(const QPainterPath& path, const QPen& pen, const QBrush& brush = Qt::NoBrush);

 private:
  QPainter& m_painter;
  bool m_screen = false;
};

/// A pen in millimetres. Dashes are given in millimetres too, with flat caps unless round.
QPen pen(QColor colour, double width_mm, std::vector<double> dashes_mm = {}, bool round = false);

}  // namespace brandpunt::output
