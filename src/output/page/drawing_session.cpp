// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/drawing_session.h"

#include <QGuiApplication>
#include <QHashSeed>
#include <clocale>

namespace brandpunt::output {

void startDrawing() {
  if (QCoreApplication::instance()) return;
  QHashSeed::setDeterministicGlobalSeed();
  qputenv("QT_QPA_PLATFORM", "offscreen");
  // Qt writes local time into a PDF, and longer east and west of Greenwich than in it: the bytes would differ.
  qputenv("TZ", "UTC");
  // Qt keeps references to both until the program ends; the application is left standing, because fonts and pictures of
  // other parts may outlive any owner it could have.
  static int argumentCount = 1;
  static char name[] = "brandpunt";
  static char* arguments[] = {name, nullptr};
  // Without a desktop session Qt remarks on a folder that it does not need.
  const QtMessageHandler usual =
      qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
  static const auto* application = new QGuiApplication(argumentCount, arguments);
  (void)application;
  qInstallMessageHandler(usual);
  std::setlocale(LC_NUMERIC, "C");
}

}  // namespace brandpunt::output
