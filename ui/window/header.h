// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTabBar>
#include <QWidget>

class QCompleter;
class QLineEdit;
class QMenuBar;
class QStandardItemModel;

namespace brandpunt::ui {

class CommandSet;
class Session;
enum class Place;

/// The four places as tabs with a line under the one that is open.
class PlaceTabs : public QTabBar {
  Q_OBJECT
 public:
  explicit PlaceTabs(QWidget* parent = nullptr);

 protected:
  QSize tabSizeHint(int index) const override;
  void paintEvent(QPaintEvent* event) override;
};

/// The top of the window: menu, the four places, undo, and the field that finds places and commands.
class Header : public QWidget {
  Q_OBJECT
 public:
  Header(Session& session, CommandSet& commands, QWidget* parent = nullptr);
  void focusSearch();

 signals:
  void hotspotChosen(qint64 id);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void refresh();
  void fillSearch();
  void take(const QModelIndex& found);
  Session& m_session;
  CommandSet& m_commands;
  QMenuBar* m_menu;
  PlaceTabs* m_tabs;
  QLineEdit* m_search;
  QWidget* m_right;
  QStandardItemModel* m_finds;
};

}  // namespace brandpunt::ui
