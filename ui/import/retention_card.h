// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/session.h"
#include "theme/parts.h"

namespace brandpunt::ui {

/// How long rows are kept, which ones are past that, and the button that turns them into counts: pressed once it says what
/// would go, pressed twice it goes. Afterwards it says what went.
class RetentionCard : public QWidget {
  Q_OBJECT
 public:
  explicit RetentionCard(Session& session, QWidget* parent = nullptr);

 private:
  void fill();
  void addTerm();
  void addReport(const PurgeReport& report);
  void addDue();
  void addQuestion();

  Session& m_session;
  QVBoxLayout* m_all;
  bool m_asking = false;
  bool m_keptForNow = false;  ///< the keyboard goes back to the question
};

}  // namespace brandpunt::ui
