// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/number_table.h"

#include <QClipboard>
#include <QGuiApplication>

namespace brandpunt::ui {

void copyToClipboard(const NumberTable& numbers) {
  QString text;
  for (const QStringList& line : numbers) text += line.join(QLatin1Char('\t')) + QLatin1Char('\n');
  QGuiApplication::clipboard()->setText(text);
}

}  // namespace brandpunt::ui
