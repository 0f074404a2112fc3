// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/session.h"
#include "theme/parts.h"

namespace brandpunt::ui {

/// The exports that were read, newest first: when, up to which day, of which time, and what each brought, changed and took
/// away; of the newest at once, of the others when asked for. Each can be taken out, unless a later one builds on it: then a sentence says which.
class BatchList : public QWidget {
  Q_OBJECT
 public:
  explicit BatchList(Session& session, QWidget* parent = nullptr);

 private:
  void fill();
  /// All of it, or not; the keyboard stays on the button for it.
  void turnOver();
  void add(const ImportBatch& batch, bool whole);

  Session& m_session;
  QVBoxLayout* m_all;
  QPushButton* m_more = nullptr;
  bool m_whole = false;  ///< all of every export, not of the newest only
};

}  // namespace brandpunt::ui
