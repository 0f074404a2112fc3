// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/drawing_session.h"

#include <QGuiApplication>
#include <QHashSeed>
#include <clocale>
#include <cstdio>

namespace brandpunt::output {

namespace {

/// Warnings of Qt in one line on standard error, without the one about a folder of a desktop session: nothing here
/// needs it.
void saySerious(QtMsgType type, const QMessageLogContext&, const QString& words) {
  if (type == QtDebugMsg || type == QtInfoMsg || words.startsWith("QStandardPaths: XDG_RUNTIME_DIR")) return;
  std::fprintf(stderr, "%s\n", qPrintable(words));
}

}  // namespace

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
  qInstallMessageHandler(saySerious);
  static const auto* application = new QGuiApplication(argumentCount, arguments);
  (void)application;
  std::setlocale(LC_NUMERIC, "C");
}

}  // namespace brandpunt::output
