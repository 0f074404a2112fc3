// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLocale>
#include <QSettings>
#include <QTimer>
#include <QTranslator>
#include <clocale>
#include <iostream>
#include <memory>

#include "theme/focus_ring.h"
#include "window/main_window.h"

using namespace brandpunt;
using namespace brandpunt::ui;

namespace {

/// In the build tree and in the package alike the data lie beside the program.
std::filesystem::path dataFolder() {
  if (const QByteArray asked = qgetenv("BRANDPUNT_DATA"); !asked.isEmpty()) return asked.toStdString();
  return std::filesystem::path(QApplication::applicationDirPath().toStdString()).parent_path() / "share" /
         "brandpunt" / "data";
}

Appearance storedAppearance() {
  const QSettings settings;
  Appearance appearance;
  const QString brightness = settings.value(QStringLiteral("appearance/brightness")).toString();
  appearance.brightness = brightness == QStringLiteral("dark")    ? Brightness::Dark
                          : brightness == QStringLiteral("light") ? Brightness::Light
                                                                  : Brightness::System;
  const QString fallback =
      QLocale::system().language() == QLocale::English ? QStringLiteral("en") : QStringLiteral("nl");
  appearance.language =
      settings.value(QStringLiteral("appearance/language"), fallback).toString() == QStringLiteral("en")
          ? Language::English
          : Language::Dutch;
  return appearance;
}

void store(const Appearance& appearance) {
  QSettings settings;
  const char* brightness = appearance.brightness == Brightness::Dark    ? "dark"
                           : appearance.brightness == Brightness::Light ? "light"
                                                                        : "system";
  settings.setValue(QStringLiteral("appearance/brightness"), QLatin1String(brightness));
  settings.setValue(QStringLiteral("appearance/language"),
                    QLatin1String(appearance.language == Language::English ? "en" : "nl"));
}

/// Window after window on the same sessions: a change of theme or language makes a new one.
class Program : public QObject {
 public:
  Program(QApplication& application, Appearance appearance)
      : m_application(application), m_session(dataFolder()), m_import(m_session) {
    build(appearance);
  }
  MainWindow& window() { return *m_window; }

 private:
  void build(const Appearance& appearance) {
    m_application.removeTranslator(&m_translator);
    (void)m_translator.load(appearance.language == Language::English
                                ? QStringLiteral(":/translations/brandpunt_en.qm")
                                : QStringLiteral(":/translations/brandpunt_nl.qm"));
    m_application.installTranslator(&m_translator);
    setLanguage(appearance.language);
    applyTheme(m_application, appearance.brightness);
    const QByteArray geometry = m_window ? m_window->saveGeometry()
                                         : QSettings().value(QStringLiteral("window/geometry")).toByteArray();
    auto next = std::make_unique<MainWindow>(m_session, m_import, appearance);
    next->restoreGeometry(geometry);
    connect(next.get(), &MainWindow::appearanceAsked, this, [this](const Appearance& asked) {
      store(asked);
      // The command that asked still runs in the window that goes away.
      QTimer::singleShot(0, this, [this, asked] { build(asked); });
    });
    next->show();
    m_window = std::move(next);
  }

  QApplication& m_application;
  QTranslator m_translator;
  Session m_session;
  ImportSession m_import;
  std::unique_ptr<MainWindow> m_window = {};
};

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
  FocusRing ring;
  Program program(application, storedAppearance());
  const QStringList arguments = QApplication::arguments();
  if (arguments.size() > 1) program.window().openFile(arguments.at(1));
  return QApplication::exec();
}
