// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/session.h"
#include "theme/parts.h"

class QAction;

namespace brandpunt::ui {

/// Right in the place Advice: the questions that decide, each with what its answers would change; the mix with its
/// budget and balance; what comes next when it does not help.
class QuestionsPanel : public QWidget {
  Q_OBJECT
 public:
  /// \param prepareSchouw, enterFindings  offered under the questions: many can only be answered on the spot
  /// \param openPlan  offered once the mix stands in the plan
  QuestionsPanel(Session& session, QAction& prepareSchouw, QAction& enterFindings, QAction& openPlan,
                 QWidget* parent = nullptr);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void refresh();
  void focusFirstQuestion();
  void fill();
  void addQuestions();
  void addSchouw();
  void ask(const std::string& factId);
  void addMix();
  void addEscalation();
  QWidget* question(const FactKind& kind, const QString& number);
  void recordMix();

  Session& m_session;
  QAction& m_prepareSchouw;
  QAction& m_enterFindings;
  QAction& m_openPlan;
  Panel* m_panel = nullptr;
  QPushButton* m_record = nullptr;
  std::shared_ptr<const app::AdviceGiven> m_shown = {};  ///< holds what the widgets point to
  bool m_all = false;
  std::string m_wanted = {};  ///< a fact that somebody wants to fill in; asked first
};

/// Countable blocks with "9 of 9": the budget of money or work.
class Meter : public QWidget {
 public:
  Meter(int used, int limit);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int m_used, m_limit;
};

/// Up to three dots: how many measures of a category are in the mix.
class BalanceDots : public QWidget {
 public:
  explicit BalanceDots(int n);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int m_n;
};

}  // namespace brandpunt::ui
