// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/session.h"
#include "theme/parts.h"

class QAction;

namespace brandpunt::ui {

class HotspotList;
class MonthChart;
class WeekChart;

/// Right in the place Hotspots: the ranked list, and the page of the selected one.
class HotspotPage : public QWidget {
  Q_OBJECT
 public:
  HotspotPage(Session& session, QAction& toAdvice, QAction& share, QAction& import,
              QWidget* parent = nullptr);

 private:
  void showList();
  void showPage();

  Session& m_session;
  QAction& m_import;
  QLabel* m_summary = nullptr;
  HotspotList* m_list = nullptr;
  QWidget* m_full = nullptr;
  QWidget* m_nothing = nullptr;
  QBoxLayout* m_all = nullptr;
  Panel* m_page = nullptr;
};

}  // namespace brandpunt::ui
