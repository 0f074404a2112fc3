// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/return_key.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QKeyEvent>

namespace brandpunt::ui {

ReturnKey::ReturnKey() { qApp->installEventFilter(this); }

bool ReturnKey::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return false;
  auto* button = qobject_cast<QAbstractButton*>(watched);
  const auto* key = static_cast<QKeyEvent*>(event);
  const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
  if (!button || !enter || key->modifiers() & ~Qt::KeypadModifier) return false;
  if (qobject_cast<QDialog*>(button->window()) || !button->isEnabled()) return false;
  button->click();
  return true;
}

}  // namespace brandpunt::ui
