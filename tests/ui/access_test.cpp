// SPDX-License-Identifier: GPL-3.0-or-later
// The window for somebody who works without a mouse or without sight: every widget that takes the keyboard has a name,
// Tab reaches all of them and is never caught, charts say their numbers, and the keyboard stays where one works.
#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <fstream>
#include <functional>
#include <set>

#include "advice_panel/measure_row.h"
#include "hotspot_panel/hotspot_list.h"
#include "hotspot_panel/month_chart.h"
#include "hotspot_panel/week_chart.h"
#include "model/words.h"
#include "ui/desk.h"
#include "window/program.h"

using namespace brandpunt;
using namespace brandpunt::ui;
using test::Desk;
using test::waitFor;

namespace {

bool takesTab(const QWidget& widget) {
  return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0;
}

QString whatItIs(const QWidget& widget) {
  return QStringLiteral("%1 in %2 in %3")
      .arg(
          QLatin1String(widget.metaObject()->className()),
          QLatin1String(widget.parentWidget() ? widget.parentWidget()->metaObject()->className() : "nothing"),
          widget.window()->windowTitle());
}

QString nameOf(QWidget& widget) {
  QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&widget);
  return interface ? interface->text(QAccessible::Name) : QString();
}

void checkNames(QWidget& window) {
  for (QWidget* widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || !widget->isEnabled()) continue;
    INFO(whatItIs(*widget).toStdString());
    CHECK_FALSE(nameOf(*widget).isEmpty());
  }
}

/// Presses Tab until it is back where it began, and returns what it came by. On a map Tab selects the next hotspot, and
/// then panels are built anew: what a widget is called tells whether it is the same.
/// \param settle  waits until what follows from another hotspot is shown, as a person would
std::set<QWidget*> walk(QWidget& window, const std::function<void()>& settle) {
  std::set<QWidget*> reached;
  settle();
  REQUIRE(QApplication::focusWidget());
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);  // what had it may be none that Tab comes to
  settle();
  REQUIRE(QApplication::focusWidget());
  const auto called = [](QWidget& widget) { return whatItIs(widget) + nameOf(widget); };
  const QString first = called(*QApplication::focusWidget());
  bool round = false;
  for (int step = 0; step < 600 && !round; ++step) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    settle();
    QWidget* now = QApplication::focusWidget();
    REQUIRE(now);
    reached.insert(now);
    round = reached.size() > 1 && called(*now) == first;
  }
  INFO("Tab is caught in " << window.windowTitle().toStdString());
  CHECK(round);
  return reached;
}

/// Of a row of choices only the one that is on is reached by Tab; arrows go to the others.
bool isOtherChoice(const QWidget& widget) {
  const auto* button = qobject_cast<const QAbstractButton*>(&widget);
  return button && button->group() && button->group()->exclusive() && !button->isChecked();
}

void checkReach(QWidget& window, const std::function<void()>& settle) {
  std::vector<QPointer<QWidget>> there;
  for (QWidget* widget : window.findChildren<QWidget*>()) {
    if (takesTab(*widget) && !isOtherChoice(*widget) && !widget->focusProxy()) there.emplace_back(widget);
  }
  const std::set<QWidget*> reached = walk(window, settle);
  QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  for (const QPointer<QWidget>& widget : there) {
    if (!widget || !takesTab(*widget)) continue;
    INFO(whatItIs(*widget).toStdString() << " " << nameOf(*widget).toStdString());
    CHECK(reached.contains(widget));
  }
}

/// Where it shows one.
bool hasAdvice(const Desk& desk) {
  return desk.session.place() != Place::Advice || desk.session.advice() != nullptr;
}

