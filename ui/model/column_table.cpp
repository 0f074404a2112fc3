// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/column_table.h"

#include <QFont>

#include "incident/field_words.h"
#include "theme/theme.h"

namespace brandpunt::ui {

void ColumnTable::setColumns(std::vector<ColumnUse> columns, std::vector<std::vector<std::string>> samples) {
  beginResetModel();
  m_columns = std::move(columns);
  m_samples = std::move(samples);
  endResetModel();
}

int ColumnTable::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int ColumnTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ColumnTable::example(int row) const {
  const auto i = static_cast<std::size_t>(row);
  if (row < 0 || i >= m_samples.size()) return {};
  QStringList values;
  for (const std::string& value : m_samples[i]) values << QString::fromStdString(value);
  return values.join(QStringLiteral(" · "));
}

QString ColumnTable::meaning(Field field) { return shown(wordsOf(field)); }

QVariant ColumnTable::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const ColumnUse& use = m_columns[static_cast<std::size_t>(index.row())];
  const bool sure = use.confidence >= sureEnough;
  const Tokens& t = tokens();
  // Whole rows are coloured, so that one look tells what is used, what is doubtful and what stays out.
  if (role == Qt::BackgroundRole) return use.field ? (sure ? t.suitableBand : t.conditionalBand) : t.sunken;
  if (role == Qt::ForegroundRole && !use.field) return t.text2;
  if (role == Qt::ForegroundRole && index.column() == Remark) return sure ? t.suitable : t.conditional;
  if (role == Qt::FontRole && index.column() == Meaning && use.field) return fontOf(Type::Strong);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  switch (index.column()) {
    case Name:
      return QString::fromStdString(use.column);
    case Meaning:
      return use.field ? meaning(*use.field) : tr("left out");
    case Example:
      return example(index.row());
    case Remark:
      if (!use.field) return shown(use.droppedBecause);
      return sure ? tr("✓ certain") : tr("? please check");
    default:
      return {};
  }
}

QVariant ColumnTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Name:
      return tr("Column in the file");
    case Meaning:
      return tr("is read as");
    case Example:
      return tr("For example");
    case Remark:
      return tr("How sure, or why left out");
    default:
      return {};
  }
}

}  // namespace brandpunt::ui
