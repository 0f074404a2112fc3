// SPDX-License-Identifier: GPL-3.0-or-later
// A morning at the window, driven as a user would: open, look, answer, decide, save the map. A picture of every step
// stays in the folder of the build.
#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

#include "advice_panel/measure_row.h"
#include "decide/plan.h"
#include "hotspot_panel/hotspot_list.h"
#include "hotspot_panel/knee_chart.h"
#include "share_panel/share_panel.h"
#include "support/catch.h"
#include "support/shared_data.h"
#include "ui/desk.h"
#include "window/main_window.h"
#include "window/note_bar.h"

using namespace brandpunt;
using namespace brandpunt::ui;
using test::Desk;
using test::waitFor;

namespace {

QAbstractButton* buttonNamed(QWidget& where, const QString& text) {
  for (auto* button : where.findChildren<QAbstractButton*>()) {
    if (button->isVisible() && (button->text() == text || button->accessibleName() == text)) return button;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("The walk from a dossier to a map runs through the window", "[ui][window]") {
  Desk desk;
  desk.picture("1-start");
  desk.openTown();
  REQUIRE(desk.session.place() == Place::Hotspots);
  REQUIRE(desk.session.selectedSheet());
  CHECK(desk.session.selectedSheet()->placeName == "Spiegelplein");
  desk.picture("2-hotspots");

  SECTION("the keyboard begins at the list, so that down walks the hotspots") {
    auto* list = desk.window->findChild<HotspotList*>();
    REQUIRE(list);
    REQUIRE(waitFor([&] { return list->hasFocus(); }));
    const auto first = desk.session.selected();
    QTest::keyClick(list, Qt::Key_Down);
    CHECK(desk.session.selected() != first);
  }

  SECTION("a hotspot clicked on the map is selected in the list") {
    MapView& map = desk.window->map();
    const app::HotspotSheet& second = desk.session.table().sheets().at(1);
    QTest::mouseClick(&map, Qt::LeftButton, Qt::NoModifier,
                      map.camera().toScreen(second.hotspot.centre).toPoint());
    CHECK(desk.session.selected() == second.hotspot.id);
  }

  SECTION("the method says why this radius, with the curve it is read off") {
    for (auto* button : desk.window->findChildren<QAbstractButton*>())
      if (button->isVisible() && button->text() == QStringLiteral("Methode")) button->click();
    KneeChart* chart = nullptr;
    REQUIRE(waitFor([&] {
      chart = desk.window->findChild<KneeChart*>();
      return chart && chart->numbers().size() > 2;
    }));
    CHECK_FALSE(chart->accessibleDescription().isEmpty());
    test::keepPicture(*chart->window(), "2-method");
    chart->window()->close();
  }

  SECTION("busy streets show when they are asked for, and follow the filter") {
    auto* box = desk.window->findChild<QAbstractButton*>("streetDensity");
    REQUIRE(box);
    REQUIRE(box->isEnabled());
    CHECK(desk.session.streets()->empty());
    box->click();
    REQUIRE(waitFor([&] { return !desk.session.streets()->empty(); }));
    CHECK(desk.window->map().scene().streets == desk.session.streets());
    desk.picture("2-streets");
    const auto before = desk.session.streets();
    Inquiry inquiry = desk.session.inquiry();
    inquiry.offence = Offence::Fietsdiefstal;
    desk.session.ask(inquiry);
    CHECK(waitFor([&] { return desk.session.streets() != before; }));
    box->click();
    CHECK(desk.session.streets()->empty());
  }

  SECTION("fewer incidents needed gives more places, and the old run is not kept") {
    const std::size_t before = desk.session.table().sheets().size();
    Inquiry inquiry = desk.session.inquiry();
    inquiry.radius_m = 120;
    inquiry.minimum = 4;
    desk.session.ask(inquiry);
    REQUIRE(waitFor([&] { return !desk.session.isSearching(); }));
    CHECK(desk.session.table().sheets().size() >= before);
    CHECK_FALSE(desk.session.run()->id.stored());
  }

  SECTION("an answer changes the advice at once and can be taken back; the map is saved") {
    desk.act(Command::OpenAdvice);
    REQUIRE(waitFor([&] { return desk.session.advice() != nullptr; }));
    CHECK(desk.session.run()->id.stored());
    desk.picture("3-advice");
    REQUIRE_FALSE(desk.session.advice()->advice.questions.empty());
    const FactKind asked = *desk.session.advice()->advice.questions.front().fact;
    const FactValue value = asked.type == FactType::YesNo    ? FactValue(true)
                            : asked.type == FactType::Choice ? FactValue(asked.values.front())
                                                             : FactValue(5.0);
    desk.session.answer(asked.id, value);
    CHECK(desk.session.advice()->facts.at(asked.id).value == value);
    REQUIRE(waitFor([&] { return !desk.session.advice()->facts.at(asked.id).date.empty(); }));
    desk.picture("4-answered");
    desk.act(Command::Undo);
    CHECK(isUnknown(desk.session.advice()->facts.at(asked.id).value));
    desk.act(Command::Redo);

    REQUIRE_FALSE(desk.session.advice()->advice.mix.empty());
    PlanEntry entry;
    entry.measure = desk.session.advice()->advice.mix.front()->id;
    entry.owner = "beheerder openbare ruimte";
    entry.date = Date{2026, 3, 1};
    desk.session.decide({entry});
    CHECK(desk.session.plan().at(entry.measure).owner == "beheerder openbare ruimte");

    auto* record = buttonNamed(*desk.window, QCoreApplication::translate("brandpunt::ui::QuestionsPanel",
                                                                         "Record the mix as a plan"));
    REQUIRE(record);
    const std::size_t mix = desk.session.advice()->advice.mix.size();
    REQUIRE(mix > 1);
    record->click();
    CHECK(desk.session.plan().size() == mix);
    const auto offers = [&](const char* text) {
      return record->text() == QCoreApplication::translate("brandpunt::ui::QuestionsPanel", text);
    };
    CHECK(waitFor([&] { return offers("See and adopt the plan..."); }));
    desk.picture("4-recorded");
    const auto planInFile = [&] {
      const app::PlanRequest request{desk.session.dossier()->path, desk.session.dataFolder(),
                                     desk.session.run()->id, desk.session.selectedSheet()->hotspot.name};
      const auto known = app::decide(request, Progress{});
      return known ? known->entries.size() : 0U;
    };
    CHECK(waitFor([&] { return planInFile() == mix; }));
    desk.act(Command::Undo);  // the whole mix at once, back to what was decided by hand
    CHECK(desk.session.plan().size() == 1);
    CHECK(waitFor([&] { return offers("Record the mix as a plan"); }));
    CHECK(waitFor([&] { return planInFile() == 1; }));
    desk.act(Command::Redo);
    CHECK(waitFor([&] { return planInFile() == mix; }));

    desk.act(Command::GoShare);
    REQUIRE(waitFor([&] {
      auto* save = buttonNamed(*desk.window, QCoreApplication::translate("Sheet", "Save the map..."));
      return save && save->isEnabled();
    }));
    desk.picture("5-share");
    const auto map = desk.folder / "kaart.pdf";
    desk.window->share().save(map);
    // A file that was written can be opened, not taken back.
    const auto isOffered = [&](const QString& link) {
      auto* shownLink = buttonNamed(desk.window->notes(),
                                    QCoreApplication::translate("brandpunt::ui::NoteBar", qPrintable(link)));
      return shownLink && shownLink->isVisible();
    };
    REQUIRE(waitFor([&] { return isOffered(QStringLiteral("Open")); }));
    CHECK(std::filesystem::file_size(map) > 10000);
    CHECK_FALSE(isOffered(QStringLiteral("Undo")));
    desk.picture("6-saved");

    for (const auto& [sheet, name] :
         {std::pair(Sheet::Paper, "papier.pdf"), std::pair(Sheet::Quality, "gegevens.pdf")}) {
      auto* save = desk.window->findChild<QAbstractButton*>(QStringLiteral("saveMap"));
      desk.window->share().choose(sheet);
      CHECK_FALSE(save->isEnabled());
      REQUIRE(waitFor([&] { return save->isEnabled(); }));
      desk.picture("6-" + std::filesystem::path(name).stem().string());
      desk.window->share().save(desk.folder / name);
      REQUIRE(waitFor([&] { return std::filesystem::exists(desk.folder / name); }));
    }
  }
}

TEST_CASE("What was answered is in the dossier when the window closes at once", "[ui][window]") {
  test::TemporaryFolder folder;
  std::string fact;
  {
    Desk desk;
    desk.openTown();
    std::filesystem::copy(desk.folder / "spiegelmeer.gpkg", folder / "town.gpkg");
    desk.window->openFile(QString::fromStdString((folder / "town.gpkg").string()));
    REQUIRE(
        waitFor([&] { return desk.session.dossier()->path == folder / "town.gpkg" && desk.session.run(); }));
    desk.act(Command::OpenAdvice);
    REQUIRE(waitFor([&] { return desk.session.advice() != nullptr; }));
    for (const Question& question : desk.session.advice()->advice.questions) {
      if (question.fact->type == FactType::YesNo) fact = question.fact->id;
    }
    REQUIRE_FALSE(fact.empty());
    desk.session.answer(fact, true);
  }
  Desk again;
  again.window->openFile(QString::fromStdString((folder / "town.gpkg").string()));
  REQUIRE(waitFor([&] { return again.session.run().has_value(); }));
  again.act(Command::OpenAdvice);
  REQUIRE(waitFor([&] { return again.session.advice() != nullptr; }));
  CHECK(again.session.advice()->facts.at(fact).value == FactValue(true));
}

TEST_CASE("A click on the name of a measure opens it, another closes it", "[ui][window]") {
  Desk desk;
  desk.openTown();
  desk.act(Command::OpenAdvice);
  REQUIRE(waitFor([&] { return desk.session.advice() != nullptr; }));
  test::keepPicture(*desk.window, "9-measure-before");
  MeasureRow* row = nullptr;
  for (auto* one : desk.window->findChildren<MeasureRow*>()) {
    if (!row && one->isVisible()) row = one;
  }
  REQUIRE(row);
  const int closed = row->height();
  const QPoint name = row->mapTo(desk.window.get(), QPoint(120, 16));
  const auto click = [&] {
    QTest::mouseClick(desk.window->windowHandle(), Qt::LeftButton, Qt::NoModifier, name);
    test::keepPicture(*desk.window, "9-measure-open");
  };
  click();
  CHECK(row->height() > closed + 50);
  click();
  CHECK(row->height() == closed);
}

TEST_CASE("A failure is told in a sentence and a file that is not there changes nothing", "[ui][window]") {
  Desk desk;
  desk.openTown();
  const auto before = desk.session.dossier();
  desk.window->openFile(QStringLiteral("/nowhere/absent.gpkg"));
  REQUIRE(waitFor([&] { return desk.window->notes().isVisible(); }));
  CHECK_FALSE(desk.window->notes().text().isEmpty());
  CHECK(desk.session.dossier() == before);
  desk.picture("7-failure");
}

TEST_CASE("Both languages and both themes fit at both sizes", "[ui][window]") {
  for (const auto& [brightness, language, size, name] :
       {std::tuple(Brightness::Dark, Language::Dutch, QSize(1366, 768), "dark-nl-1366"),
        std::tuple(Brightness::Light, Language::English, QSize(1920, 1080), "light-en-1920")}) {
    Desk desk({brightness, language}, size);
    desk.openTown();
    CHECK(desk.window->map().width() >= 600);
    desk.picture(std::string("8-") + name);
  }
}
