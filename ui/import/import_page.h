// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/import_session.h"
#include "theme/parts.h"

class QAction;
class QProgressBar;

namespace brandpunt::ui {

/// The middle of the place Data while an export is looked at: its columns, and the account of its rows.
class ImportPage : public QWidget {
  Q_OBJECT
 public:
  explicit ImportPage(ImportSession& session, QWidget* parent = nullptr);

 private:
  void refresh();
  void showTable();
  ImportSession& m_session;
  QVBoxLayout* m_all;
  QProgressBar* m_bar = nullptr;
  QLabel* m_doing = nullptr;
};

/// Right of it: one question at a time, and the button that goes on.
class ImportSide : public Panel {
  Q_OBJECT
 public:
  ImportSide(ImportSession& session, QAction& toHotspots, QWidget* parent = nullptr);

 private:
  void refresh();
  void askOffence();
  void askCrs();
  void showColumnChoice();
  void showFindings();
  void addActions();
  ImportSession& m_session;
  QAction& m_toHotspots;
};

/// Left of it: what was recognised and what was left out.
class ImportSummary : public Panel {
  Q_OBJECT
 public:
  explicit ImportSummary(ImportSession& session, QWidget* parent = nullptr);

 private:
  void refresh();
  ImportSession& m_session;
};

}  // namespace brandpunt::ui
