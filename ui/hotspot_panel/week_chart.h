// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <optional>

#include "hotspot/hot_times.h"

namespace brandpunt::ui {

/// Hour by weekday, with the sums at the sides and the peak framed. The day starts at 06, so that a night stays in
/// one piece. Ctrl+C copies the numbers.
class WeekChart : public QWidget {
  Q_OBJECT
 public:
  explicit WeekChart(QWidget* parent = nullptr);
  void show(const HotTimes& times, const QString& sentence);
  QSize sizeHint() const override { return {440, 156}; }
  QSize minimumSizeHint() const override { return {240, 156}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  HotTimes m_times = {};
};

}  // namespace brandpunt::ui
