// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/folders.h"

#include <QDir>
#include <QStandardPaths>

namespace brandpunt::ui {

QString documentsFolder() {
  const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  return QDir(documents).exists() ? documents : QDir::homePath();
}

}  // namespace brandpunt::ui