void showEverything(Desk& desk, const std::function<void(QWidget&)>& check) {
  check(*desk.window);  // the start page
  desk.openTown();
  for (const Place place : {Place::Hotspots, Place::Advice, Place::Share, Place::Data}) {
    desk.session.go(place);
    REQUIRE(waitFor([&] { return hasAdvice(desk); }));
    QApplication::processEvents();
    check(*desk.window);
  }
  std::ofstream(desk.folder / "export.csv")
      << "Registratienummer;Feitcode;Pleegdatum;Straat;X;Y\n1;A10;1-2-2025 20:15;Dam;150000;512000\n";
  desk.window->openFile(QString::fromStdString((desk.folder / "export.csv").string()));
  REQUIRE(waitFor([&] { return desk.imports.state() == ImportSession::State::Preview; }));
  QApplication::processEvents();
  check(*desk.window);
  for (const Command command : {Command::Help, Command::About}) {
    desk.act(command);
    QApplication::processEvents();
    for (auto* dialog : desk.window->findChildren<QDialog*>()) {
      if (!dialog->isVisible()) continue;
      dialog->activateWindow();
      check(*dialog);
      dialog->close();
    }
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
}

}  // namespace

TEST_CASE("Every widget that takes the keyboard has a name, on every page and dialog", "[ui][access]") {
  const Language language = GENERATE(Language::Dutch, Language::English);
  Desk desk({Brightness::Light, language});
  showEverything(desk, checkNames);
}

TEST_CASE("Tab reaches everything and comes round", "[ui][access]") {
  Desk desk;
  showEverything(desk, [&](QWidget& window) {
    REQUIRE(waitFor([&] { return window.isActiveWindow(); }));
    for (QWidget* widget : window.findChildren<QWidget*>()) {
      if (!QApplication::focusWidget() && takesTab(*widget)) widget->setFocus();
    }
    checkReach(window, [&] {
      QTest::qWait(10);
      REQUIRE(waitFor([&] { return hasAdvice(desk); }));
      QTest::qWait(10);
    });
  });
}

TEST_CASE("A row of the list is a sentence for a screen reader", "[ui][access]") {
  Desk desk;
  desk.openTown();
  auto* list = desk.window->findChild<HotspotList*>();
  REQUIRE(list);
  QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(list);
  REQUIRE(interface);
  REQUIRE(interface->tableInterface());
  const QString row = interface->tableInterface()->cellAt(0, 0)->text(QAccessible::Name);
  CHECK(row.startsWith(QStringLiteral("Hotspot 1, Spiegelplein")));
  CHECK(row.contains(QStringLiteral("incidenten")));
}

TEST_CASE("Charts and list say their numbers, as a table and on the clipboard", "[ui][access]") {
  Desk desk;
  desk.openTown();
  for (auto* chart : desk.window->findChildren<Chart*>()) {
    if (!chart->isVisible()) continue;
    CHECK_FALSE(chart->accessibleDescription().isEmpty());
    const NumberTable numbers = chart->numbers();
    CHECK(numbers.size() == 25);  // heads, and two years of months or a day of hours
    for (const QStringList& row : numbers) CHECK(row.size() == numbers.front().size());
    QApplication::clipboard()->clear();
    QTest::keySequence(chart, QKeySequence::Copy);
    CHECK(QApplication::clipboard()->text().count(QLatin1Char('\n')) == 25);
  }
  auto* chart = desk.window->findChild<brandpunt::ui::MonthChart*>();
  REQUIRE(chart);
  for (auto* button : desk.window->findChildren<QPushButton*>()) {
    if (button->isVisible() && button->text() == QStringLiteral("Tabel")) button->click();
  }
  QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  QApplication::processEvents();
  for (auto* left : desk.window->findChildren<brandpunt::ui::MonthChart*>()) CHECK_FALSE(left->isVisible());
  auto* table = desk.window->findChild<ChartTable*>();
  REQUIRE(table);
  CHECK(table->isVisible());
  CHECK(table->rowCount() == 24);
  // The next hotspot is shown in the same way.
  desk.session.selectNeighbour(1);
  QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  CHECK(desk.window->findChild<ChartTable*>()->isVisibleTo(desk.window.get()));

  auto* list = desk.window->findChild<HotspotList*>();
  QTest::keySequence(list, QKeySequence::Copy);
  CHECK(QApplication::clipboard()->text().contains(QStringLiteral("Spiegelplein\t")));
}

