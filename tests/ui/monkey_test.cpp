// SPDX-License-Identifier: GPL-3.0-or-later
// Random keys, clicks, commands and files with a fixed seed. Nothing may crash, the window must still answer at the
// end, and what was said must be in the dossier, whenever the program is closed.
#include <QAbstractButton>
#include <QDialog>
#include <QElapsedTimer>
#include <QMenu>
#include <QTest>
#include <QTimer>
#include <array>
#include <fstream>

#include "base/random.h"
#include "gather/check_dossier.h"
#include "support/catch.h"
#include "support/shared_data.h"
#include "ui/application.h"
#include "ui/made_up_dossier.h"
#include "window/program.h"

using namespace brandpunt;
using namespace brandpunt::ui;

namespace {

constexpr std::array keys{Qt::Key_Tab,  Qt::Key_Backtab,  Qt::Key_Left,   Qt::Key_Right, Qt::Key_Up,
                          Qt::Key_Down, Qt::Key_Return,   Qt::Key_Plus,   Qt::Key_Minus, Qt::Key_Space,
                          Qt::Key_Home, Qt::Key_PageDown, Qt::Key_A,      Qt::Key_1,     Qt::Key_Escape,
                          Qt::Key_End,  Qt::Key_Delete,   Qt::Key_Period, Qt::Key_F6};

/// Making the demo town takes longer than a monkey may wait for each time.
constexpr int oneIn = 200;

void writeExport(const std::filesystem::path& file, Random& random, int rows) {
  std::ofstream out(file);
  out << "Registratienummer;Feitcode;Pleegdatum begin;Straat;X;Y;Aangever\n";
  for (int i = 0; i < rows; ++i) {
    out << "2026" << random.below(1'000'000) << ";A10;" << 1 + random.below(28) << "-" << 1 + random.below(12)
        << "-2025 20:15;Lindelaan;" << 149000 + random.below(2000) << ";" << 511000 + random.below(2000)
        << ";Iemand\n";
  }
}

/// Somebody who does anything, at any moment.
class Monkey {
 public:
  explicit Monkey(std::uint64_t seed) : m_random(seed) {
    test::makeDossier(m_folder / "town.gpkg");
    test::makeDossier(m_folder / "other.gpkg", 40);
    writeExport(m_folder / "export.csv", m_random, 300);
    std::ofstream(m_folder / "broken.gpkg") << "no dossier at all";
    // A dialog of the system waits for an answer: it is dismissed, as a user would.
    QObject::connect(&m_dismiss, &QTimer::timeout, [] {
      if (QWidget* modal = QApplication::activeModalWidget()) modal->close();
      if (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    });
    m_dismiss.start(40);
    start();
  }

  /// \returns whether the town is what it was
  bool start() {
    m_program = std::make_unique<Program>(test::application(), test::projectFolder() / "data",
                                          Appearance{Brightness::Light, Language::Dutch});
    m_program->window().resize(1366, 768);
    REQUIRE(openTown());
    if (session().hasIncidents()) return true;
    // Its import was taken out again, or its rows became counts: there is nothing left to walk in.
    close();
    std::filesystem::remove(town());
    test::makeDossier(town());
    start();
    return false;
  }
  /// Waits until all that there is to see is there.
  bool openTown() {
    open("town.gpkg");
    return test::waitFor([&] {
      return session().dossier() && session().dossier()->path == town() && !session().isSearching() &&
             (session().run() || !session().hasIncidents());
    });
  }
  /// What a new window shows first: the first hotspot of the usual inquiry.
  bool lookAtFirst() {
    if (!session().hasIncidents()) return true;
    session().ask(Inquiry{.offence = offenceOf(session().tally())});
    if (!test::waitFor(
            [&] { return !session().isSearching() && (session().run() || !session().hasIncidents()); }))
      return false;
    if (!session().table().sheets().empty()) session().select(session().table().sheets().front().hotspot.id);
    return true;
  }
  void close() { m_program.reset(); }

  void step() {
    const std::uint64_t kind = m_random.below(100);
    if (kind < 36) {
      key();
    } else if (kind < 72) {
      click();
    } else if (kind < 88) {
      command();
    } else if (kind < 94) {
      decide();
    } else if (kind < 98) {
      answer();
    } else {
      constexpr std::array files{"town.gpkg", "other.gpkg", "export.csv", "broken.gpkg", "absent.gpkg"};
      open(files[m_random.below(files.size())]);
    }
    if (imports().state() == ImportSession::State::Preview && m_random.chance(0.1)) imports().read();
    closeDialogs();
    QApplication::processEvents(QEventLoop::AllEvents, 5);
    // Without a loop of its own the test must see to this itself.
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }

  void open(const char* name) {
    m_program->window().openFile(QString::fromStdString((m_folder / name).string()));
  }
  Session& session() { return m_program->session(); }
  ImportSession& imports() { return m_program->imports(); }
  MainWindow& window() { return m_program->window(); }
  std::filesystem::path town() const { return m_folder / "town.gpkg"; }
  Random& random() { return m_random; }
  const std::array<std::filesystem::path, 2> dossiers() const {
    return {m_folder / "town.gpkg", m_folder / "other.gpkg"};
  }

 private:
  void key() {
    QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : &window();
    QTest::keyClick(target, keys[m_random.below(keys.size())]);
  }
  void click() {
    const QPoint at(static_cast<int>(m_random.below(static_cast<std::uint64_t>(window().width()))),
                    static_cast<int>(m_random.below(static_cast<std::uint64_t>(window().height()))));
    QWidget* target = window().childAt(at);
    if (!target) return;
    const QPoint inside = target->mapFrom(&window(), at);
    m_random.chance(0.1) ? QTest::mouseDClick(target, Qt::LeftButton, Qt::NoModifier, inside)
                         : QTest::mouseClick(target, Qt::LeftButton, Qt::NoModifier, inside);
  }
  void command() {
    const CommandInfo& info = commandInfos()[m_random.below(commandInfos().size())];
    if (info.command == Command::Quit) return;
    if (info.command == Command::OpenDemo && m_random.below(oneIn) > 0) return;
    if (window().commands()[info.command].isEnabled()) window().commands()[info.command].trigger();
  }
  void answer() {
    const auto advice = session().advice();
    if (!advice || advice->advice.questions.empty()) return;
    const FactKind& fact = *advice->advice.questions[m_random.below(advice->advice.questions.size())].fact;
    if (fact.type == FactType::YesNo) session().answer(fact.id, m_random.chance(0.5));
    if (fact.type == FactType::Choice)
      session().answer(fact.id, fact.values[m_random.below(fact.values.size())]);
  }
  void decide() {
    const auto advice = session().advice();
    if (!advice || advice->advice.measures.empty()) return;
    PlanEntry entry;
    entry.measure = advice->advice.measures[m_random.below(advice->advice.measures.size())].measure->id;
    entry.status = m_random.chance(0.5) ? PlanStatus::Overridden : PlanStatus::Rejected;
    entry.reason = "zomaar";
    session().decide({entry});
  }
  void closeDialogs() {
    for (QWidget* top : QApplication::topLevelWidgets()) {
      if (top != &window() && top->isVisible() && (qobject_cast<QMenu*>(top) || qobject_cast<QDialog*>(top)))
        top->close();
    }
  }

  test::TemporaryFolder m_folder;
  Random m_random;
  QTimer m_dismiss;
  std::unique_ptr<Program> m_program = {};
};

}  // namespace

TEST_CASE("Random keys, clicks, commands and files do no harm", "[ui][monkey]") {
  test::application();
  const int seconds = qEnvironmentVariableIntValue("BRANDPUNT_MONKEY");
  const int seed = qEnvironmentVariableIntValue("BRANDPUNT_MONKEY_SEED");
  Monkey monkey(seed > 0 ? static_cast<std::uint64_t>(seed) : 20251031);
  const qint64 most_ms = seconds > 0 ? seconds * 1000LL : 5000;
  QElapsedTimer clock;
  clock.start();
  int steps = 0;
  while (clock.elapsed() < most_ms) {
    ++steps;
    monkey.step();
  }
  CHECK(steps > 50);
  monkey.window().showNormal();
  // An import that is just being stored opens its dossier when it is through.
  monkey.imports().stop();
  REQUIRE(test::waitFor([&] { return monkey.imports().state() != ImportSession::State::Reading; }));
  monkey.imports().leave();
  monkey.open("town.gpkg");
  CHECK(test::waitFor([&] {
    return monkey.session().dossier() && monkey.session().dossier()->path == monkey.town() &&
           !monkey.session().isSearching();
  }));
  monkey.session().go(Place::Hotspots);
  monkey.window().map().finishDrawing();
}

TEST_CASE("Closing at any moment leaves sound dossiers with everything that was said", "[ui][monkey]") {
  test::application();
  const int rounds = std::max(4, qEnvironmentVariableIntValue("BRANDPUNT_MONKEY") / 20);
  Monkey monkey(7);
  for (int round = 0; round < rounds; ++round) {
    CAPTURE(round);
    for (std::uint64_t steps = monkey.random().below(60); steps > 0; --steps) monkey.step();
    // The last thing that is said before the window closes.
    monkey.imports().leave();
    REQUIRE(monkey.openTown());
    REQUIRE(monkey.lookAtFirst());
    monkey.session().go(Place::Advice);
    std::string fact;
    bool said = false;
    if (monkey.session().hasIncidents() &&
        test::waitFor([&] { return monkey.session().advice() != nullptr; })) {
      for (const FactKind& kind : monkey.session().advice()->rules->facts) {
        if (kind.type == FactType::YesNo && kind.source == FactSource::Profile) fact = kind.id;
      }
      REQUIRE_FALSE(fact.empty());
      said = monkey.random().chance(0.5);
      monkey.session().answer(fact, said);
    }
    monkey.close();
    for (const std::filesystem::path& dossier : monkey.dossiers()) {
      const auto problems = app::checkDossier(dossier);
      REQUIRE(problems);
      for (const Text& problem : *problems) FAIL(problem.en);
    }
    if (!monkey.start() || fact.empty()) continue;
    monkey.session().go(Place::Advice);
    REQUIRE(test::waitFor([&] { return monkey.session().advice() != nullptr; }));
    CHECK(monkey.session().advice()->facts.at(fact).value == FactValue(said));
  }
}
