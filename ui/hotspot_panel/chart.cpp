// SPDX-License-Identifier: GPL-3.0-or-later
#include "hotspot_panel/chart.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include "theme/theme.h"

namespace brandpunt::ui {

namespace {
constexpr int tableHeight = 220;
constexpr int lineHeight = 24;
}  // namespace

Chart::Chart(const QString& name, QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setProperty("ownFocus", true);
  setAccessibleName(name);
  setToolTip(tr("Ctrl+C copies the numbers."));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Chart::keyPressEvent(QKeyEvent* event) {
  event->matches(QKeySequence::Copy) ? copyToClipboard(numbers()) : QWidget::keyPressEvent(event);
}

void Chart::drawFocus(QPainter& painter) const {
  if (!hasFocus()) return;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(tokens().accent, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

ChartTable::ChartTable(const Chart& chart, QWidget* parent)
    : QTableWidget(parent), m_numbers(chart.numbers()) {
  setAccessibleName(chart.accessibleName());
  setAccessibleDescription(chart.accessibleDescription());
  setToolTip(tr("Ctrl+C copies the numbers."));
  setEditTriggers(NoEditTriggers);
  setSelectionMode(SingleSelection);
  setTabKeyNavigation(false);
  setShowGrid(false);
  setFixedHeight(tableHeight);
  setFont(fontOf(Type::Small));
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(lineHeight);
  verticalHeader()->setMinimumSectionSize(lineHeight);
  const QStringList& heads = m_numbers.front();
  setColumnCount(static_cast<int>(heads.size()));
  setRowCount(static_cast<int>(m_numbers.size()) - 1);
  setHorizontalHeaderLabels(heads);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setFont(fontOf(Type::Small));
  for (int row = 0; row < rowCount(); ++row) {
    const QStringList& words = m_numbers[static_cast<std::size_t>(row) + 1];
    for (int column = 0; column < columnCount(); ++column) {
      auto* cell = new QTableWidgetItem(words[column]);
      if (column > 0) cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
      setItem(row, column, cell);
    }
  }
  for (int column = 1; column < columnCount(); ++column)
    horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  if (rowCount() > 0) setCurrentCell(0, 0);
}

void ChartTable::keyPressEvent(QKeyEvent* event) {
  event->matches(QKeySequence::Copy) ? copyToClipboard(m_numbers) : QTableWidget::keyPressEvent(event);
}

}  // namespace brandpunt::ui
