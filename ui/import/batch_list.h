// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/session.h"
#include "theme/parts.h"

namespace brandpunt::ui {

/// The exports that were read, newest first: when, up to which day, of which time, and what each brought, changed and took
/// away. Each can be taken out, unless a later one builds on it: then a sentence says which.
class BatchList : public QWidget {
  Q_OBJECT
 public:
  explicit BatchList(Session& session, QWidget* parent = nullptr);

 private:
  void fill();
  void add(const ImportBatch& batch);

  Session& m_session;
  QVBoxLayout* m_all;
  bool m_whole = false;  ///< not the newest few only
};

}  // namespace brandpunt::ui
