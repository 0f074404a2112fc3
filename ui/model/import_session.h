// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <optional>
#include <set>

#include "gather/import_incidents.h"
#include "model/column_table.h"
#include "model/import_question.h"
#include "model/reject_table.h"
#include "task/lane.h"

namespace brandpunt::ui {

class Session;

/// Reading one police export: looked at first, asked about one thing at a time, read when the user says so, accounted for
/// at the end.
class ImportSession : public QObject {
  Q_OBJECT
 public:
  enum class State {
    None,
    Looking,  ///< the file is being read for the first time, nothing is stored
    Preview,  ///< what would happen is shown, with what is still to be asked
    Reading,  ///< being stored
    Report,   ///< stored
  };
  ImportSession(Session& session, QObject* parent = nullptr);

  void look(const std::filesystem::path& file);
  /// Looks again with something told. A failure leaves all as it was before.
  void tellColumn(int column, Field field);
  void leaveOut(Field field);
  void tellOffence(Offence offence);
  void tellWords(const std::map<std::string, Offence>& offences);
  void tellCrs(CrsId crs);
  /// The reference system that was guessed is the right one.
  void tellGuessedCrs();
  void tellTimeZone(const std::string& zone);
  void tellOrder(DateOrder order);
  /// It may stay as it is.
  void settle(const WizardQuestion& question);
  /// Reads again with what was said of refused rows.
  void lookAtCorrections();
  void writeRejects(const std::filesystem::path& file);
  void read();
  void leave();
  void stop() { m_lane.stop(); }

  State state() const { return m_state; }
  /// Looking again, while the former answer is still shown.
  bool isBusy() const { return m_lane.isBusy(); }
  /// All that an import needs is known.
  bool canRead() const { return m_state == State::Preview && !m_outcome.question && !isBusy(); }
  const app::ImportRequest& request() const { return m_request; }
  const ImportReport& report() const { return m_outcome.batch.report; }
  const app::ImportOutcome& outcome() const { return m_outcome; }
  /// What is still to be asked; the first one is shown.
  const std::vector<WizardQuestion>& questions() const { return m_questions; }
  ColumnTable& columns() { return m_columns; }
  RejectTable& rejects() { return m_rejects; }

 signals:
  /// Another state.
  void changed();
  /// The same state with other answers, or busy with them.
  void refreshed();
  void columnPicked(int row);
  void progressed(double share, const QString& doing);

 private:
  void lookAgain();
  void take(app::ImportOutcome outcome);
  std::filesystem::path target() const;
  void enter(State state);

  Session& m_session;
  app::ImportRequest m_request = {};
  app::ImportRequest m_before = {};  ///< as it was when the file was last looked at with success
  app::ImportOutcome m_outcome = {};
  std::set<std::string> m_settled = {};
  std::vector<WizardQuestion> m_questions = {};
  std::filesystem::path m_target = {};
  ColumnTable m_columns;
  RejectTable m_rejects;
  State m_state = State::None;
  Lane m_lane;
};

}  // namespace brandpunt::ui