TEST_CASE("The keyboard goes from part to part of the window and back", "[ui][access]") {
  Desk desk;
  desk.openTown();
  desk.window->map().setFocus();
  desk.act(Command::NextRegion);
  auto* list = desk.window->findChild<HotspotList*>();
  CHECK(list->hasFocus());
  desk.act(Command::PreviousRegion);
  CHECK(desk.window->map().hasFocus());
  std::set<QWidget*> starts;
  for (int i = 0; i < 4; ++i) {
    desk.act(Command::NextRegion);
    starts.insert(QApplication::focusWidget());
  }
  CHECK(starts.size() == 4);
  CHECK(desk.window->map().hasFocus());
}

TEST_CASE("A digit answers the question that has the keyboard, and the keyboard stays with the questions",
          "[ui][access]") {
  Desk desk;
  desk.openTown();
  desk.act(Command::OpenAdvice);
  QWidget* question = nullptr;
  REQUIRE(waitFor([&] {
    for (QWidget* one : desk.window->findChildren<QWidget*>(QStringLiteral("question"))) {
      if (!question && one->isVisible() && !one->findChild<QLineEdit*>()) question = one;
    }
    return question != nullptr;
  }));
  const std::size_t open = desk.session.advice()->advice.questions.size();
  question->findChild<QPushButton*>()->setFocus();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
  CHECK(desk.session.undoStack().canUndo());
  CHECK(desk.session.advice()->advice.questions.size() <= open);
  const QPointer<QWidget> answered = question;
  CHECK(waitFor([&] {
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const QWidget* now = QApplication::focusWidget();
    return !answered && now && now->parentWidget()->objectName() == QStringLiteral("question");
  }));
}

TEST_CASE("Space takes a measure out or in, and the keyboard stays at that measure", "[ui][access]") {
  Desk desk;
  desk.openTown();
  desk.act(Command::OpenAdvice);
  MeasureRow* row = nullptr;
  REQUIRE(waitFor([&] {
    for (auto* one : desk.window->findChildren<MeasureRow*>()) {
      if (!row && one->isVisible()) row = one;
    }
    return row != nullptr;
  }));
  const QString measure = row->measure();
  row->setFocus();
  REQUIRE(row->hasFocus());
  PlanEntry entry;
  entry.measure = measure.toStdString();
  desk.session.decide({entry});
  CHECK(waitFor([&] { return desk.session.plan().contains(entry.measure); }));
  CHECK(waitFor([&] {
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    auto* now = qobject_cast<MeasureRow*>(QApplication::focusWidget());
    return desk.session.plan().contains(entry.measure) && now && now->measure() == measure;
  }));
}

TEST_CASE("Enter presses the button that has the keyboard, as Space does", "[ui][access]") {
  Program program(test::application(), test::projectFolder() / "data", {Brightness::Light, Language::Dutch});
  auto* doIt = new QPushButton(QStringLiteral("Doe"), &program.window());
  int pressed = 0;
  QObject::connect(doIt, &QPushButton::clicked, doIt, [&] { ++pressed; });
  QTest::keyClick(doIt, Qt::Key_Return);
  QTest::keyClick(doIt, Qt::Key_Enter, Qt::KeypadModifier);
  CHECK(pressed == 2);
  doIt->setEnabled(false);
  QTest::keyClick(doIt, Qt::Key_Return);
  CHECK(pressed == 2);
}

TEST_CASE("Enter in the search box takes the first place or command that was found", "[ui][access]") {
  Desk desk;
  desk.openTown();
  REQUIRE(desk.session.table().sheets().size() > 2);
  const app::HotspotSheet& wanted = desk.session.table().sheets()[2];
  desk.act(Command::SearchCommand);
  QWidget* box = QApplication::focusWidget();
  REQUIRE(qobject_cast<QLineEdit*>(box));
  QTest::keyClicks(box, Words::title(wanted));
  QTest::keyClick(box, Qt::Key_Return);
  CHECK(waitFor([&] { return desk.session.selected() == wanted.hotspot.id; }));
  QApplication::processEvents();
  CHECK(qobject_cast<QLineEdit*>(box)->text().isEmpty());
}
