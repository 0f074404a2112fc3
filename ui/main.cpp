// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <clocale>
#include <iostream>

#include "window/program.h"

using namespace brandpunt;
using namespace brandpunt::ui;

namespace {

/// In the build tree and in the package alike the data lie beside the program.
std::filesystem::path dataFolder() {
  if (const QByteArray asked = qgetenv("BRANDPUNT_DATA"); !asked.isEmpty()) return asked.toStdString();
  return std::filesystem::path(QApplication::applicationDirPath().toStdString()).parent_path() / "share" /
         "brandpunt" / "data";
}

/// A bug in a handler must not take the window down: it is told, and the dossier is as safe as after any step.
class Application : public QApplication {
 public:
  using QApplication::QApplication;
  bool notify(QObject* receiver, QEvent* event) override {
    try {
      return QApplication::notify(receiver, event);
    } catch (const std::exception& failure) {
      std::cerr << "Fout in het programma zelf; meld dit. / A bug in the program; please report it: "
                << failure.what() << '\n';
      return true;
    }
  }
};

}  // namespace

int main(int argc, char** argv) {
  QApplication::setAttribute(Qt::AA_DontShowIconsInMenus, true);
  Application application(argc, argv);
  // Qt takes the machine's locale; under Dutch strtod would then read 1.5 as 1.
  std::setlocale(LC_NUMERIC, "C");
  QApplication::setApplicationName(QStringLiteral("Brandpunt"));
  QApplication::setOrganizationName(QStringLiteral("Brandpunt"));
  QApplication::setApplicationVersion(QStringLiteral(BRANDPUNT_VERSION));
  Program program(application, dataFolder(), storedAppearance());
  const QStringList arguments = QApplication::arguments();
  if (arguments.size() > 1) program.window().openFile(arguments.at(1));
  return QApplication::exec();
}
