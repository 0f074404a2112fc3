// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/session.h"
#include "theme/parts.h"

class QAction;
class QSplitter;

namespace brandpunt::ui {

class Chart;
class HotspotList;

/// Right in the place Hotspots: the ranked list, and the page of the selected one.
class HotspotPage : public QWidget {
  Q_OBJECT
 public:
  HotspotPage(Session& session, QAction& toAdvice, QAction& share, QAction& import,
              QWidget* parent = nullptr);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void showList();
  void showPage();
  /// A sentence and the chart that proves it; the chart can give way to its numbers.
  void addFinding(const QString& strong, const QString& rest, Chart* chart, bool& asTable);

  Session& m_session;
  QAction& m_import;
  QLabel* m_summary = nullptr;
  HotspotList* m_list = nullptr;
  QWidget* m_full = nullptr;
  QSplitter* m_split = nullptr;
  bool m_divided = false;  ///< somebody moved the line between list and page
  QWidget* m_nothing = nullptr;
  QBoxLayout* m_all = nullptr;
  Panel* m_page = nullptr;
  bool m_monthsAsTable = false;
  bool m_weekAsTable = false;
};

}  // namespace brandpunt::ui
