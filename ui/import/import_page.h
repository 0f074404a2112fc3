// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/import_session.h"
#include "theme/parts.h"

class QProgressBar;
class QStackedLayout;

namespace brandpunt::ui {

/// The middle of the place Data while an export is looked at: its columns, its refused rows, and the account of all rows.
class ImportPage : public QWidget {
  Q_OBJECT
 public:
  explicit ImportPage(ImportSession& session, QWidget* parent = nullptr);
  /// Shows the refused rows instead of the columns.
  void showRejects(bool rejects);

 private:
  void rebuild();
  void showBusy();
  void addBar(QBoxLayout& layout);
  void showTables();
  void refreshTables();
  QWidget* columnView();
  QString title() const;

  ImportSession& m_session;
  QVBoxLayout* m_all;
  // Of what is shown now; nothing where it is something else.
  QProgressBar* m_bar = nullptr;
  QLabel* m_doing = nullptr;
  QLabel* m_title = nullptr;
  QVBoxLayout* m_tables = nullptr;
  QVBoxLayout* m_foot = nullptr;
  bool m_rejects = false;
};

}  // namespace brandpunt::ui
