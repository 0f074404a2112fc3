// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTableWidget>
#include <QWidget>

#include "model/number_table.h"

namespace brandpunt::ui {

/// A chart that can say its numbers: as a table beside it, and to the clipboard with Ctrl+C.
class Chart : public QWidget {
  Q_OBJECT
 public:
  /// \param name  what the chart counts, for somebody who cannot see it
  explicit Chart(const QString& name, QWidget* parent = nullptr);
  virtual NumberTable numbers() const = 0;

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  /// The ring that says where the keyboard is; the last thing to draw.
  void drawFocus(QPainter& painter) const;
};

/// The numbers of a chart, to read and to copy.
class ChartTable : public QTableWidget {
  Q_OBJECT
 public:
  explicit ChartTable(const Chart& chart, QWidget* parent = nullptr);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  NumberTable m_numbers;
};

}  // namespace brandpunt::ui
