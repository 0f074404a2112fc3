// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/import_session.h"
#include "theme/parts.h"

class QAction;

namespace brandpunt::ui {

/// Right of an export that is looked at: one question at a time, then what one should know, and the button that goes on.
class ImportSide : public Panel {
  Q_OBJECT
 public:
  ImportSide(ImportSession& session, QAction& toHotspots, QAction& undoImport, QWidget* parent = nullptr);

 private:
  void refresh();
  void showQuestion();
  void showColumnChoice();
  void showFindings();
  void addActions();
  ImportSession& m_session;
  QAction& m_toHotspots;
  QAction& m_undoImport;
  QWidget* m_next = nullptr;  ///< where the keyboard goes: the question, else the button that goes on
  bool m_answering = false;   ///< the keyboard was here when the file was looked at again
};

}  // namespace brandpunt::ui
