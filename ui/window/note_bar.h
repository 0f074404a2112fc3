// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QTimer>

#include "model/session.h"

class QLabel;
class QPushButton;

namespace brandpunt::ui {

/// What was just done or what went wrong, at the foot of the window's middle. It takes no focus; what was done goes
/// away after ten seconds, a failure stays until it is closed.
class NoteBar : public QFrame {
  Q_OBJECT
 public:
  explicit NoteBar(QWidget* over);
  void say(const QString& sentence, FollowUp followUp, const QString& file);
  void warn(const QString& sentence);
  /// What was done before is no news any more; a failure stays.
  void leave() { setVisible(m_failure && isVisible()); }
  QString text() const;

 signals:
  void undoAsked();
  void openAsked(const QString& file);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void show(const QString& sentence, bool failure);
  void place();
  QWidget* m_over;
  QLabel* m_sign;
  QLabel* m_text;
  QPushButton* m_undo;
  QPushButton* m_open;
  QPushButton* m_close;
  QTimer m_timer;
  QString m_file = {};
  bool m_failure = false;
};

}  // namespace brandpunt::ui
