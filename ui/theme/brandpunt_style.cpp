// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/brandpunt_style.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>
#include <QVariant>

#include "theme/icon.h"
#include "theme/theme.h"

namespace brandpunt::ui {

namespace {

constexpr const char* roleProperty = "brandpuntRole";
constexpr const char* inverseProperty = "onInverse";
constexpr double corner = 4;
constexpr int scrollBarWidth = 10;

void frame(QPainter& painter, const QRect& rect, const QColor& fill, const QColor& border) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(border, 1));
  painter.setBrush(fill);
  painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
  painter.restore();
}

bool has(const QStyleOption& option, QStyle::StateFlag flag) { return option.state.testFlag(flag); }

void drawButton(const QStyleOption& option, QPainter& painter, ButtonRole role) {
  const Tokens& t = tokens();
  const bool over = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
  const bool down = has(option, QStyle::State_Sunken);
  const bool on = has(option, QStyle::State_On);
  const bool enabled = has(option, QStyle::State_Enabled);
  switch (role) {
    case ButtonRole::Primary: {
      QColor fill = enabled ? t.accent : t.sunken;
      if (over || down) fill = t.dark ? fill.lighter(down ? 116 : 108) : fill.darker(down ? 122 : 112);
      frame(painter, option.rect, fill, enabled ? fill : t.line);
      return;
    }
    case ButtonRole::Segment:
      if (on) {
        frame(painter, option.rect, t.accent, t.accent);
      } else {
        frame(painter, option.rect, over ? t.weak : t.surface, t.control);
      }
      return;
    case ButtonRole::Tool:
    case ButtonRole::Link:
      if (on || over || down) frame(painter, option.rect, t.weak, on ? t.weak : QColor(Qt::transparent));
      return;
    case ButtonRole::Framed:
    case ButtonRole::Plain:
      frame(painter, option.rect,
            down || on ? t.selection
            : over     ? t.weak
                       : t.surface,
            enabled ? (on ? t.accent : t.control) : t.line);
      return;
  }
}

QColor buttonText(const QStyleOption& option, ButtonRole role, const QWidget* widget) {
  const Tokens& t = tokens();
  if (widget && widget->property(inverseProperty).toBool())
    return (t.dark ? lightTokens() : darkTokens()).accent;
  if (!has(option, QStyle::State_Enabled))
    return option.palette.color(QPalette::Disabled, QPalette::ButtonText);
  if (role == ButtonRole::Primary) return t.onAccent;
  if (role == ButtonRole::Segment && has(option, QStyle::State_On)) return t.onAccent;
  return role == ButtonRole::Link ? t.accent : t.text;
}

