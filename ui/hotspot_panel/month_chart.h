// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "hotspot_panel/chart.h"
#include "period/civil_time.h"

namespace brandpunt::ui {

/// A month of a hotspot beside what was to be expected.
struct ChartMonth {
  Date first = {};
  int n = 0;
  double low = 0, high = 0;  ///< band in which 8 in 10 months lie; low > high: unknown
};

/// Two years of months as a line, over the band of what was to be expected. Only months outside the band get a mark
/// and a number. Ctrl+C copies the numbers.
class MonthChart : public Chart {
  Q_OBJECT
 public:
  explicit MonthChart(QWidget* parent = nullptr);
  /// \param months  oldest first; the last twelve are the period itself
  /// \param sentence  what the chart shows, for somebody who cannot see it
  void show(std::vector<ChartMonth> months, const QString& sentence);
  QSize sizeHint() const override { return {440, 112}; }
  NumberTable numbers() const override;
  QSize minimumSizeHint() const override { return {240, 108}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::vector<ChartMonth> m_months = {};
};

}  // namespace brandpunt::ui
