// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hotspot_table.h"

#include <algorithm>

#include "model/words.h"

namespace brandpunt::ui {

void HotspotTable::setSheets(std::vector<app::HotspotSheet> sheets) {
  beginResetModel();
  m_sheets = std::move(sheets);
  endResetModel();
}

const app::HotspotSheet* HotspotTable::sheet(Id<Hotspot> hotspot) const {
  const int row = rowOf(hotspot);
  return row < 0 ? nullptr : &m_sheets[static_cast<std::size_t>(row)];
}

int HotspotTable::rowOf(Id<Hotspot> hotspot) const {
  const auto found = std::ranges::find_if(m_sheets, [&](const auto& s) { return s.hotspot.id == hotspot; });
  return found == m_sheets.end() ? -1 : static_cast<int>(found - m_sheets.begin());
}

QString HotspotTable::summary() const {
  const auto with = [&](Verdict verdict) {
    return static_cast<int>(
        std::ranges::count_if(m_sheets, [&](const auto& s) { return s.hotspot.verdict == verdict; }));
  };
  QStringList parts;
  parts << tr("%n hotspot(s)", nullptr, with(Verdict::Hotspot));
  if (const int n = with(Verdict::Watch)) parts << tr("%n to watch", nullptr, n);
  if (const int n = with(Verdict::TooFew)) parts << tr("%n too small", nullptr, n);
  return parts.join(QStringLiteral(", "));
}

NumberTable HotspotTable::numbers() const {
  NumberTable table{{tr("Number"), tr("Place"), tr("Hottest time"), tr("Count"), tr("The year before"),
                     tr("Change"), tr("Band"), tr("Verdict")}};
  for (const app::HotspotSheet& sheet : m_sheets) {
    const Hotspot& hotspot = sheet.hotspot;
    table.push_back({QString::number(hotspot.rank), Words::title(sheet), Words::peak(sheet.times),
                     QString::number(hotspot.n),
                     hotspot.nBefore ? QString::number(*hotspot.nBefore) : tr("unknown"),
                     Words::change(sheet.change), Words::trendBand(sheet), Words::verdict(hotspot.verdict)});
  }
  return table;
}

int HotspotTable::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_sheets.size());
}

int HotspotTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant HotspotTable::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const app::HotspotSheet& sheet = m_sheets[static_cast<std::size_t>(index.row())];
  if (role == SheetRole) return QVariant::fromValue(static_cast<const void*>(&sheet));
  if (role == Qt::AccessibleTextRole && index.column() == Place) return Words::row(sheet);
  if (role == Qt::ToolTipRole && index.column() == Place) return Words::title(sheet);
  if (role == Qt::ToolTipRole && index.column() == ChangeInterval) return Words::trendBand(sheet);
  if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
  switch (index.column()) {
    case Place:
      return Words::title(sheet);
    case Count:
      return sheet.hotspot.n;
    case ChangeText:
      return Words::change(sheet.change);
    case ChangeInterval:
      return role == Qt::AccessibleTextRole ? Words::trendBand(sheet) : QString();
    case VerdictColumn:
      return Words::verdict(sheet.hotspot.verdict);
    default:
      return {};
  }
}

QVariant HotspotTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) {
    return static_cast<int>(Qt::AlignVCenter | (section == Count || section == ChangeText ? Qt::AlignRight
                                                : section == ChangeInterval               ? Qt::AlignHCenter
                                                                                          : Qt::AlignLeft));
  }
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Place:
      return tr("Place and hottest time");
    case Count:
      return tr("Count");
    case ChangeText:
      return tr("Change");
    case ChangeInterval:
      return tr("equal");
    case VerdictColumn:
      return tr("Verdict");
    default:
      return {};
  }
}

}  // namespace brandpunt::ui
