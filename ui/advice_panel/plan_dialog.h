// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "model/session.h"
#include "theme/parts.h"

class QLineEdit;

namespace brandpunt::ui {

/// The plan of the selected hotspot as a whole: what will be done and what was left out, what is missing before it can be
/// adopted, the versions that were, and every decision in order. Follows the session while it is open.
class PlanDialog : public QDialog {
  Q_OBJECT
 public:
  PlanDialog(Session& session, QWidget* parent);

 private:
  void refresh();
  void addPlan();
  void addMissing();
  void addVersions();
  void addHistory();
  void addEntry(const QString& name, const PlanEntry& entry);
  QString nameOf(const std::string& measure) const;
  void adopt();

  Session& m_session;
  Panel* m_panel = nullptr;
  QLineEdit* m_by = nullptr;
  QPushButton* m_adopt = nullptr;
  bool m_wide = false;  ///< every decision is shown
};

}  // namespace brandpunt::ui
