// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QIcon>

namespace brandpunt::ui {

/// Our own icons, one stroke on a grid of 20. The file is icons/<name>.svg.
enum class Symbol {
  Data,
  Hotspots,
  Advice,
  Share,
  Undo,
  Redo,
  Search,
  ChevronDown,
  ChevronRight,
  ChevronLeft,
  Plus,
  Minus,
  FullExtent,
  Hand,
  Identify,
  Check,
  Question,
  Excluded,
  Warning,
  Lock,
  Hidden,
  Document,
  Folder,
  Town,
  Download,
  Link,
  Clock,
  Play,
  Map,
  Close,
};

/// In text2, in accent when on, at 40 % when disabled.
QIcon iconOf(Symbol symbol);
/// In one colour.
QIcon iconOf(Symbol symbol, const QColor& colour);
QPixmap pixmap(Symbol symbol, const QColor& colour, int size, double devicePixelRatio);

}  // namespace brandpunt::ui
