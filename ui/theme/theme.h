// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>
#include <QString>

#include "base/text.h"
#include "theme/tokens.h"

class QApplication;

namespace brandpunt::ui {

/// Light, dark, or as the desktop has it.
enum class Brightness { System, Light, Dark };

/// The sizes of type, as ratios of the application's font so that the system's font size works.
enum class Type {
  Display,  ///< start screen
  Title,    ///< a question to the user, big totals
  Heading,  ///< names of panels and hotspots
  Body,
  Strong,  ///< body, semibold
  Small,   ///< second lines, column heads, notes
  Tick,    ///< labels of axes and of the map; never sentences
};

/// Puts style, palette and font on the application. Widgets read colours when they are made: after a change the
/// window is built anew from its session. A desktop in high contrast keeps its own palette (EN 301 549, 11.7).
void applyTheme(QApplication& application, Brightness brightness);

/// The colours now in force.
const Tokens& tokens();

QFont fontOf(Type type);

/// The language in which core's sentences are shown; set together with the translator.
void setLanguage(Language language);
Language language();

/// A sentence of the core, in the language now shown.
QString shown(const Text& text);
/// A number as people write it in that language.
QString shown(double number, int decimals = 0);

}  // namespace brandpunt::ui
