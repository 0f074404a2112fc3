// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "place/point.h"

class QLabel;
class QLineEdit;
class QProgressBar;

namespace brandpunt::ui {

class Session;

/// The foot of the window: dossier, how far the data reach, what is going on, position, scale, reference system and
/// the class of what is on the screen, which is always in sight.
class StatusStrip : public QWidget {
  Q_OBJECT
 public:
  explicit StatusStrip(Session& session, QWidget* parent = nullptr);
  void showPosition(Point place);
  void showScale(double scale);
  void showClass(const QString& words, bool closed);

 signals:
  void scaleAsked(double scale);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void refresh();
  Session& m_session;
  QLabel* m_dossier;
  QLabel* m_data;
  QLabel* m_doing;
  QProgressBar* m_bar;
  QWidget* m_where;
  QLabel* m_position;
  QLineEdit* m_scale;
  QLabel* m_crs;
  QLabel* m_lock;
  QLabel* m_class;
};

}  // namespace brandpunt::ui
