// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "hotspot_panel/chart.h"

namespace brandpunt::ui {

/// Why this radius: the distances of the incidents to their k-th neighbour, from near to far. Left of the bend they lie in
/// groups, right of it they are scattered. Ctrl+C copies the numbers.
class KneeChart : public Chart {
  Q_OBJECT
 public:
  explicit KneeChart(QWidget* parent = nullptr);
  /// \param curve_m   rising; fewer than two: nothing is drawn
  /// \param knee_m    where it bends; 0: nowhere
  /// \param radius_m  the radius in use
  /// \param sentence  what the chart shows, for somebody who cannot see it
  void show(std::vector<double> curve_m, double knee_m, double radius_m, int neighbour,
            const QString& sentence);
  QSize sizeHint() const override { return {640, 190}; }
  QSize minimumSizeHint() const override { return {320, 150}; }
  NumberTable numbers() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::vector<double> m_curve_m = {};
  double m_knee_m = 0, m_radius_m = 0;
  int m_neighbour = 0;
};

}  // namespace brandpunt::ui
