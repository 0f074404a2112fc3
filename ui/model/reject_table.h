// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <vector>

#include "incident/import_report.h"

namespace brandpunt::ui {

/// The rows that were refused, with what the user says of those that lack one value. What is said is read by the next look
/// at the file.
class RejectTable : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { RowNumber, Reason, Value, Correction, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;
  void setRejects(std::vector<RejectedRow> rejects, const RowCorrections& corrections);
  const std::vector<RejectedRow>& rejects() const { return m_rejects; }
  const RowCorrections& corrections() const { return m_corrections; }
  /// Does it lack an offence (chosen from the list), and not a date (typed)?
  bool lacksOffence(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  /// A date as text, or an offence as its number; an empty value takes the correction back. \returns false for a text that
  /// is no date.
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

 private:
  bool canBeCorrected(int row) const;
  std::vector<RejectedRow> m_rejects = {};
  RowCorrections m_corrections = {};
};

}  // namespace brandpunt::ui
