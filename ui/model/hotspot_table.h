// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "model/number_table.h"
#include "show/hotspot_sheet.h"

namespace brandpunt::ui {

/// The ranked list: one row a hotspot, over a snapshot of values.
class HotspotTable : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Place, Count, ChangeText, ChangeInterval, VerdictColumn, ColumnCount };
  /// Beside the text of a cell: the sheet itself for delegates, and the sentence for a screen reader.
  enum Role { SheetRole = Qt::UserRole };

  using QAbstractTableModel::QAbstractTableModel;
  void setSheets(std::vector<app::HotspotSheet> sheets);
  const std::vector<app::HotspotSheet>& sheets() const { return m_sheets; }
  const app::HotspotSheet* sheet(Id<Hotspot> hotspot) const;
  int rowOf(Id<Hotspot> hotspot) const;  ///< -1 where it is not in the list
  /// "4 hotspots, 3 to watch, 1 too small"
  QString summary() const;
  NumberTable numbers() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<app::HotspotSheet> m_sheets = {};
};

}  // namespace brandpunt::ui
