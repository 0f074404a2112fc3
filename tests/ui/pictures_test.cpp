// SPDX-License-Identifier: GPL-3.0-or-later
// No test but a camera, for looking at the window and for the pictures in docs/: run
//   BRANDPUNT_PICTURES_OF=dossier.gpkg ui_test "[pictures]"
// and find every place in both languages, both themes and two sizes in the folder of the build. So for exports:
//   BRANDPUNT_PICTURES_EXPORTS=a.csv:b.xlsx ui_test "[wizard]"
// takes each as it comes, accepts every guess, and keeps a picture of each question and of the report, in both languages.
#include <QAbstractButton>
#include <QKeyEvent>

#include "ui/desk.h"

using namespace brandpunt;
using namespace brandpunt::ui;
using test::Desk;
using test::waitFor;

TEST_CASE("Pictures of every place", "[.][ui][pictures]") {
  const QString dossier = qEnvironmentVariable("BRANDPUNT_PICTURES_OF");
  const QString part = qEnvironmentVariable("BRANDPUNT_PICTURES_EXPORT");
  REQUIRE_FALSE(dossier.isEmpty());
  struct Shot {
    Appearance appearance;
    QSize size;
    std::string name;
  };
  for (const Shot& shot : {Shot{{Brightness::Light, Language::Dutch}, {1366, 768}, "nl-light-1366"},
                           Shot{{Brightness::Dark, Language::Dutch}, {1440, 900}, "nl-dark-1440"},
                           Shot{{Brightness::Light, Language::English}, {1920, 1080}, "en-light-1920"},
                           Shot{{Brightness::Dark, Language::English}, {1920, 1080}, "en-dark-1920"}}) {
    test::TemporaryFolder folder;  // what one looks at must not change
    const auto copy = folder / std::filesystem::path(dossier.toStdString()).filename().string();
    std::filesystem::copy_file(dossier.toStdString(), copy);
    Desk desk(shot.appearance, shot.size);
    desk.picture(shot.name + "-0-start");
    if (!part.isEmpty()) {
      desk.window->openFile(part);
      REQUIRE(waitFor([&] { return desk.imports.state() == ImportSession::State::Preview; }));
      desk.picture(shot.name + "-1-import");
      desk.imports.leave();
    }
    desk.window->openFile(QString::fromStdString(copy.string()));
    REQUIRE(waitFor([&] { return desk.session.run() && !desk.session.table().sheets().empty(); }));
    desk.picture(shot.name + "-2-hotspots");
    desk.act(Command::ZoomToHotspot);
    desk.picture(shot.name + "-2-zoomed");
    if (auto* streets = desk.window->findChild<QAbstractButton*>(QStringLiteral("streetDensity"));
        streets->isEnabled()) {
      streets->click();
      REQUIRE(waitFor([&] { return !desk.session.streets()->empty(); }));
      desk.picture(shot.name + "-2-streets");
      streets->click();
    }
    desk.act(Command::OpenAdvice);
    REQUIRE(waitFor([&] { return desk.session.advice() != nullptr; }));
    desk.picture(shot.name + "-3-advice");
    if (auto* row = desk.window->findChild<QWidget*>(QStringLiteral("measureRow"))) {
      row->setFocus();
      QKeyEvent open(QEvent::KeyPress, Qt::Key_Right, Qt::NoModifier);
      QApplication::sendEvent(row, &open);
      desk.picture(shot.name + "-3-opened");
    }
    desk.act(Command::GoShare);
    auto* save = desk.window->findChild<QAbstractButton*>(QStringLiteral("saveMap"));
    REQUIRE(waitFor([&] { return save && save->isEnabled(); }));
    desk.picture(shot.name + "-4-share");
    desk.act(Command::GoData);
    desk.picture(shot.name + "-1-data");
  }
}

TEST_CASE("Pictures of reading exports", "[.][ui][wizard]") {
  const QStringList files = qEnvironmentVariable("BRANDPUNT_PICTURES_EXPORTS").split(QLatin1Char(':'));
  REQUIRE_FALSE(files.front().isEmpty());
  for (const auto& [appearance, name] : {std::pair{Appearance{Brightness::Light, Language::Dutch}, "nl"},
                                         std::pair{Appearance{Brightness::Dark, Language::English}, "en"}}) {
    int nth = 0;
    for (const QString& file : files) {
      const std::string prefix = std::string("wizard-") + std::to_string(++nth) + "-" + name + "-";
      Desk desk(appearance);
      const auto copy = desk.folder / std::filesystem::path(file.toStdString()).filename();
      std::filesystem::copy_file(file.toStdString(), copy);  // the dossier is made beside it
      desk.window->openFile(QString::fromStdString(copy.string()));
      REQUIRE(waitFor([&] { return desk.imports.state() == ImportSession::State::Preview; }));
      for (int asked = 1; asked <= 8; ++asked) {
        REQUIRE(waitFor([&] { return !desk.imports.isBusy(); }));
        desk.picture(prefix + std::to_string(asked));
        QAbstractButton* guess = nullptr;
        for (auto* each : desk.window->findChildren<QAbstractButton*>(QStringLiteral("acceptGuess")))
          guess = each->isVisible() && each->isEnabled() ? each : guess;
        const auto& questions = desk.imports.questions();
        if (!guess && !questions.empty() && questions.front().kind == WizardQuestion::Kind::Offence) {
          desk.imports.tellOffence(Offence::Woninginbraak);
        } else if (!guess && !questions.empty() && questions.front().kind == WizardQuestion::Kind::Crs) {
          desk.imports.tellCrs(CrsId{2263});
        } else if (guess) {
          guess->click();
        } else {
          break;
        }
      }
      if (!desk.imports.canRead()) continue;  // a question that has no guess
      desk.imports.read();
      REQUIRE(waitFor([&] { return desk.imports.state() == ImportSession::State::Report; }));
      desk.picture(prefix + "report");
    }
  }
}
