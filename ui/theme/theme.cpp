// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

#include "base/number.h"
#include "theme/brandpunt_style.h"

namespace brandpunt::ui {

namespace {

const Tokens* current = &lightTokens();
Language currentLanguage = Language::Dutch;

/// The desktop's palette before ours, which tells what "as the system" means.
const QPalette& systemPalette() {
  static const QPalette palette = QApplication::palette();
  return palette;
}

bool systemIsDark() {
  return systemPalette().color(QPalette::Window).lightnessF() <
         systemPalette().color(QPalette::WindowText).lightnessF();
}

/// Pure black against pure white is what a desktop's high contrast gives, and no ordinary theme.
bool systemIsHighContrast() {
  return contrast(systemPalette().color(QPalette::Window), systemPalette().color(QPalette::WindowText)) >
             20.5 &&
         systemPalette().color(QPalette::Window) == systemPalette().color(QPalette::Base) && systemIsDark();
}

QPalette paletteOf(const Tokens& t) {
  QPalette p;
  p.setColor(QPalette::Window, t.background);
  p.setColor(QPalette::WindowText, t.text);
  p.setColor(QPalette::Base, t.surface);
  p.setColor(QPalette::AlternateBase, t.background);
  p.setColor(QPalette::Text, t.text);
  p.setColor(QPalette::PlaceholderText, t.text3);
  p.setColor(QPalette::Button, t.surface);
  p.setColor(QPalette::ButtonText, t.text);
  p.setColor(QPalette::BrightText, t.excluded);
  p.setColor(QPalette::Highlight, t.selection);
  p.setColor(QPalette::HighlightedText, t.text);
  p.setColor(QPalette::Link, t.accent);
  p.setColor(QPalette::LinkVisited, t.accent);
  p.setColor(QPalette::ToolTipBase, t.text);
  p.setColor(QPalette::ToolTipText, t.surface);
  p.setColor(QPalette::Light, t.surface);
  p.setColor(QPalette::Midlight, t.line);
  p.setColor(QPalette::Mid, t.line);
  p.setColor(QPalette::Dark, t.control);
  p.setColor(QPalette::Shadow, t.control);
  QColor faded = t.text3;
  faded.setAlphaF(0.6F);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    p.setColor(QPalette::Disabled, role, faded);
  }
  return p;
}

QFont bodyFont() {
  QFont body = QApplication::font();
  for (const char* family : {"Open Sans", "Noto Sans"}) {
    if (QFontDatabase::families().contains(QString::fromLatin1(family))) {
      // Their digits are equally wide, so that columns of numbers stand still.
      body.setFamily(QString::fromLatin1(family));
      break;
    }
  }
  body.setPointSizeF(9.75);
  return body;
}

}  // namespace

void applyTheme(QApplication& application, Brightness brightness) {
  const bool dark = brightness == Brightness::Dark || (brightness == Brightness::System && systemIsDark());
  current = dark ? &darkTokens() : &lightTokens();
  static const QFont body = bodyFont();
  QApplication::setStyle(new BrandpuntStyle);
  application.setFont(body);
  if (brightness == Brightness::System && systemIsHighContrast()) return;
  QApplication::setPalette(paletteOf(*current));
}

const Tokens& tokens() { return *current; }

QFont fontOf(Type type) {
  QFont f = QApplication::font();
  const auto sized = [&](double px, QFont::Weight weight) {
    f.setPointSizeF(f.pointSizeF() * px / 13.0);
    f.setWeight(weight);
    return f;
  };
  switch (type) {
    case Type::Display:
      return sized(28, QFont::DemiBold);
    case Type::Title:
      return sized(20, QFont::DemiBold);
    case Type::Heading:
      return sized(15, QFont::DemiBold);
    case Type::Body:
      return sized(13, QFont::Normal);
    case Type::Strong:
      return sized(13, QFont::DemiBold);
    case Type::Small:
      return sized(12, QFont::Normal);
    case Type::Tick:
      return sized(11, QFont::Normal);
  }
  return f;
}

void setLanguage(Language language) { currentLanguage = language; }
Language language() { return currentLanguage; }

QString shown(const Text& text) { return QString::fromStdString(text.in(currentLanguage)); }
QString shown(double number, int decimals) {
  return QString::fromStdString(toPeople(number, decimals, currentLanguage));
}

}  // namespace brandpunt::ui
