// SPDX-License-Identifier: GPL-3.0-or-later
// The window about what is done with an advice: the plan, scarce means, the rules of the municipality, the short text.
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTextBrowser>

#include "advice_panel/decision_form.h"
#include "advice_panel/division_dialog.h"
#include "advice_panel/measure_row.h"
#include "advice_panel/plan_dialog.h"
#include "advice_panel/rules_dialog.h"
#include "hotspot_panel/time_strip.h"
#include "ui/desk.h"

using namespace brandpunt;
using namespace brandpunt::test;
using namespace brandpunt::ui;

namespace {

/// A desk with the advice on the first hotspot in sight.
struct AdviceDesk : Desk {
  AdviceDesk() {
    openTown();
    act(Command::OpenAdvice);
    REQUIRE(waitFor([&] { return session.advice() && session.planKnown(); }));
  }

  template <class Dialog>
  Dialog* opened(Command command) {
    act(command);
    Dialog* dialog = nullptr;
    REQUIRE(
        waitFor([&] { return (dialog = window->findChild<Dialog*>()) != nullptr && dialog->isVisible(); }));
    return dialog;
  }
};

QPushButton* buttonWith(QWidget& in, const char* context, const char* text) {
  const QString wanted = QCoreApplication::translate(context, text);
  for (QPushButton* button : in.findChildren<QPushButton*>()) {
    if (button->text() == wanted) return button;
  }
  return nullptr;
}

template <class Widget>
Widget* named(QWidget& in, const QString& part) {
  for (Widget* widget : in.findChildren<Widget*>()) {
    if (widget->accessibleName().contains(part)) return widget;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("A plan is filled in, checked, adopted, and stays as it was", "[ui][window]") {
  AdviceDesk desk;
  const std::string first = desk.session.advice()->advice.mix.front()->id;
  PlanEntry draft = desk.session.draftOf(first);
  CHECK(draft.goal.find("in 12 maanden") != std::string::npos);
  CHECK(draft.evaluation);
  draft.owner = "adviseur";
  draft.date = Date{2026, 3, 1};
  desk.session.decide({draft});
  REQUIRE(waitFor([&] { return desk.session.planKnown()->entries.size() == 1; }));
  for (const Gate& gate : desk.session.advice()->rules->gates) {
    if (gate.measure == first) desk.session.markGate(first, gate.id, true);
  }
  auto* plan = desk.opened<PlanDialog>(Command::OpenPlan);
  auto* adopt = buttonWith(*plan, "brandpunt::ui::PlanDialog", "Adopt the plan");
  REQUIRE(adopt);
  CHECK_FALSE(adopt->isEnabled());  // by whom?
  plan->findChild<QLineEdit*>()->setText(QStringLiteral("driehoek"));
  REQUIRE(waitFor([&] { return adopt->isEnabled(); }));
  keepPicture(*plan, "7-plan");
  adopt->click();
  REQUIRE(
      waitFor([&] { return desk.session.planKnown() && desk.session.planKnown()->versions.size() == 1; }));
  keepPicture(*plan, "7-adopted");
  draft.goal = "hoogstens 3 in 12 maanden";
  desk.session.decide({draft});
  REQUIRE(waitFor([&] { return desk.session.planKnown() && desk.session.planKnown()->history.size() == 2; }));
  CHECK(desk.session.planKnown()->versions.front().entries.front().entry.goal != draft.goal);
}

TEST_CASE("A measure says why it is not in the mix, and its conditions are checked in its row",
          "[ui][window]") {
  AdviceDesk desk;
  MeasureRow* row = nullptr;
  for (MeasureRow* one : desk.window->findChildren<MeasureRow*>()) {
    const auto& gates = desk.session.advice()->rules->gates;
    const bool gated = std::ranges::any_of(
        gates, [&](const Gate& gate) { return gate.measure == one->measure().toStdString(); });
    if (gated && one->isVisible() && !row) row = one;
  }
  REQUIRE(row);
  QTest::keyClick(row, Qt::Key_Right);
  REQUIRE(row->isOpen());
  auto* box = named<QCheckBox>(*row, QStringLiteral("Nagekeken"));
  REQUIRE(box);
  const QString name = row->measure();
  desk.picture("7-row");
  box->click();
  REQUIRE(waitFor([&] { return desk.session.planKnown()->checks.size() == 1; }));
  CHECK(desk.session.planKnown()->checks.front().measure == name.toStdString());
  desk.act(Command::Undo);
  CHECK(waitFor([&] { return desk.session.planKnown()->checks.empty(); }));
}

TEST_CASE("What failed needs what came of it; what runs is no longer proposed", "[ui][window]") {
  AdviceDesk desk;
  const std::string first = desk.session.advice()->advice.mix.front()->id;
  PlanEntry entry = desk.session.draftOf(first);
  entry.course = Course::Running;
  desk.session.decide({entry});
  REQUIRE(waitFor([&] {
    const auto& given = desk.session.advice();
    return given && std::ranges::none_of(given->advice.mix, [&](const Measure* m) { return m->id == first; });
  }));
  desk.act(Command::Undo);
  CHECK(waitFor([&] {
    const auto& given = desk.session.advice();
    return given && std::ranges::any_of(given->advice.mix, [&](const Measure* m) { return m->id == first; });
  }));
}

TEST_CASE("Scarce means are divided while somebody turns the dial, and remembered when asked",
          "[ui][window]") {
  AdviceDesk desk;
  auto* division = desk.opened<DivisionDialog>(Command::Divide);
  QSpinBox* budget = nullptr;
  REQUIRE(waitFor([&] { return (budget = named<QSpinBox>(*division, QStringLiteral("euro"))) != nullptr; }));
  CHECK(budget->text() == QStringLiteral("onbeperkt"));
  budget->setValue(4);
  const auto tells = [&](const QString& part) {
    return std::ranges::any_of(division->findChildren<QLabel*>(),
                               [&](const QLabel* label) { return label->text().contains(part); });
  };
  REQUIRE(waitFor([&] { return tells(QStringLiteral("Valt af, te schaars")); }));
  CHECK(tells(QStringLiteral("van 4 gebruikt")));
  keepPicture(*division, "7-division");
  auto* remember = buttonWith(*division, "brandpunt::ui::DivisionDialog", "Remember in the dossier");
  REQUIRE(remember);
  remember->click();
  division->close();
  const auto kept = [&] {
    const auto places = app::placesToServe(desk.session.dossier()->path, desk.session.run()->id,
                                           desk.session.dataFolder(), Progress{});
    return places && places->supply == Supply{{"budget", 4}};
  };
  CHECK(waitFor(kept));
}

TEST_CASE("A rule of the municipality is tried, saved and followed by the advice", "[ui][window]") {
  AdviceDesk desk;
  auto* rules = desk.opened<RulesDialog>(Command::EditRules);
  auto* save = buttonWith(*rules, "brandpunt::ui::RulesDialog", "Save the rules");
  QSpinBox* most = nullptr;
  REQUIRE(save);
  REQUIRE(waitFor(
      [&] { return (most = named<QSpinBox>(*rules, QStringLiteral("Maatregelen, hoogstens"))) != nullptr; }));
  keepPicture(*rules, "7-rules");
  most->setValue(1);
  REQUIRE(waitFor([&] { return save->isEnabled(); }));
  save->click();
  REQUIRE(waitFor([&] { return desk.session.advice() && desk.session.advice()->advice.mix.size() == 1; }));
  auto* list = rules->findChild<QListWidget*>();
  list->setCurrentRow(2);
  keepPicture(*rules, "7-differences");
  list->setCurrentRow(4);
  keepPicture(*rules, "7-measure-rules");

  // What is wrong with a measure of one's own is told with its line, and cannot be saved.
  list->setCurrentRow(1);
  auto* editor = rules->findChild<QPlainTextEdit*>();
  REQUIRE(editor);
  editor->setPlainText(QStringLiteral("[[measure]]\nid = \"x\"\ncost = \"duur\"\n"));
  buttonWith(*rules, "brandpunt::ui::RulesDialog", "Check what is written")->click();
  const auto tells = [&](const QString& part) {
    return std::ranges::any_of(rules->findChildren<QLabel*>(),
                               [&](const QLabel* label) { return label->text().contains(part); });
  };
  CHECK(waitFor([&] { return tells(QStringLiteral("regel")); }));
  CHECK_FALSE(save->isEnabled());
  keepPicture(*rules, "7-own");
}

TEST_CASE("The advice reads as a short text", "[ui][window]") {
  AdviceDesk desk;
  desk.act(Command::Explain);
  QTextBrowser* text = nullptr;
  REQUIRE(waitFor([&] { return (text = desk.window->findChild<QTextBrowser*>()) != nullptr; }));
  CHECK(text->toPlainText().contains(QStringLiteral("Wat we nu adviseren")));
  keepPicture(*text->window(), "7-short-advice");
  desk.session.explain(desk.folder / "advies.pdf", {});
  CHECK(waitFor([&] { return std::filesystem::exists(desk.folder / "advies.pdf"); }));
}

TEST_CASE("A drag over the months is over when the months are other ones", "[ui][window]") {
  Desk desk;
  desk.openTown();
  auto* strip = desk.window->findChild<TimeStrip*>();
  REQUIRE(strip);
  QTest::mousePress(strip, Qt::LeftButton, Qt::NoModifier, QPoint(strip->width() - 30, 20));
  const Inquiry before = desk.session.inquiry();
  desk.session.reload();
  REQUIRE(waitFor([&] { return desk.session.dossier() != nullptr; }));
  Inquiry other = before;
  other.offence = Offence::Fietsdiefstal;
  desk.session.ask(other);
  QTest::mouseRelease(strip, Qt::LeftButton, Qt::NoModifier, QPoint(strip->width() - 30, 20));
  CHECK(desk.session.inquiry().period == other.period);
}
