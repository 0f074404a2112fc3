// SPDX-License-Identifier: GPL-3.0-or-later
// Reading an export as a new user does: look, answer one question at a time, mend a row, read, take it out again.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <algorithm>
#include <fstream>

#include "import/import_page.h"
#include "import/import_side.h"
#include "import/question_card.h"
#include "import/reject_view.h"
#include "ui/desk.h"

using namespace brandpunt;
using namespace brandpunt::ui;
using test::Desk;
using test::waitFor;
using Kind = WizardQuestion::Kind;

namespace {

std::filesystem::path write(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
  return file;
}

/// Dates that fit both ways, a word that nobody knows, and two rows that lack one thing each.
std::string doubtfulExport() {
  std::string text = "Incidentnr;Delict;Pleegdatum;Straat;Huisnummer;X;Y;Naam verdachte\n";
  for (int i = 0; i < 60; ++i) {
    const std::string n = std::to_string(i);
    text += "PL2025" + std::to_string(1000 + i) + ";" + (i % 20 == 3 ? "Knarrenkap" : "Diefstal uit auto") +
            ";0" + std::to_string(1 + i % 9) + "/0" + std::to_string(1 + i % 7) + "/2025 21:15;Lindelaan;" +
            std::to_string(1 + i) + ";" + std::to_string(150000 + 13 * i) + ";" +
            std::to_string(512000 + 7 * i) + ";Jansen\n";
  }
  text += "PL20252001;Diefstal uit auto;vorige week;Lindelaan;3;150010;512010;Jansen\n";
  text += "PL20252002;;01/02/2025 22:00;Lindelaan;5;150020;512020;Jansen\n";
  return text;
}

void lookAt(Desk& desk, const std::filesystem::path& file) {
  desk.window->openFile(QString::fromStdString(file.string()));
  REQUIRE(waitFor([&] { return desk.imports.state() == ImportSession::State::Preview; }));
}

void settled(Desk& desk) {
  REQUIRE(waitFor([&] { return !desk.imports.isBusy(); }));
}

/// What stands on the screen now: what was replaced goes a little later, what is new appears a little later.
template <class Widget, class Fits>
Widget& onScreen(Desk& desk, const Fits& fits) {
  Widget* found = nullptr;
  REQUIRE(waitFor([&] {
    for (auto* each : desk.window->findChildren<Widget*>())
      found = each->isVisible() && fits(*each) ? each : found;
    return found != nullptr;
  }));
  return *found;
}

/// The button that says that the guess is right.
void accept(Desk& desk) {
  onScreen<QPushButton>(desk, [](const QPushButton& button) {
    return button.objectName() == QStringLiteral("acceptGuess");
  }).click();
  settled(desk);
}

QComboBox& choiceNamed(Desk& desk, const QString& name) {
  return onScreen<QComboBox>(desk, [&](const QComboBox& choice) { return choice.accessibleName() == name; });
}

void choose(QComboBox& choice, const QVariant& value) {
  const int index = choice.findData(value);
  REQUIRE(index >= 0);
  choice.setCurrentIndex(index);
  emit choice.activated(index);
}

}  // namespace

TEST_CASE("Doubts are asked one at a time, and what is told is read", "[ui][import]") {
  Desk desk({Brightness::Light, Language::English});
  lookAt(desk, write(desk.folder / "export.csv", doubtfulExport()));
  REQUIRE_FALSE(desk.imports.questions().empty());
  CHECK(desk.imports.questions().front().kind == Kind::DateOrder);
  desk.picture("import-1-order");
  const auto cards = desk.window->findChildren<QWidget*>(QStringLiteral("questionCard"));
  CHECK(std::ranges::count_if(cards, [](const QWidget* card) { return card->isVisible(); }) == 1);
  accept(desk);
  REQUIRE_FALSE(desk.imports.questions().empty());
  CHECK(desk.imports.questions().front().kind == Kind::Words);
  desk.picture("import-2-words");
  QComboBox& word = choiceNamed(desk, QStringLiteral("Knarrenkap"));
  const std::int64_t cars = desk.imports.report().byOffence.at(Offence::Autokraak);
  word.setCurrentIndex(word.findData(static_cast<int>(Offence::Overig)));
  word.setCurrentIndex(word.findData(static_cast<int>(Offence::Autokraak)));
  accept(desk);
  CHECK(desk.imports.questions().empty());
  CHECK(desk.imports.report().unknownOffences.empty());
  CHECK(desk.imports.report().byOffence.at(Offence::Autokraak) == cars + 3);
  desk.picture("import-3-ready");

  desk.imports.read();
  REQUIRE(
      waitFor([&] { return desk.imports.state() == ImportSession::State::Report && desk.session.run(); }));
  desk.picture("import-4-report");
  CHECK(desk.imports.report().accepted == 60);
  CHECK(desk.imports.report().rejected == 2);
}

