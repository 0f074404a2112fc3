// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "hotspot/when/hot_times.h"
#include "hotspot_panel/chart.h"

namespace brandpunt::ui {

/// Hour by weekday, with the sums at the sides and the peak framed. The day starts at 06, so that a night stays in
/// one piece. Ctrl+C copies the numbers.
class WeekChart : public Chart {
  Q_OBJECT
 public:
  explicit WeekChart(QWidget* parent = nullptr);
  void show(const HotTimes& times, const QString& sentence);
  QSize sizeHint() const override { return {440, 168}; }
  NumberTable numbers() const override;
  QSize minimumSizeHint() const override { return {240, 168}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  HotTimes m_times = {};
};

}  // namespace brandpunt::ui