void drawCheckBox(const QStyleOption& option, QPainter& painter) {
  const Tokens& t = tokens();
  const bool on = has(option, QStyle::State_On);
  const bool enabled = has(option, QStyle::State_Enabled);
  frame(painter, option.rect, on ? (enabled ? t.accent : t.control) : t.surface,
        on        ? (enabled ? t.accent : t.control)
        : enabled ? t.control
                  : t.line);
  if (!on) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(t.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const QRectF r = option.rect;
  painter.drawPolyline(QPolygonF{QPointF(r.left() + r.width() * 0.26, r.top() + r.height() * 0.52),
                                 QPointF(r.left() + r.width() * 0.43, r.top() + r.height() * 0.70),
                                 QPointF(r.left() + r.width() * 0.75, r.top() + r.height() * 0.32)});
  painter.restore();
}

void drawRadio(const QStyleOption& option, QPainter& painter) {
  const Tokens& t = tokens();
  const bool on = has(option, QStyle::State_On);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF r = QRectF(option.rect).adjusted(1, 1, -1, -1);
  painter.setPen(QPen(on ? t.accent : t.control, on ? 5 : 1.2));
  painter.setBrush(t.surface);
  painter.drawEllipse(on ? r.adjusted(2, 2, -2, -2) : r);
  painter.restore();
}

void drawSlider(const QStyleOptionSlider& slider, QPainter& painter, const QRect& groove,
                const QRect& handle) {
  const Tokens& t = tokens();
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  const double y = groove.center().y() + 0.5;
  painter.setBrush(t.line);
  painter.drawRoundedRect(QRectF(groove.left(), y - 2, groove.width(), 4), 2, 2);
  const bool enabled = has(slider, QStyle::State_Enabled);
  const QColor colour = enabled ? t.accent : t.control;
  painter.setBrush(colour);
  painter.drawRoundedRect(QRectF(groove.left(), y - 2, handle.center().x() - groove.left(), 4), 2, 2);
  painter.setPen(QPen(colour, 2));
  painter.setBrush(t.surface);
  painter.drawEllipse(QPointF(handle.center().x() + 0.5, y), 7, 7);
  painter.restore();
}

void drawComboBox(const QStyleOptionComboBox& combo, QPainter& painter, const QWidget* widget) {
  const Tokens& t = tokens();
  const bool over = has(combo, QStyle::State_MouseOver);
  frame(painter, combo.rect, over && !combo.editable ? t.weak : t.surface,
        has(combo, QStyle::State_Enabled) ? t.control : t.line);
  const QRect arrow(combo.rect.right() - 23, combo.rect.center().y() - 7, 16, 16);
  iconOf(Symbol::ChevronDown)
      .paint(&painter, arrow, Qt::AlignCenter,
             widget && widget->isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

void drawScrollBar(const QStyle& style, const QStyleOptionSlider& bar, QPainter& painter,
                   const QWidget* widget) {
  const Tokens& t = tokens();
  const QRect thumb = style.subControlRect(QStyle::CC_ScrollBar, &bar, QStyle::SC_ScrollBarSlider, widget);
  if (bar.minimum == bar.maximum) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(has(bar, QStyle::State_MouseOver) || has(bar, QStyle::State_Sunken) ? t.text3 : t.bars);
  painter.drawRoundedRect(QRectF(thumb).adjusted(2, 2, -2, -2), 3, 3);
  painter.restore();
}

}  // namespace

void setRole(QAbstractButton& button, ButtonRole role) {
  button.setProperty(roleProperty, static_cast<int>(role));
  if (role == ButtonRole::Primary) button.setFont(fontOf(Type::Strong));
  if (role == ButtonRole::Link) button.setCursor(Qt::PointingHandCursor);
}

void setOnInverse(QAbstractButton& button) { button.setProperty(inverseProperty, true); }

ButtonRole roleOf(const QWidget* button) {
  return button ? static_cast<ButtonRole>(button->property(roleProperty).toInt()) : ButtonRole::Plain;
}

BrandpuntStyle::BrandpuntStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void BrandpuntStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const {
  const Tokens& t = tokens();
  switch (element) {
    case PE_FrameFocusRect:
      return;  // the FocusRing draws it, outside the widget
    case PE_PanelButtonCommand:
      return drawButton(*option, *painter, roleOf(widget));
    case PE_PanelButtonTool:
      return drawButton(*option, *painter,
                        roleOf(widget) == ButtonRole::Plain ? ButtonRole::Tool : roleOf(widget));
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
      return drawCheckBox(*option, *painter);
    case PE_IndicatorRadioButton:
      return drawRadio(*option, *painter);
    case PE_PanelLineEdit:
      if (const auto* panel = qstyleoption_cast<const QStyleOptionFrame*>(option);
          panel && panel->lineWidth == 0) {
        return;
      }
      return frame(*painter, option->rect, t.surface, has(*option, State_Enabled) ? t.control : t.line);
    case PE_FrameLineEdit:
      return;
    case PE_Frame:
    case PE_FrameWindow:
      return;  // hairlines between panels take the place of frames
    case PE_PanelMenu:
    case PE_FrameMenu:
      painter->fillRect(option->rect, t.surface);
      painter->setPen(t.line);
      painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
      return;
    default:
      QProxyStyle::drawPrimitive(element, option, painter, widget);
  }
}

void BrandpuntStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const {
  const Tokens& t = tokens();
  if (element == CE_PushButtonLabel || element == CE_PushButton) {
    if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        button && element == CE_PushButtonLabel) {
      QStyleOptionButton copy(*button);
      copy.palette.setColor(QPalette::ButtonText, buttonText(*option, roleOf(widget), widget));
      return QProxyStyle::drawControl(element, &copy, painter, widget);
    }
  }
  if (element == CE_ToolButtonLabel) {
    if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
      QStyleOptionToolButton copy(*button);
      copy.palette.setColor(QPalette::ButtonText, buttonText(*option, roleOf(widget), widget));
      return QProxyStyle::drawControl(element, &copy, painter, widget);
    }
  }
  if (element == CE_Splitter) {
    painter->fillRect(option->rect, t.line);
    return;
  }
  if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
    painter->fillRect(option->rect, t.surface);
    painter->setPen(t.line);
    painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    return;
  }
  if (element == CE_MenuBarEmptyArea) return;
  if (element == CE_MenuBarItem) {
    if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
      if (has(*item, State_Selected)) frame(*painter, item->rect.adjusted(0, 6, 0, -6), t.weak, t.weak);
      drawItemText(painter, item->rect, Qt::AlignCenter | Qt::TextShowMnemonic, item->palette,
                   has(*item, State_Enabled), item->text, QPalette::ButtonText);
      return;
    }
  }
  QProxyStyle::drawControl(element, option, painter, widget);
}

void BrandpuntStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                        QPainter* painter, const QWidget* widget) const {
  if (control == CC_Slider) {
    if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
      return drawSlider(*slider, *painter, subControlRect(CC_Slider, option, SC_SliderGroove, widget),
                        subControlRect(CC_Slider, option, SC_SliderHandle, widget));
    }
  }
  if (control == CC_ComboBox) {
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
      return drawComboBox(*combo, *painter, widget);
    }
  }
  if (control == CC_ScrollBar) {
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
      return drawScrollBar(*this, *bar, *painter, widget);
    }
  }
  QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int BrandpuntStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
  switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
      return 17;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
      return 8;
    case PM_ScrollBarExtent:
      return scrollBarWidth;
    case PM_SplitterWidth:
      return 1;
    case PM_SliderLength:
      return 16;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
      return 20;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
      return 20;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
      return 0;
    case PM_HeaderMargin:
      return 8;
    case PM_FocusFrameHMargin:
      return 7;  // also the margin of text in tables: it then stands under its head
    case PM_MenuPanelWidth:
      return 1;
    case PM_MenuVMargin:
      return 4;
    case PM_MenuBarPanelWidth:
      return 0;
    case PM_DefaultFrameWidth:
      return widget && widget->inherits("QAbstractScrollArea")
                 ? 0
                 : QProxyStyle::pixelMetric(metric, option, widget);
    default:
      return QProxyStyle::pixelMetric(metric, option, widget);
  }
}

int BrandpuntStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* data) const {
  switch (hint) {
    case SH_Slider_AbsoluteSetButtons:
      return Qt::LeftButton;
    case SH_ComboBox_Popup:
      return 0;
    case SH_EtchDisabledText:
      return 0;
    case SH_UnderlineShortcut:
      return 0;
    default:
      return QProxyStyle::styleHint(hint, option, widget, data);
  }
}

QSize BrandpuntStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                       const QWidget* widget) const {
  QSize full = QProxyStyle::sizeFromContents(type, option, size, widget);
  switch (type) {
    case CT_PushButton:
      if (roleOf(widget) == ButtonRole::Segment) return {size.width() + 10, qMax(28, size.height() + 8)};
      if (roleOf(widget) == ButtonRole::Link) return {size.width() + 12, qMax(24, size.height() + 4)};
      return {qMax(size.width() + 28, 56), qMax(30, size.height() + 10)};
    case CT_ToolButton:
      if (roleOf(widget) == ButtonRole::Segment) return {size.width() + 16, qMax(28, size.height() + 8)};
      return {qMax(28, full.width()), qMax(28, full.height())};
    case CT_ComboBox:
      return {full.width() + 8, qMax(28, full.height())};
    case CT_LineEdit:
      return {full.width(), qMax(28, full.height())};
    case CT_MenuItem:
      return {full.width() + 8, qMax(26, full.height())};
    case CT_MenuBarItem:
      return {size.width() + 14, qMax(42, size.height())};
    case CT_CheckBox:
    case CT_RadioButton:
      return {full.width(), qMax(25, full.height())};
    default:
      return full;
  }
}

QRect BrandpuntStyle::subElementRect(SubElement element, const QStyleOption* option,
                                     const QWidget* widget) const {
  const QRect rect = QProxyStyle::subElementRect(element, option, widget);
  if (element != SE_LineEditContents) return rect;
  const auto* panel = qstyleoption_cast<const QStyleOptionFrame*>(option);
  return panel && panel->lineWidth > 0 ? rect.adjusted(5, 0, -3, 0) : rect;
}

QRect BrandpuntStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                     SubControl subControl, const QWidget* widget) const {
  if (control == CC_ScrollBar) {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    // No arrow buttons: the whole length is groove.
    if (bar && (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine)) return {};
    if (bar && (subControl == SC_ScrollBarGroove || subControl == SC_ScrollBarSlider)) {
      const bool horizontal = bar->orientation == Qt::Horizontal;
      const int length = horizontal ? bar->rect.width() : bar->rect.height();
      if (subControl == SC_ScrollBarGroove) return bar->rect;
      const int range = bar->maximum - bar->minimum;
      const int size = range <= 0 ? length : qMax(28, length * bar->pageStep / (range + bar->pageStep));
      const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - size,
                                             bar->upsideDown);
      return horizontal ? QRect(bar->rect.left() + at, bar->rect.top(), size, bar->rect.height())
                        : QRect(bar->rect.left(), bar->rect.top() + at, bar->rect.width(), size);
    }
  }
  if (control == CC_ComboBox && subControl == SC_ComboBoxEditField) {
    return option->rect.adjusted(9, 1, -26, -1);
  }
  return QProxyStyle::subControlRect(control, option, subControl, widget);
}

}  // namespace brandpunt::ui
