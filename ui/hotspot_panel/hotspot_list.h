// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTreeView>

#include "model/hotspot_table.h"

namespace brandpunt::ui {

/// The ranked list of hotspots: up and down select, Enter opens the advice.
class HotspotList : public QTreeView {
  Q_OBJECT
 public:
  HotspotList(HotspotTable& table, QWidget* parent = nullptr);
  void select(Id<Hotspot> hotspot);
  static constexpr int rowHeight = 36;

 signals:
  void selected(brandpunt::Id<brandpunt::Hotspot> hotspot);
  void opened(brandpunt::Id<brandpunt::Hotspot> hotspot);

 protected:
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void resizeEvent(QResizeEvent* event) override;
  void drawRow(QPainter* painter, const QStyleOptionViewItem& options,
               const QModelIndex& index) const override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void fitColumns();
  HotspotTable& m_table;
};

}  // namespace brandpunt::ui
