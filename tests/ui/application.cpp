// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSettings>
#include <QStandardPaths>
#include <QThread>
#include <clocale>

#include "support/shared_data.h"
#include "task/turns.h"

namespace brandpunt::test {

QApplication& application() {
  static int argc = 1;
  static char name[] = "ui_test";
  static char* argv[] = {name, nullptr};
  static QApplication* made = [] {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    auto* one = new QApplication(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setOrganizationName(QStringLiteral("BrandpuntTest"));
    QApplication::setApplicationName(QStringLiteral("BrandpuntTest"));
    QSettings().clear();
    return one;
  }();
  return *made;
}

bool waitFor(const std::function<bool()>& condition, int most_ms) {
  QElapsedTimer clock;
  clock.start();
  while (!condition() || !ui::Turns::areOver()) {
    if (clock.elapsed() > most_ms) return false;
    QApplication::processEvents(QEventLoop::AllEvents, 20);
    QThread::msleep(2);
  }
  return true;
}

void keepPicture(QWidget& widget, const std::string& name) {
  const QString folder = QString::fromStdString((buildFolder() / "ui-pictures").string());
  QDir().mkpath(folder);
  // Widgets made just now get their size in several turns of the loop.
  for (int turn = 0; turn < 12; ++turn) {
    QApplication::processEvents();
    QThread::msleep(3);
  }
  widget.grab().save(folder + QLatin1Char('/') + QString::fromStdString(name) + QStringLiteral(".png"));
}

}  // namespace brandpunt::test
