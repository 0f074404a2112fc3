// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/program.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTimer>
#include <chrono>
#include <utility>

#include "task/turns.h"

namespace brandpunt::ui {

namespace {

constexpr std::chrono::milliseconds dialogGlance{100};

void store(const Appearance& appearance) {
  QSettings settings;
  const char* brightness = appearance.brightness == Brightness::Dark    ? "dark"
                           : appearance.brightness == Brightness::Light ? "light"
                                                                        : "system";
  settings.setValue(QStringLiteral("appearance/brightness"), QLatin1String(brightness));
  settings.setValue(QStringLiteral("appearance/language"),
                    QLatin1String(appearance.language == Language::English ? "en" : "nl"));
}

}  // namespace

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

Program::Program(QApplication& application, std::filesystem::path dataFolder, const Appearance& appearance)
    : m_application(application), m_session(std::move(dataFolder)), m_import(m_session) {
  dress(appearance);
  m_next = build(appearance);
  showNext();
}

Program::~Program() {
  m_application.removeTranslator(&m_translator);
  m_application.removeTranslator(&m_ofQt);
}

void Program::change(const Appearance& asked) {
  store(asked);
  // Steps with turns of the event loop between them, so that none of them is felt. The command that asked still runs in
  // the window that goes away.
  Turns::add(this, [this, asked] { dress(asked); });
  Turns::add(this, [this, asked] { m_next = build(asked); });
  Turns::add(this, [this] { showNext(); });
}

std::unique_ptr<MainWindow> Program::build(const Appearance& appearance) {
  auto window = std::make_unique<MainWindow>(m_session, m_import, appearance);
  connect(window.get(), &MainWindow::appearanceAsked, this, &Program::change);
  return window;
}

void Program::showNext() {
  if (!m_next) return;  // somebody changed their mind twice
  if (waitsForDialog(&Program::showNext)) return;
  m_next->restoreGeometry(m_window ? m_window->saveGeometry()
                                   : QSettings().value(QStringLiteral("window/geometry")).toByteArray());
  m_next->show();
  m_former = std::exchange(m_window, std::move(m_next));
  Turns::add(this, [this] { letGo(); });
}

void Program::letGo() {
  if (!waitsForDialog(&Program::letGo)) m_former.reset();
}

bool Program::waitsForDialog(void (Program::*step)()) {
  if (!QApplication::activeModalWidget()) return false;
  QTimer::singleShot(dialogGlance, this, step);
  return true;
}

void Program::dress(const Appearance& appearance) {
  if (m_dressed == appearance) return;
  m_dressed = appearance;
  m_application.removeTranslator(&m_translator);
  (void)m_translator.load(appearance.language == Language::English
                              ? QStringLiteral(":/translations/brandpunt_en.qm")
                              : QStringLiteral(":/translations/brandpunt_nl.qm"));
  m_application.removeTranslator(&m_ofQt);
  if (appearance.language == Language::Dutch &&
      m_ofQt.load(QStringLiteral("qtbase_nl"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    m_application.installTranslator(&m_ofQt);
  m_application.installTranslator(&m_translator);
  setLanguage(appearance.language);
  applyTheme(m_application, appearance.brightness);
}

}  // namespace brandpunt::ui
