// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "paint/canvas.h"
#include "paint/style.h"
#include "theme/theme.h"

namespace brandpunt::ui {

// What the painters of charts and maps, which paper uses too, need to know of a screen.

/// Millimetres of the painters' canvas for logical pixels.
inline constexpr double mm(double pixels) { return pixels / output::Canvas::screenDotsPerMm; }

/// The colours of the theme, by what painters use them for.
output::Inks inksOf(const Tokens& tokens);

/// Lettering of a size of type, in points that follow the system's font size.
output::TextStyle lettering(Type type, const QColor& colour);

}  // namespace brandpunt::ui