TEST_CASE("A refused row that lacks one value is mended in the table", "[ui][import]") {
  Desk desk({Brightness::Light, Language::English});
  lookAt(desk, write(desk.folder / "export.csv", doubtfulExport()));
  CHECK(desk.imports.report().rejected == 2);
  auto* page = desk.window->findChild<ImportPage*>();
  REQUIRE(page);
  page->showRejects(true);
  desk.picture("import-5-refused");
  auto* view = desk.window->findChild<RejectView*>();
  REQUIRE(view);
  CHECK(view->rows().rowCount() == 2);
  view->filter(QStringLiteral("without any date"));
  REQUIRE(view->rows().rowCount() == 1);
  CHECK(view->rows().index(0, RejectTable::Value).data().toString() == QStringLiteral("vorige week"));
  CHECK_FALSE(view->rows().setData(view->rows().index(0, RejectTable::Correction), QStringLiteral("ooit")));
  CHECK(
      view->rows().setData(view->rows().index(0, RejectTable::Correction), QStringLiteral("3-2-2025 20:00")));
  view->filter({});
  RejectTable& table = desk.imports.rejects();
  const int row = table.lacksOffence(0) ? 0 : 1;
  CHECK(table.setData(table.index(row, RejectTable::Correction), static_cast<int>(Offence::Woninginbraak),
                      Qt::EditRole));
  onScreen<QPushButton>(desk, [](const QPushButton& button) {
    return button.objectName() == QStringLiteral("readCorrections");
  }).click();
  settled(desk);
  CHECK(desk.imports.report().rejected == 0);
  CHECK(desk.imports.report().accepted == 62);
  CHECK(desk.imports.report().byOffence.at(Offence::Woninginbraak) == 1);
  CHECK(desk.imports.report().addsUp());
}

TEST_CASE("Without an offence nothing is read before it is told", "[ui][import]") {
  Desk desk({Brightness::Light, Language::English});
  lookAt(desk, write(desk.folder / "kaal.csv",
                     "Pleegdatum;X;Y\n14-03-2025 22:10;150000;512000\n"
                     "15-03-2025 21:10;150050;512030\n28-03-2025;150020;512010\n"));
  REQUIRE(desk.imports.questions().size() == 1);
  CHECK(desk.imports.questions().front().kind == Kind::Offence);
  CHECK_FALSE(desk.imports.canRead());
  CHECK(desk.imports.columns().rowCount() == 3);
  CHECK_FALSE(desk.window->findChild<QPushButton*>(QStringLiteral("readButton")));
  desk.picture("import-6-offence");
  choose(choiceNamed(desk, QStringLiteral("Offence of every row")), static_cast<int>(Offence::Woninginbraak));
  settled(desk);
  CHECK(desk.imports.canRead());
  CHECK(desk.imports.report().byOffence.at(Offence::Woninginbraak) == 3);
}

TEST_CASE("A reference system is typed into an empty field, and the head follows the answers",
          "[ui][import]") {
  Desk desk({Brightness::Light, Language::English});
  std::string text = "number;date;offence;x;y\n";
  for (int i = 0; i < 30; ++i) {
    text += std::to_string(i) + ";2025-03-" + std::to_string(10 + i % 20) + ";Residential burglary;" +
            std::to_string(982546 + 40 * i) + ";" + std::to_string(206109 + 30 * i) + "\n";
  }
  lookAt(desk, write(desk.folder / "feet.csv", text));
  REQUIRE_FALSE(desk.imports.questions().empty());
  CHECK(desk.imports.questions().front().kind == Kind::Crs);
  const auto isHead = [](const QString& words) {
    return [words](const QLabel& label) { return label.text() == words; };
  };
  onScreen<QLabel>(desk, isHead(QStringLiteral("Something is missing")));
  QComboBox& systems = choiceNamed(desk, QStringLiteral("Reference system of the coordinates"));
  CHECK(systems.currentText().isEmpty());
  QTest::keyClicks(systems.lineEdit(), QStringLiteral("2263"));
  QTest::keyClick(systems.lineEdit(), Qt::Key_Return);
  settled(desk);
  CHECK(desk.imports.questions().empty());
  CHECK(desk.imports.report().accepted == 30);
  onScreen<QLabel>(desk, isHead(QStringLiteral("Is this right?")));
}

TEST_CASE("A guess about a column can be refused, and a wrong answer leaves all as it was", "[ui][import]") {
  Desk desk({Brightness::Light, Language::English});
  std::string text = "Delict;Wanneer dan wel;Straat\n";
  for (int i = 1; i < 28; ++i)
    text += "Diefstal uit auto;" + std::to_string(i) + "-03-2025 22:10;Lindelaan\n";
  lookAt(desk, write(desk.folder / "kop.csv", text));
  REQUIRE_FALSE(desk.imports.questions().empty());
  const WizardQuestion question = desk.imports.questions().front();
  REQUIRE(question.kind == Kind::Column);
  CHECK(desk.imports.columns().example(question.column).contains(QStringLiteral("1-03-2025 22:10")));
  desk.picture("import-7-column");
  // The street as the date: no date fits, so the file is left as it was read.
  desk.imports.tellColumn(2, Field::Start);
  settled(desk);
  CHECK(desk.imports.state() == ImportSession::State::Preview);
  CHECK(desk.imports.report().accepted == 27);
  CHECK(desk.imports.questions().front().key == question.key);
  accept(desk);
  CHECK(desk.imports.questions().empty());
}

TEST_CASE("What is left out shows no value", "[ui][import]") {
  Desk desk({Brightness::Light, Language::English});
  lookAt(desk, write(desk.folder / "export.csv", doubtfulExport()));
  const ui::ColumnTable& table = desk.imports.columns();
  bool seen = false;
  for (int row = 0; row < table.rowCount(); ++row) {
    for (int column = 0; column < table.columnCount(); ++column)
      seen = seen || table.index(row, column).data().toString().contains(QStringLiteral("Jansen"));
  }
  CHECK_FALSE(seen);
}
