// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <functional>

#include "theme/brandpunt_style.h"
#include "theme/icon.h"
#include "theme/theme.h"

namespace brandpunt::ui {

// The small parts that panels are made of, so that a panel reads as what is in it.

/// Text of one size and colour that wraps. Plain text: nothing in it is taken for mark-up.
QLabel* label(const QString& text, Type type = Type::Body, const QColor& colour = tokens().text);
/// A label whose text is HTML that we made ourselves.
QLabel* richLabel(const QString& html, Type type = Type::Body, const QColor& colour = tokens().text);
QPushButton* button(const QString& text, ButtonRole role = ButtonRole::Plain);
QWidget* hairline();
/// A small picture of a status, as wide as a line of text.
QLabel* sign(Symbol symbol, const QColor& colour, int size = 18);

/// A file's name that may be broken into lines after its dashes, dots and underscores.
QString breakable(QString name);

/// A column of widgets with margins; spacing between them.
QVBoxLayout* column(QWidget* owner, int margin = 12, int spacing = 8);
QHBoxLayout* row(int spacing = 8);

/// A panel with its own ground, that scrolls when it has to.
class Panel : public QWidget {
  Q_OBJECT
 public:
  enum class Ground { Background, Surface };
  explicit Panel(Ground ground, QWidget* parent = nullptr);
  /// Where the content goes; it scrolls.
  QVBoxLayout* content() const { return m_content; }
  /// Below the content, always in sight.
  QVBoxLayout* foot() const { return m_foot; }
  /// Takes out all content, for showing something else.
  void clear();
  QScrollArea* scroll() const { return m_scroll; }

 private:
  QScrollArea* m_scroll;
  QWidget* m_inside;
  QVBoxLayout* m_content;
  QVBoxLayout* m_foot;
};

/// Removes and deletes everything in a layout.
void empty(QLayout& layout);

/// A row of choices of which one is on: radio buttons that look like one bar.
class Segments : public QWidget {
  Q_OBJECT
 public:
  Segments(const QString& name, const QStringList& choices, QWidget* parent = nullptr);
  void setCurrent(int index);  ///< -1: none
  int current() const { return m_group->checkedId(); }

 signals:
  void chosen(int index);

 private:
  QButtonGroup* m_group;
};

/// What a place shows when there is nothing: what is missing, and the one next step.
QWidget* emptyState(Symbol symbol, const QString& title, const QString& sentence, QAction* next = nullptr);

}  // namespace brandpunt::ui
