// SPDX-License-Identifier: GPL-3.0-or-later
// Looking after a dossier in the place Data: what each export brought, the retention term, and words of offences.
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <fstream>

#include "gather/import_incidents.h"
#include "import/batch_list.h"
#include "import/retention_card.h"
#include "ui/desk.h"
#include "window/note_bar.h"

using namespace brandpunt;
using namespace brandpunt::ui;
using test::Desk;
using test::waitFor;

namespace {

/// Every fourth row has a word that no table knows; 1 to 28 February 2025.
std::string exportOf(int rows, const std::string& time) {
  std::string text = "Registratienummer;Incidentsoort;Begin-pleegdatum/tijd;X;Y\n";
  for (int i = 0; i < rows; ++i) {
    text += "PL" + std::to_string(1000 + i) + ";" + (i % 4 == 0 ? "Knarrenkap" : "Diefstal uit auto") + ";" +
            std::to_string(1 + i % 28) + "-2-2025 " + (i < 10 ? time : "22:00") + ";" +
            std::to_string(155000 + 9 * i) + ";463000\n";
  }
  return text;
}

/// Two exports, of which the second updates the first: 10 changed, 4 new.
void readTwice(Desk& desk) {
  const std::filesystem::path town = desk.folder / "town.gpkg";
  for (const auto& [name, rows, time] :
       {std::tuple("eerste.csv", 40, "22:00"), {"tweede.csv", 44, "23:00"}}) {
    std::ofstream(desk.folder / name, std::ios::binary) << exportOf(rows, time);
    app::ImportRequest request;
    request.file = desk.folder / name;
    request.dataFolder = desk.session.dataFolder();
    REQUIRE(app::importIncidents(town, request, {}));
  }
  desk.window->openFile(QString::fromStdString(town.string()));
  REQUIRE(waitFor([&] { return desk.session.dossier() != nullptr; }));
  desk.act(Command::GoData);
}

template <class Widget>
Widget* inSight(Desk& desk, const QString& objectName) {
  for (auto* found : desk.window->findChildren<Widget*>(objectName)) {
    if (found->isVisible()) return found;
  }
  return nullptr;
}

/// All words of a part of the window, as they stand now.
QString wordsOf(Desk& desk, const QString& objectName) {
  QStringList words;
  if (const auto* part = inSight<QWidget>(desk, objectName)) {
    for (const auto* each : part->findChildren<QLabel*>()) words << each->text().remove(QChar(0x200b));
  }
  return words.join(QLatin1Char('\n'));
}

/// Waits until that part of the window says it.
bool says(Desk& desk, const QString& objectName, const QString& text) {
  return waitFor([&] { return wordsOf(desk, objectName).contains(text); });
}

}  // namespace

TEST_CASE("Each export is listed with what it changed, and one that others build on stays", "[ui][import]") {
  Desk desk({Brightness::Light, Language::English});
  readTwice(desk);
  REQUIRE(says(desk, "batches", "4 new, 10 changed, 0 gone"));
  desk.picture("data-batches");
  const QString words = wordsOf(desk, "batches");
  CHECK(words.indexOf("2. tweede.csv") < words.indexOf("1. eerste.csv"));
  CHECK(words.contains("44 rows, 14 taken in, 30 known already"));
  CHECK(words.contains("up to 28-02-2025"));
  CHECK(words.contains("incidents of 01-02-2025 to 16-02-2025"));
  CHECK_FALSE(words.contains("40 rows"));
  auto* more = inSight<QPushButton>(desk, "allBatches");
  REQUIRE(more);
  more->click();
  CHECK(says(desk, "batches", "40 rows, 40 taken in"));
  desk.picture("data-batches-all");
  const auto first = desk.session.dossier()->batches.front().id;
  desk.session.undoImport(first);
  REQUIRE(waitFor([&] { return desk.window->notes().text().contains("undo import 2 first"); }));
  CHECK(desk.session.dossier()->batches.size() == 2);
  desk.session.undoImport(desk.session.dossier()->batches.back().id);
  REQUIRE(waitFor([&] { return desk.session.dossier()->batches.size() == 1; }));
}

