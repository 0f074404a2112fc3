// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

#include "hotspot/change/trend.h"
#include "model/session.h"

namespace brandpunt::ui {

/// Under the map: every month of the data as a bar, the months looked at in the accent, the same months a year before
/// underlined. Drag over months to look at those; left and right move the period by a month.
class TimeStrip : public QWidget {
  Q_OBJECT
 public:
  explicit TimeStrip(Session& session, QWidget* parent = nullptr);
  QSize sizeHint() const override { return {400, 64}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void recount();
  int monthAt(double x) const;
  double left() const;
  double step() const;
  void ask(int from, int to);

  Session& m_session;
  std::vector<MonthCount> m_months = {};
  int m_dragFrom = -1;
  int m_dragTo = -1;
};

}  // namespace brandpunt::ui
