// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace brandpunt::ui {

/// Enter presses the button that has the keyboard, as Space does; Qt does that in dialogs only.
class ReturnKey : public QObject {
  Q_OBJECT
 public:
  /// Watches all widgets of the application.
  ReturnKey();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace brandpunt::ui
