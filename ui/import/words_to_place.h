// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/session.h"
#include "theme/parts.h"

namespace brandpunt::ui {

/// The codes and words of exports that the offence table does not have, with how many incidents carry each, and which
/// offence the user says they are; that can be changed at any time. Empty where there are none.
class WordsToPlace : public QWidget {
  Q_OBJECT
 public:
  explicit WordsToPlace(Session& session, QWidget* parent = nullptr);

 private:
  void fill();
  /// All of it, or not; the keyboard stays on the button for it.
  void turnOver();

  Session& m_session;
  QVBoxLayout* m_all;
  QPushButton* m_more = nullptr;
  bool m_whole = false;
};

}  // namespace brandpunt::ui
