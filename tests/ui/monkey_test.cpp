// SPDX-License-Identifier: GPL-3.0-or-later
// Random keys and clicks with a fixed seed. Nothing may crash, and the window must still answer at the end.
#include <QAbstractButton>
#include <QDialog>
#include <QElapsedTimer>
#include <QMenu>
#include <QTest>
#include <QTimer>
#include <array>

#include "base/random.h"
#include "support/catch.h"
#include "support/shared_data.h"
#include "ui/application.h"
#include "ui/made_up_dossier.h"
#include "window/main_window.h"

using namespace brandpunt;
using namespace brandpunt::ui;

namespace {

/// Commands that open a dialog of the system or end the program; the monkey leaves those alone.
bool isOutOfBounds(Command command) {
  return command == Command::NewDossier || command == Command::OpenDossier || command == Command::OpenDemo ||
         command == Command::Import || command == Command::AddLayer || command == Command::SaveCopy ||
         command == Command::ExportMap || command == Command::Quit || command == Command::UndoImport;
}

}  // namespace

TEST_CASE("Random keys, clicks and commands do no harm", "[ui][monkey]") {
  test::application();
  setLanguage(Language::Dutch);
  applyTheme(test::application(), Brightness::Light);
  test::TemporaryFolder folder;
  test::makeDossier(folder / "town.gpkg");
  Session session(test::projectFolder() / "data");
  ImportSession imports(session);
  MainWindow window(session, imports, {Brightness::Light, Language::Dutch});
  window.resize(1366, 768);
  window.show();
  window.openFile(QString::fromStdString((folder / "town.gpkg").string()));
  REQUIRE(test::waitFor([&] { return session.run().has_value(); }));

  const int seconds = qEnvironmentVariableIntValue("BRANDPUNT_MONKEY");
  const qint64 most_ms = seconds > 0 ? seconds * 1000LL : 5000;
  constexpr std::array keys{Qt::Key_Tab,  Qt::Key_Backtab,  Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,
                            Qt::Key_Down, Qt::Key_Return,   Qt::Key_Plus, Qt::Key_Minus, Qt::Key_Space,
                            Qt::Key_Home, Qt::Key_PageDown, Qt::Key_A,    Qt::Key_1,     Qt::Key_Escape};
  // A dialog of the system waits for an answer: it is dismissed, as a user would.
  QTimer dismiss;
  QObject::connect(&dismiss, &QTimer::timeout, [] {
    if (QWidget* modal = QApplication::activeModalWidget()) modal->close();
    if (QWidget* popup = QApplication::activePopupWidget()) popup->close();
  });
  dismiss.start(40);
  Random random(20251031);
  QElapsedTimer clock;
  clock.start();
  int steps = 0;
  while (clock.elapsed() < most_ms) {
    ++steps;
    const std::uint64_t kind = random.below(10);
    if (kind < 4) {
      QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : &window;
      QTest::keyClick(target, keys[random.below(keys.size())]);
    } else if (kind < 8) {
      const QPoint at(static_cast<int>(random.below(static_cast<std::uint64_t>(window.width()))),
                      static_cast<int>(50 + random.below(static_cast<std::uint64_t>(window.height() - 80))));
      QWidget* target = window.childAt(at);
      auto* button = qobject_cast<QAbstractButton*>(target);
      // A button that asks for a file would open a dialog of the system.
      if (target && !(button && button->text().contains(QStringLiteral("...")))) {
        QTest::mouseClick(target, Qt::LeftButton, Qt::NoModifier, target->mapFrom(&window, at));
      }
    } else {
      const CommandInfo& info = commandInfos()[random.below(commandInfos().size())];
      if (!isOutOfBounds(info.command) && window.commands()[info.command].isEnabled())
        window.commands()[info.command].trigger();
    }
    for (QWidget* top : QApplication::topLevelWidgets()) {
      if (top != &window && top->isVisible() && (qobject_cast<QMenu*>(top) || qobject_cast<QDialog*>(top)))
        top->close();
    }
    QApplication::processEvents(QEventLoop::AllEvents, 5);
    // Without a loop of its own the test must see to this itself.
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  CHECK(steps > 50);
  window.showNormal();
  session.go(Place::Hotspots);
  CHECK(test::waitFor([&] { return !session.isSearching(); }));
  window.map().finishDrawing();
}
