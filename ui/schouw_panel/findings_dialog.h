// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <memory>
#include <vector>

#include "model/session.h"
#include "show/prepare_schouw.h"
#include "theme/parts.h"

class QComboBox;
class QLineEdit;

namespace brandpunt::ui {

/// The form of a site inspection to type in: dates, the open questions, the checklist round by round, agreements. It
/// fills in the same rows as the file does, so both are checked by the same rules.
class FindingsDialog : public QDialog {
  Q_OBJECT
 public:
  FindingsDialog(Session& session, std::shared_ptr<const app::SchouwPrepared> prepared, QWidget* parent);

  /// Reads a filled-in form from a file in place of what is typed.
  void readFile(const QString& file);
  /// Records what is typed, all of it or nothing; what is wrong is shown at its row.
  void record();
  /// The first row of this kind and id, to fill in from outside; -1 where there is none.
  int rowOf(const std::string& kind, const std::string& id) const;
  void fill(int row, const QString& answer, const QString& remark = {}, const QString& who = {},
            const QString& when = {});

 private:
  struct Entry {
    Segments* choice = nullptr;  ///< ja, deels, nee, nvt; or ja, nee
    QComboBox* list = nullptr;
    QLineEdit* answer = nullptr;
    QLineEdit* photo = nullptr;
    QLineEdit* remark = nullptr;
    QLineEdit* who = nullptr;
    QLineEdit* when = nullptr;
    QLabel* problem = nullptr;
    std::vector<std::string> words = {};  ///< of choice or list
  };
  void build();
  void addHeading(const QString& text, const QString& note = {});
  void addRow(std::size_t row);
  QLineEdit* field(const QString& name, const QString& hint, int width = 0);
  QString questionOf(std::size_t row) const;
  FormRows filledIn() const;
  bool showProblems(const FormRows& rows);
  std::size_t firstEntry() const;
  void take(Result<app::FindingsTaken> taken);

  Session& m_session;
  std::shared_ptr<const app::SchouwPrepared> m_prepared;
  FormRows m_rows;
  std::vector<Entry> m_entries = {};  ///< one for each row
  Panel* m_panel = nullptr;
  QLabel* m_message = nullptr;
};

}  // namespace brandpunt::ui
