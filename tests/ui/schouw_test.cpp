// SPDX-License-Identifier: GPL-3.0-or-later
// The site inspection in the window: the pack is written, findings are typed by hand, the advice follows.
#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>

#include "schouw_panel/findings_dialog.h"
#include "schouw_panel/schouw_desk.h"
#include "support/catch.h"
#include "ui/desk.h"
#include "window/note_bar.h"

using namespace brandpunt;
using namespace brandpunt::ui;
using test::Desk;
using test::waitFor;

namespace {

/// With the advice on the first hotspot in sight.
void openAdvice(Desk& desk) {
  desk.openTown();
  desk.act(Command::OpenAdvice);
  REQUIRE(waitFor([&] { return desk.session.advice() != nullptr && desk.session.run()->id.stored(); }));
}

FindingsDialog& openDialog(Desk& desk) {
  desk.act(Command::EnterFindings);
  REQUIRE(waitFor([&] { return desk.window->schouw().dialog() != nullptr; }));
  return *desk.window->schouw().dialog();
}

}  // namespace

TEST_CASE("The window writes a pack and an empty form", "[ui][schouw]") {
  Desk desk;
  openAdvice(desk);
  desk.window->schouw().prepare(desk.folder / "schouw.pdf", Date{2025, 11, 27});
  REQUIRE(waitFor([&] {
    return std::filesystem::exists(desk.folder / "schouw.csv") && desk.window->notes().isVisible();
  }));
  CHECK(std::filesystem::file_size(desk.folder / "schouw.pdf") > 10000);
}

TEST_CASE("Findings typed in the dialog change the advice at once and stay in the dossier", "[ui][schouw]") {
  Desk desk;
  openAdvice(desk);
  FindingsDialog& dialog = openDialog(desk);
  const auto row = [&](const char* kind, const char* id) {
    const int at = dialog.rowOf(kind, id);
    REQUIRE(at > 0);
    return at;
  };
  desk.window->map().finishDrawing();
  test::keepPicture(dialog, "schouw-1-dialog");

  SECTION("without a date nothing is recorded, and the dialog says so") {
    dialog.fill(row("item", "licht-kleur"), "nee");
    dialog.record();
    CHECK(dialog.isVisible());
    test::keepPicture(dialog, "schouw-2-problem");
  }

  SECTION("what is typed becomes facts of the site inspection") {
    dialog.fill(row("schouw", "datum-donker"), "27-11-2025");
    dialog.fill(row("item", "licht-kleur"), "nee", "donker bij de ingang");
    dialog.fill(row("afspraak", "nieuw"), {}, "lampen nalopen", "lichtbeheer", "1-2-2026");
    dialog.record();
    REQUIRE(waitFor([&] {
      const auto found = desk.session.advice()->facts.find("verlichting");
      return found != desk.session.advice()->facts.end() &&
             found->second.origin == FactOrigin::SiteInspection;
    }));
    CHECK(desk.session.advice()->facts.at("verlichting").value == FactValue(std::string("slecht")));
    CHECK(desk.session.advice()->facts.at("schouw_maanden_geleden").value == FactValue(0.0));
    REQUIRE(waitFor([&] { return desk.window->schouw().dialog() == nullptr; }));
    desk.picture("schouw-3-advice");
    // The agreement is asked for at the next one.
    FindingsDialog& next = openDialog(desk);
    CHECK(next.rowOf("afspraak", "1") > 0);
  }

  SECTION("every field can be reached by the keyboard and has a name") {
    for (QWidget* widget : dialog.findChildren<QWidget*>()) {
      if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus) continue;
      QString name = widget->accessibleName();
      if (const auto* button = qobject_cast<QAbstractButton*>(widget); name.isEmpty() && button)
        name = button->text();
      INFO(widget->metaObject()->className());
      CHECK_FALSE(name.isEmpty());
    }
    auto* first = dialog.findChild<QLineEdit*>();
    REQUIRE(first);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Tab);
    CHECK(QApplication::focusWidget() != first);
  }
}

TEST_CASE("Closing the window right after recording loses nothing", "[ui][schouw]") {
  test::TemporaryFolder folder;
  std::filesystem::path kept = folder / "town.gpkg";
  {
    Desk desk;
    openAdvice(desk);
    std::filesystem::copy(desk.folder / "spiegelmeer.gpkg", kept);
    desk.window->openFile(QString::fromStdString(kept.string()));
    REQUIRE(waitFor([&] { return desk.session.dossier()->path == kept && desk.session.run().has_value(); }));
    desk.act(Command::OpenAdvice);
    REQUIRE(waitFor([&] { return desk.session.advice() != nullptr && desk.session.run()->id.stored(); }));
    FindingsDialog& dialog = openDialog(desk);
    dialog.fill(dialog.rowOf("schouw", "datum-donker"), "27-11-2025");
    dialog.fill(dialog.rowOf("item", "licht-kleur"), "nee");
    dialog.record();
  }
  const auto dossier = store::Dossier::open(kept, store::Access::ReadOnly);
  REQUIRE(dossier);
  CHECK(dossier->inspections()->size() == 1);
}