TEST_CASE("A word that no table knows is placed in the window, and placed otherwise later", "[ui][import]") {
  Desk desk({Brightness::Light, Language::English});
  readTwice(desk);
  REQUIRE(says(desk, "wordsToPlace", "Knarrenkap, 11 incidents"));
  desk.picture("data-words");
  const auto place = [&](int offence) {
    auto* choice = inSight<QWidget>(desk, "wordsToPlace")->findChild<QComboBox*>();
    REQUIRE(choice);
    choice->setCurrentIndex(choice->findData(offence));
    emit choice->activated(choice->currentIndex());
  };
  const auto count = [&](Offence offence) {
    return std::ranges::count(desk.session.dossier()->incidents, offence, &Incident::offence);
  };
  CHECK(count(Offence::Overig) == 11);
  place(static_cast<int>(Offence::Woninginbraak));
  REQUIRE(waitFor([&] { return count(Offence::Woninginbraak) == 11; }));
  REQUIRE(waitFor([&] {
    const auto* part = inSight<QWidget>(desk, "wordsToPlace");
    const auto* choice = part ? part->findChild<QComboBox*>() : nullptr;
    return choice && choice->currentData().toInt() == static_cast<int>(Offence::Woninginbraak);
  }));
  place(-1);
  REQUIRE(waitFor([&] { return count(Offence::Overig) == 11; }));
}

TEST_CASE("What is past the term becomes counts once the user says so, and the window says what went",
          "[ui][import]") {
  Desk desk({Brightness::Light, Language::English});
  desk.openTown();
  desk.act(Command::GoData);
  REQUIRE(says(desk, "retention", "Retention term"));
  CHECK_FALSE(wordsOf(desk, "retention").contains("older than"));
  const std::size_t all = desk.session.dossier()->incidents.size();
  auto* months = inSight<QSpinBox>(desk, "retentionMonths");
  REQUIRE(months);
  CHECK(months->value() == retentionMonths);
  months->setFocus();
  months->setValue(18);  // as the arrows do: it holds after a moment
  REQUIRE(says(desk, "retention", "older than"));
  const PurgeReport due = desk.session.dossier()->retention.due;
  CHECK(due.incidents > 0);
  CHECK(waitFor([&] { return inSight<QSpinBox>(desk, "retentionMonths")->hasFocus(); }));
  desk.picture("data-retention-due");
  REQUIRE(inSight<QPushButton>(desk, "askPurge"));
  inSight<QPushButton>(desk, "askPurge")->click();
  REQUIRE(says(desk, "retention", "What goes"));
  CHECK(wordsOf(desk, "retention").contains("cannot be undone"));
  CHECK(desk.session.dossier()->incidents.size() == all);
  desk.picture("data-retention-asked");
  inSight<QPushButton>(desk, "purge")->click();
  REQUIRE(says(desk, "retention", "Went: "));
  CHECK(wordsOf(desk, "retention").contains("there are counts only"));
  CHECK(desk.session.dossier()->incidents.size() == all - static_cast<std::size_t>(due.incidents));
  CHECK(wordsOf(desk, "batches").contains("counts only"));
  desk.picture("data-retention-done");
  // A period that reaches past the term is not what it seems.
  const int year = desk.session.dossier()->retention.purgedBefore.value_or(Date{}).year;
  desk.session.ask({.offence = Offence::Autokraak, .period = Period{{year - 1, 1, 1}, {year, 1, 1}}});
  desk.act(Command::GoHotspots);
  REQUIRE(waitFor([&] { return inSight<QLabel>(desk, "countsOnly") != nullptr; }));
  CHECK(inSight<QLabel>(desk, "countsOnly")->text().contains("counts only"));
  desk.picture("hotspots-counts-only");
}
