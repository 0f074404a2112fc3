// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <string>
#include <vector>

#include "incident/import_report.h"

namespace brandpunt::ui {

/// How sure the program must be of a column to take it without asking.
inline constexpr double sureEnough = 0.75;

/// The columns of an export: what each becomes, some of its values, how sure that is, and why it is left out. Of a column
/// that is left out no value is ever shown.
class ColumnTable : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Name, Meaning, Example, Remark, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;
  /// \param samples  beside the columns; may be empty
  void setColumns(std::vector<ColumnUse> columns, std::vector<std::vector<std::string>> samples);
  const std::vector<ColumnUse>& columns() const { return m_columns; }
  /// Some values of a column, as one line; empty where none may be shown.
  QString example(int row) const;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  static QString meaning(Field field);

 private:
  std::vector<ColumnUse> m_columns = {};
  std::vector<std::vector<std::string>> m_samples = {};
};

}  // namespace brandpunt::ui
