// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <QObject>
#include <optional>

#include "gather/import_incidents.h"
#include "task/lane.h"

namespace brandpunt::ui {

class Session;

/// The columns of an export: what each becomes, how sure that is, and why it is left out. Never a value of a cell:
/// what is left out must not be seen either.
class ColumnTable : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Name, Meaning, Sureness, Why, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;
  void setColumns(std::vector<ColumnUse> columns);
  const std::vector<ColumnUse>& columns() const { return m_columns; }
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  static QString meaning(Field field);

 private:
  std::vector<ColumnUse> m_columns = {};
};

/// Reading one police export: looked at first, read when the user says so, accounted for at the end.
class ImportSession : public QObject {
  Q_OBJECT
 public:
  enum class State {
    None,
    Looking,   ///< the file is being read, nothing is stored
    Preview,   ///< what would happen is shown
    Question,  ///< the file does not tell something that we must know
    Reading,   ///< being stored
    Report,    ///< stored
  };
  ImportSession(Session& session, QObject* parent = nullptr);

  void look(const std::filesystem::path& file);
  /// Looks again with something told: a column's field, the offence, the reference system.
  void tellColumn(const std::string& column, std::optional<Field> field);
  void tellOffence(std::optional<Offence> offence);
  void tellCrs(CrsId crs);
  void read();
  void leave();
  void stop() { m_lane.stop(); }

  State state() const { return m_state; }
  const app::ImportRequest& request() const { return m_request; }
  const ImportReport& report() const { return m_outcome.batch.report; }
  const app::ImportOutcome& outcome() const { return m_outcome; }
  /// The sentence that asks for what is not known, in state Question.
  const QString& question() const { return m_question; }
  ColumnTable& columns() { return m_columns; }

 signals:
  void changed();
  void columnPicked(int row);
  void progressed(double share, const QString& doing);

 private:
  void lookAgain();
  std::filesystem::path target() const;
  void enter(State state);

  Session& m_session;
  app::ImportRequest m_request = {};
  app::ImportOutcome m_outcome = {};
  std::filesystem::path m_target = {};
  QString m_question = {};
  ColumnTable m_columns;
  State m_state = State::None;
  Lane m_lane;
};

}  // namespace brandpunt::ui
