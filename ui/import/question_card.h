// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/import_session.h"
#include "theme/parts.h"

class QComboBox;

namespace brandpunt::ui {

/// One question about an export, with our guess, what stands in the file, and the ways to answer it.
class QuestionCard : public QWidget {
  Q_OBJECT
 public:
  QuestionCard(ImportSession& session, const WizardQuestion& question, QWidget* parent = nullptr);

  /// Where the keyboard begins: the button that says that our guess is right, else the first list.
  QWidget* first() const { return m_first; }

 private:
  void ask(const QString& sentence, const QString& detail = {});
  /// A list of which one is chosen; the first entry is a hint and stands for nothing.
  QComboBox* choice(const QString& name, const QString& hint);
  /// The button that says that our guess is right.
  void accept(const QString& text, std::function<void()> tell);
  void askOffence();
  void askDate();
  void askCrs();
  void askTimeZone();
  void askColumn();
  void askOrder();
  void askGuessedCrs();
  void askWords();
  QComboBox* columnChoice(const QString& name);
  QComboBox* crsChoice();

  ImportSession& m_session;
  WizardQuestion m_question;
  QVBoxLayout* m_all;
  QWidget* m_first = nullptr;
};

}  // namespace brandpunt::ui
