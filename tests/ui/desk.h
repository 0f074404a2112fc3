// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTranslator>

#include "support/catch.h"
#include "support/shared_data.h"
#include "ui/application.h"
#include "ui/made_up_dossier.h"
#include "window/main_window.h"

namespace brandpunt::test {

using namespace brandpunt::ui;

/// A session and its window on a made-up dossier.
struct Desk {
  explicit Desk(Appearance appearance = {Brightness::Light, Language::Dutch}, QSize size = {1366, 768})
      : session(projectFolder() / "data"), imports(session) {
    QApplication& one = application();
    (void)translator.load(appearance.language == Language::Dutch
                              ? QStringLiteral(":/translations/brandpunt_nl.qm")
                              : QStringLiteral(":/translations/brandpunt_en.qm"));
    one.installTranslator(&translator);
    setLanguage(appearance.language);
    applyTheme(one, appearance.brightness);
    window = std::make_unique<MainWindow>(session, imports, appearance);
    window->resize(size);
    window->show();
    window->activateWindow();
  }
  ~Desk() { application().removeTranslator(&translator); }

  void openTown() {
    makeDossier(folder / "spiegelmeer.gpkg");
    window->openFile(QString::fromStdString((folder / "spiegelmeer.gpkg").string()));
    REQUIRE(waitFor([&] { return session.run() && !session.table().sheets().empty(); }));
    window->map().finishDrawing();
  }
  void act(Command command) { window->commands()[command].trigger(); }
  void picture(const std::string& name) {
    window->map().finishDrawing();
    keepPicture(*window, name);
  }

  TemporaryFolder folder;
  QTranslator translator;
  Session session;
  ImportSession imports;
  std::unique_ptr<MainWindow> window;
};

}  // namespace brandpunt::test
