// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSortFilterProxyModel>

#include "model/import_session.h"
#include "theme/parts.h"

namespace brandpunt::ui {

/// The refused rows of an export: filtered by reason and text, saved as a list, and mended where one value lacks.
class RejectView : public QWidget {
  Q_OBJECT
 public:
  explicit RejectView(ImportSession& session, QWidget* parent = nullptr);
  QAbstractItemModel& rows() { return m_shown; }
  void filter(const QString& reason);

 private:
  void askAndSave();
  void showButtons();
  ImportSession& m_session;
  QSortFilterProxyModel m_shown;
  QPushButton* m_again;
};

}  // namespace brandpunt::ui
