// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reject_table.h"

#include "incident/moment/time_text.h"
#include "model/words.h"
#include "theme/theme.h"

namespace brandpunt::ui {

namespace {

constexpr const char* noOffence = "no-offence";
constexpr const char* noDate = "no-date";

}  // namespace

void RejectTable::setRejects(std::vector<RejectedRow> rejects, const RowCorrections& corrections) {
  beginResetModel();
  m_rejects = std::move(rejects);
  m_corrections = corrections;
  endResetModel();
}

bool RejectTable::lacksOffence(int row) const {
  return m_rejects[static_cast<std::size_t>(row)].reason == noOffence;
}

bool RejectTable::canBeCorrected(int row) const {
  const std::string& reason = m_rejects[static_cast<std::size_t>(row)].reason;
  return reason == noOffence || reason == noDate;
}

int RejectTable::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rejects.size());
}

int RejectTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant RejectTable::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const RejectedRow& reject = m_rejects[static_cast<std::size_t>(index.row())];
  if (role == Qt::ForegroundRole && index.column() == Correction) return tokens().accent;
  if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole) return {};
  switch (index.column()) {
    case RowNumber:
      return static_cast<qulonglong>(reject.sourceRow);
    case Reason:
      return Words::rejection(reject.reason);
    case Value:
      return QString::fromStdString(reject.value);
    case Correction: {
      const auto told = m_corrections.find(reject.sourceRow);
      const bool asks = role == Qt::DisplayRole && canBeCorrected(index.row());
      if (told == m_corrections.end())
        return asks ? (lacksOffence(index.row()) ? tr("choose the offence") : tr("type the date"))
                    : QString();
      if (told->second.offence) return shown(infoOf(*told->second.offence).one);
      return QString::fromStdString(told->second.start);
    }
    default:
      return {};
  }
}

QVariant RejectTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case RowNumber:
      return tr("Row in the file");
    case Reason:
      return tr("Why it is refused");
    case Value:
      return tr("What stands there");
    case Correction:
      return tr("It should be");
    default:
      return {};
  }
}

Qt::ItemFlags RejectTable::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  if (index.isValid() && index.column() == Correction && canBeCorrected(index.row()))
    flags |= Qt::ItemIsEditable;
  return flags;
}

bool RejectTable::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)) return false;
  const std::uint64_t row = m_rejects[static_cast<std::size_t>(index.row())].sourceRow;
  if (lacksOffence(index.row())) {
    const int offence = value.toInt();
    if (offence < 0)
      m_corrections.erase(row);
    else
      m_corrections[row] = {.offence = static_cast<Offence>(offence)};
  } else {
    const std::string text = value.toString().trimmed().toStdString();
    const auto read = readTimeText(text, DateOrder::DayMonthYear);
    if (!text.empty() && (!read || !read->date)) return false;
    if (text.empty())
      m_corrections.erase(row);
    else
      m_corrections[row] = {.start = text};
  }
  emit dataChanged(index, index);
  return true;
}

}  // namespace brandpunt::ui
