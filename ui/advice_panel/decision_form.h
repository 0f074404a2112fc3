// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "model/session.h"
#include "theme/parts.h"

class QComboBox;
class QLineEdit;

namespace brandpunt::ui {

/// What is decided about a measure: who does it, by when, to what end and when that is looked at, how far it is, and the
/// conditions that somebody must look at first.
class DecisionForm : public QWidget {
  Q_OBJECT
 public:
  /// \param reasonNeeded  taking the measure goes against the rules, so it needs a reason
  DecisionForm(Session& session, const Measure& measure, bool reasonNeeded, QWidget* parent = nullptr);
  /// Puts the keyboard where a reason is asked for.
  void askReason();

 private:
  QLineEdit* field(QHBoxLayout& line, int stretch, const QString& title, const QString& hint,
                   const std::string& text);
  QLineEdit* dayField(QHBoxLayout& line, const QString& title, const std::optional<Date>& day);
  void addCourse(QHBoxLayout& line);
  void addGates(QVBoxLayout& layout);
  void addActs(QVBoxLayout& layout);
  /// Nothing where something typed cannot be read; that is told and the keyboard stands there.
  std::optional<PlanEntry> filledIn(PlanStatus status);
  bool readDay(QLineEdit& from, std::optional<Date>& into);
  void record(PlanStatus status);

  Session& m_session;
  const Measure& m_measure;
  QString m_name;
  bool m_reasonNeeded;
  PlanEntry m_before;
  bool m_decided = false;
  QLineEdit* m_owner = nullptr;
  QLineEdit* m_date = nullptr;
  QLineEdit* m_goal = nullptr;
  QLineEdit* m_evaluation = nullptr;
  QLineEdit* m_cost = nullptr;
  QLineEdit* m_reason = nullptr;
  QLineEdit* m_outcome = nullptr;
  QComboBox* m_course = nullptr;
};

}  // namespace brandpunt::ui
