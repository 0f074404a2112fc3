// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QWidget>

namespace brandpunt::ui {

/// Shows where the keyboard is: 2 px of accent, 2 px off the widget. Item views and the map draw their own inside.
/// One of these serves the whole application.
class FocusRing : public QObject {
  Q_OBJECT
 public:
  FocusRing();
  ~FocusRing() override;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void follow(QWidget* widget);
  void place();
  QPointer<QWidget> m_widget = {};
  QPointer<QWidget> m_ring = {};
  QList<QPointer<QWidget>> m_watched =
      {};  ///< the widget and what it lies in, up to what the ring is drawn on
};

/// Does this widget draw its own focus, inside itself?
bool drawsOwnFocus(const QWidget* widget);

}  // namespace brandpunt::ui
