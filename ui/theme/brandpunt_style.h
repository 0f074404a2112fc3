// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProxyStyle>

class QAbstractButton;

namespace brandpunt::ui {

/// What a button is for, which decides how it looks.
enum class ButtonRole {
  Plain,
  Primary,  ///< the one that goes on; at most one a screen
  Link,     ///< words in the accent, no frame
  Segment,  ///< one of a row of choices
  Tool,     ///< an icon
  Framed,   ///< an icon on a ground of its own, over the map
};
/// For a button on a ground of the opposite lightness, such as a message.
void setOnInverse(QAbstractButton& button);
void setRole(QAbstractButton& button, ButtonRole role);
ButtonRole roleOf(const QWidget* button);

/// Fusion with calm controls: hairlines, corners of 4 px, no gradients. Colours come from tokens().
class BrandpuntStyle : public QProxyStyle {
  Q_OBJECT
 public:
  BrandpuntStyle();
  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
  void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                   const QWidget* widget) const override;
  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                          const QWidget* widget) const override;
  int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* data) const override;
  QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                         const QWidget* widget) const override;
  QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
  QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                       const QWidget* widget) const override;
};

}  // namespace brandpunt::ui
